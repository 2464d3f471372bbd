/**
 * Says why a file name cannot be packaged, or null when it can. One rule for every platform: a backslash separates
 * folders on Windows and in addresses, control characters break manifests, and U+FFFD is how Node shows bytes that
 * are not UTF-8.
 */
export function nameProblem(name: string): string | null {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(name)) return "it contains a line break or another control character";
  if (name.includes("\ufffd")) return "its name is not valid UTF-8";
  if (name.includes("\\")) return "it contains a backslash, which separates folders in web addresses";
  return null;
}

/** A name that is safe to show in one line of a terminal. */
export function printable(name: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is replaced
  return name.replaceAll(
    /[\u0000-\u001f\u007f-\u009f]/g,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
