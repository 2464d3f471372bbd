import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { AppError } from "@pakeplus/core";
import type { Context } from "../../context.ts";

/** GitHub takes 125,000 characters in all; what to download and how to install it follows below the person's text. */
const MOST_CHARACTERS = 120_000;
/** No text of that many characters is larger in UTF-8. */
const MOST_BYTES = MOST_CHARACTERS * 4;

/**
 * The text that a person gives for a release, as Markdown; null when there is none.
 * @param written Path of a file, or `-` for standard input.
 * @throws AppError RELEASE_NOTES_UNUSABLE for what cannot be read, is no text, is empty or too long.
 */
export async function readReleaseNotes(
  written: string | null,
  context: Pick<Context, "cwd" | "stdin">,
): Promise<string | null> {
  if (written === null) return null;
  const text = written === "-" ? await readStdin(context) : await readText(resolve(context.cwd, written));
  // What no one can see: marks of editors, and signs that terminals obey.
  const clean = text
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .trim();
  if (clean === "") throw unusable("They are empty.", "Write something, or leave the option away.");
  if (clean.length > MOST_CHARACTERS) {
    throw unusable(
      `They have ${clean.length} characters; GitHub takes ${MOST_CHARACTERS} beside what PakePlus adds.`,
      "Shorten them, and link to the rest.",
    );
  }
  return `${clean}\n`;
}

async function readStdin({ stdin }: Pick<Context, "stdin">): Promise<string> {
  if (!stdin.isTerminal) return stdin.readAll();
  throw unusable(
    "They were to come from another program.",
    "For example: git log -5 | pakeplus publish --release-notes -",
  );
}

async function readText(file: string): Promise<string> {
  try {
    if ((await stat(file)).size > MOST_BYTES) throw unusable("The file is too large.", "Shorten it.");
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const isText = cause instanceof TypeError;
    throw unusable(
      isText ? "The file is no text in UTF-8." : "The file cannot be read.",
      isText ? "Save it as UTF-8." : "Look whether it is there.",
      cause,
    );
  }
}

function unusable(reason: string, hint: string, cause?: unknown): AppError {
  return new AppError("RELEASE_NOTES_UNUSABLE", "The release notes cannot be used.", { reason, hint, cause });
}
