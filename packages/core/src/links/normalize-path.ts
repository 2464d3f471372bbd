const UNRESERVED = /[A-Za-z0-9\-._~]/;
// oxlint-disable-next-line no-control-regex -- control characters are among those that have to be encoded
const TO_ENCODE = /[\u0000-\u0020"<>^`{}\u007F-\u{10FFFF}]/gu;

/** Rule 9 of `normalizeAddress`; `path` begins with `/` and has no query or fragment. */
export function normalizePath(path: string): string {
  const encoded = path.replaceAll(TO_ENCODE, percentEncode);
  const decoded = encoded.replaceAll(/%([0-9A-Fa-f]{2})/g, (triplet, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return UNRESERVED.test(character) ? character : triplet.toUpperCase();
  });
  return removeDotSegments(decoded);
}

function percentEncode(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
}

function removeDotSegments(path: string): string {
  const segments = path.split("/").slice(1);
  const kept: string[] = [];
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    if (segment === "..") kept.pop();
    if (segment !== ".." && segment !== ".") kept.push(segment);
    else if (isLast) kept.push("");
  }
  return `/${kept.join("/")}`;
}
