import { applyEdits, modify } from "jsonc-parser";

/**
 * Changes one value in the text of a definition and nothing else: layout, order and unknown keys stay as written.
 * @param path Keys and indexes from the root.
 * @param value `undefined` takes the key away.
 */
export function editDefinitionText(text: string, path: readonly (string | number)[], value: unknown): string {
  const indent = /\n([ \t]+)"/u.exec(text)?.[1] ?? "  ";
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const edits = modify(text, [...path], value, {
    formattingOptions: {
      insertSpaces: !indent.startsWith("\t"),
      tabSize: indent.startsWith("\t") ? 1 : indent.length,
      eol,
    },
  });
  return applyEdits(text, edits);
}
