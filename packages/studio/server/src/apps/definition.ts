import { readFileSync, statSync } from "node:fs";
import { AppError, type DefinitionText, type StudioReplies } from "@pakeplus/core";
import { systemCode, systemReason } from "@pakeplus/engine";
import { replaceFile } from "../keep/kept-file.ts";
import { revisionOf, type App } from "./app.ts";

/** The definition as it stands in the file now. @throws AppError DEFINITION_UNREADABLE. */
export function readDefinitionText({ file }: Pick<App, "file">): DefinitionText {
  try {
    // A pipe of that name would be waited for without an end.
    if (!statSync(file).isFile()) throw new Error("it is no plain file");
    const text = readFileSync(file, "utf8");
    return { text, revision: revisionOf(text) };
  } catch (error) {
    throw new AppError("DEFINITION_UNREADABLE", "The definition cannot be read.", {
      cause: error,
      reason: `${systemReason(error)}.`,
      hint: "Put the file back, or remove the app from the Studio.",
    });
  }
}

/**
 * Writes the definition, unless the file is not what the text was made from.
 * @throws AppError OUTPUT_NOT_WRITABLE, OUTPUT_DISK_FULL; the file is what it was then.
 */
export function saveDefinitionText(
  { file }: Pick<App, "file">,
  { text, base }: { text: string; base: string },
): StudioReplies["saveDefinition"] {
  const current = readDefinitionText({ file });
  if (current.revision !== base) return { saved: false, current };
  try {
    if (current.text !== text) replaceFile(file, text, statSync(file).mode & 0o777);
  } catch (error) {
    const isFull = ["ENOSPC", "EDQUOT"].includes(systemCode(error) ?? "");
    throw new AppError(
      isFull ? "OUTPUT_DISK_FULL" : "OUTPUT_NOT_WRITABLE",
      "The definition cannot be written.",
      {
        cause: error,
        reason: `${systemReason(error)}.`,
        hint: `${isFull ? "Make room on the disk" : "Give yourself the right to write it"}; the text stays in the page.`,
      },
    );
  }
  return { saved: true, revision: revisionOf(text) };
}
