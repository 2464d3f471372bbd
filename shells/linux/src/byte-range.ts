export type ByteRange =
  | { kind: "whole" }
  | { kind: "part"; first: number; last: number }
  | { kind: "unsatisfiable" };

/**
 * Reads a `Range` header (RFC 9110, section 14). Several ranges, other units and malformed headers count as
 * absent, which the RFC allows.
 * @param size Bytes of the whole file.
 * @returns Positions are inclusive.
 */
export function parseByteRange(header: string | null, size: number): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.replaceAll(" ", "") ?? "");
  const [, from = "", to = ""] = match ?? [];
  if (match === null || (from === "" && to === "")) {
    return { kind: "whole" };
  }
  if (from === "") {
    const length = Math.min(Number(to), size);
    return length === 0 ? { kind: "unsatisfiable" } : { kind: "part", first: size - length, last: size - 1 };
  }
  const first = Number(from);
  const last = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < first) {
    return { kind: "whole" };
  }
  return first >= size ? { kind: "unsatisfiable" } : { kind: "part", first, last };
}
