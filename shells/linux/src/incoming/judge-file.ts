import type { RuntimeFileType } from "@pakeplus/core";

/** What was found where a start pointed to. */
export type FoundFile =
  | { kind: "file"; path: string; mime: string }
  | { kind: "folder" }
  /** Nothing, or a place that is no file of this computer. */
  | { kind: "missing" };

export type FileVerdict = "open" | "folder" | "missing" | "other-type";

/**
 * Whether the app opens what was found: a file with a declared extension, or one that the desktop gives a declared
 * type, since that is how its "Open with" chose the app.
 * @param isA Whether a media type is another one or a kind of it.
 */
export function judgeFile(
  found: FoundFile,
  fileTypes: readonly RuntimeFileType[],
  isA: (mime: string, declared: string) => boolean,
): FileVerdict {
  if (found.kind !== "file") {
    return found.kind;
  }
  const name = found.path.slice(found.path.lastIndexOf("/") + 1).toLowerCase();
  const isOurs = fileTypes.some(
    ({ extension, mime }) => name.endsWith(`.${extension}`) || isA(found.mime, mime),
  );
  return isOurs ? "open" : "other-type";
}
