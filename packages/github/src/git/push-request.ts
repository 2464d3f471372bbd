import { inBlocks } from "./in-blocks.ts";
import { FLUSH, pktLine } from "./pkt-line.ts";
import { NO_OBJECT, type ObjectId } from "./object-id.ts";
import { writePack, type PackContent } from "./write-pack.ts";

export interface RefUpdate {
  /** For example `refs/heads/main`. */
  ref: string;
  /** The tip that is expected there; null makes the ref. The server refuses when it is another by now. */
  from: ObjectId | null;
  /** null deletes the ref. */
  to: ObjectId | null;
}

/**
 * The body of one `git-receive-pack` request: all ref updates together or none (`atomic`), then the pack.
 * @param content null when no ref gets anything new, as after a deletion.
 */
export async function* pushRequest(
  updates: readonly RefUpdate[],
  content: PackContent | null,
): AsyncGenerator<Uint8Array> {
  const capabilities = " report-status side-band-64k atomic agent=pakeplus";
  for (const [index, { ref, from, to }] of updates.entries()) {
    const command = `${from ?? NO_OBJECT} ${to ?? NO_OBJECT} ${ref}`;
    yield pktLine(index === 0 ? `${command}\0${capabilities}\n` : `${command}\n`);
  }
  yield FLUSH;
  if (content !== null) yield* inBlocks(writePack(content));
}
