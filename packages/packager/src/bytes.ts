/** Order of `strcmp` on UTF-8, as package tools sort; JavaScript's own order differs beyond U+FFFF. */
export function compareUtf8(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Zeros that fill `length` up to the next multiple of `unit`. */
export function paddingFor(length: number, unit: number): Uint8Array {
  return new Uint8Array((unit - (length % unit)) % unit);
}
