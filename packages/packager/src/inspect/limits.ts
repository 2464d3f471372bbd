/** What is still plausible of a package; more is an attack or damage. */
export interface ReadLimits {
  files: number;
  /** Bytes of names, digests and texts that are held in memory at a time. */
  metadataBytes: number;
  pathBytes: number;
  /** Expanded bytes from which on the ratio to the compressed ones counts. */
  bombBytes: number;
  bombRatio: number;
}

export const READ_LIMITS: ReadLimits = {
  files: 400_000,
  metadataBytes: 128 * 1024 * 1024,
  pathBytes: 4096,
  bombBytes: 1024 ** 3,
  bombRatio: 250,
};
