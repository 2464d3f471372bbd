// oxlint-disable-next-line no-control-regex -- control characters are among those that have to be encoded
const TO_ENCODE = /[\u0000-\u0020"<>^`{}\u007F-\u{10FFFF}]/gu;

function removeDotSegments(path: string): string {
  const segments = path.split("/").slice(1);
  const kept: string[] = [];
  for (const [index, segment] of segments.entries()) {
    if (segment === "..") {
      kept.pop();
    } else if (segment !== ".") {
      kept.push(segment);
      continue;
    }
    if (index === segments.length - 1) {
      kept.push("");
    }
  }
  return `/${kept.join("/")}`;
}

/** Path in the form that link rules compare. A lone surrogate counts as U+FFFD, as in an engine. */
export function normalizePath(path: string): string {
  const encoded = path.replaceAll(TO_ENCODE, (character) =>
    /^[\uD800-\uDFFF]$/.test(character) ? "%EF%BF%BD" : encodeURIComponent(character),
  );
  const decoded = encoded.replaceAll(/%([0-9A-Fa-f]{2})/g, (triplet, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : triplet.toUpperCase();
  });
  return removeDotSegments(decoded);
}
