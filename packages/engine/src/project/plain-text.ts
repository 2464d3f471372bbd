/** Code points, so that no character outside the basic plane is cut in half. */
function firstCharacters(text: string, count: number): string {
  return Array.from(text).slice(0, count).join("");
}

/** One line without control characters or forced writing direction, cut to a length; null when nothing is left. */
function cleanLine(text: string | null, length: number): string | null {
  const plain = (text ?? "").replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, " ");
  const line = firstCharacters(plain.trim(), length).trim();
  return line === "" ? null : line;
}

/** A foreign text as the definition allows a name. */
export function cleanName(text: string | null): string | null {
  return cleanLine(text, 100);
}

/** A foreign text as the definition allows a description; much shorter than allowed, because pages say too much. */
export function cleanDescription(text: string | null): string | null {
  return cleanLine(text, 1000);
}
