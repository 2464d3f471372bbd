import { readFileSync, statSync } from "node:fs";
import { AppError, type DefinitionText, type StudioReplies } from "@pakeplus/core";
import { systemReason } from "@pakeplus/engine";
import { replaceFile } from "../keep/kept-file.ts";
import { revisionOf, type App } from "./app.ts";

/** The definition as it stands in the file now. @throws AppError DEFINITION_UNREADABLE. */
export function readDefinitionText({ file }: Pick<App, "file">): DefinitionText {
  try {
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
 * @throws AppError OUTPUT_NOT_WRITABLE.
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
    throw new AppError("OUTPUT_NOT_WRITABLE", "The definition cannot be written.", {
      cause: error,
      reason: `${systemReason(error)}.`,
      hint: "Give yourself the right to write it; the text stays in the page.",
    });
  }
  return { saved: true, revision: revisionOf(text) };
}
