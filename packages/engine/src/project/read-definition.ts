import { basename } from "node:path";
import { AppError, parseDefinition } from "@pakeplus/core";
import type { Issue, WrittenDefinition } from "@pakeplus/core";
import { systemCode, systemReason } from "../file-errors.ts";
import { readPlainFile } from "../read-plain-file.ts";

/** The error for a definition with problems; `what` is its file name or "The command line". */
export function definitionInvalid(what: string, issues: readonly Issue[]): AppError {
  const count = issues.length === 1 ? "one value" : `${issues.length} values`;
  return new AppError(
    "DEFINITION_INVALID",
    `${what} has ${count} that ${issues.length === 1 ? "is" : "are"} not allowed.`,
    {
      issues,
      hint: "Correct what is listed and run the command again.",
    },
  );
}

/**
 * Reads and checks a definition file.
 * @throws AppError DEFINITION_NOT_FOUND, DEFINITION_UNREADABLE, DEFINITION_NOT_JSON or DEFINITION_INVALID; the last
 * two carry every problem with its place in the text.
 */
export async function readDefinition(
  file: string,
  onText: (text: string) => void,
): Promise<WrittenDefinition> {
  const text = await readText(file);
  onText(text);
  const parsed = parseDefinition(text);
  if (parsed.ok) return parsed.value;
  const syntax = parsed.issues.filter((issue) => issue.code === "not-json");
  if (syntax.length === 0) throw definitionInvalid(basename(file), parsed.issues);
  const first = syntax[0];
  const place = first?.line === undefined ? "" : ` at line ${first.line}, column ${first.column ?? 1}`;
  throw new AppError("DEFINITION_NOT_JSON", `${basename(file)} is not valid JSON${place}.`, {
    issues: syntax,
    hint: "Correct the place shown. JSON knows no comments and no comma after the last entry.",
  });
}

const MOST_BYTES = 10_000_000;

async function readText(file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readPlainFile(file, MOST_BYTES);
  } catch (error) {
    const gone = systemCode(error) === "ENOENT";
    throw new AppError(
      gone ? "DEFINITION_NOT_FOUND" : "DEFINITION_UNREADABLE",
      `${basename(file)} ${gone ? "does not exist" : "cannot be read"}.`,
      {
        cause: error,
        reason: `${systemReason(error)}.`,
        hint: gone ? "Make one with pakeplus init." : "Give yourself the right to read it.",
      },
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new AppError("DEFINITION_UNREADABLE", `${basename(file)} is not UTF-8 text.`, {
      cause: error,
      reason: "JSON files are UTF-8; this one holds other bytes.",
      hint: "Save it again as UTF-8 in your editor.",
    });
  }
}
