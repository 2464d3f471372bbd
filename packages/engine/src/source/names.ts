/**
 * Says why a file name cannot be packaged, or null when it can. One rule for every platform: a backslash separates
 * folders on Windows and in addresses, control characters break manifests, and U+FFFD is how Node shows bytes that
 * are not UTF-8.
 */
export function nameProblem(name: string): string | null {
  if (/\p{Cc}/u.test(name)) return "it contains a line break or another control character";
  if (name.includes("\ufffd")) return "its name is not valid UTF-8";
  if (name.includes("\\")) return "it contains a backslash, which separates folders in web addresses";
  return null;
}

/** A name that is safe to show in one line of a terminal. */
export function printable(name: string): string {
  return name.replaceAll(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
