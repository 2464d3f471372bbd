import { AppError } from "@pakeplus/core";
import { startObjectId, type ObjectId } from "./object-id.ts";

/** A file whose content is read while the pack is sent. */
export interface BlobSource {
  id: ObjectId;
  bytes: number;
  /** For messages. */
  path: string;
  read(): AsyncIterable<Uint8Array>;
}

/**
 * Reads a file and compares it with what was announced.
 * @throws AppError SOURCE_CHANGED after the last chunk when it is not what its id says any more.
 */
export async function* readChecked(blob: BlobSource): AsyncGenerator<Uint8Array> {
  const id = startObjectId("blob", blob.bytes);
  for await (const chunk of blob.read()) {
    id.update(chunk);
    yield chunk;
  }
  if (id.finish() !== blob.id) {
    throw new AppError("SOURCE_CHANGED", `"${blob.path}" changed while it was being sent.`, {
      reason: "Nothing was stored: the server takes all files or none.",
      hint: "Wait until nothing writes into the folder any more and publish again.",
    });
  }
}
