import { editDefinitionText } from "@pakeplus/core";
import { valueAt, type Path } from "./read-text.ts";

const MARK = "\uFEFF";

/**
 * The text with one value changed or, with undefined, taken away. An object that is left empty goes too, so that a
 * choice that is taken back leaves no trace. A byte order mark stays.
 */
export function editedText(text: string, path: Path, value: unknown): string {
  if (text.startsWith(MARK)) return MARK + editedText(text.slice(1), path, value);
  const edited = editDefinitionText(text, path, value);
  if (value !== undefined || path.length < 2) return edited;
  const parent = path.slice(0, -1);
  const left = valueAt(JSON.parse(edited), parent);
  const isEmpty =
    typeof left === "object" && left !== null && !Array.isArray(left) && Object.keys(left).length === 0;
  return isEmpty ? editedText(edited, parent, undefined) : edited;
}
