const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

/**
 * A short random id: 10 characters without look-alikes, 50 bits.
 * `crypto.randomUUID` would need a secure context, which a plain http origin may not be.
 */
export function createId() {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}
