import { AppError } from "@pakeplus/core";
import { startObjectId } from "../git/object-id.ts";
import type { BranchFile } from "./branch-content.ts";

/** A file that is to be sent. */
export interface ContentFile {
  /** Relative, forward slashes. */
  path: string;
  bytes: number;
  mode: 0o644 | 0o755;
  read(): AsyncIterable<Uint8Array>;
}

/**
 * Reads every file once to know its Git id; when it is sent it is read again, so that memory does not grow.
 * @throws AppError SOURCE_CHANGED when a file has not the size that it had when it was found.
 */
export async function hashFiles(files: readonly ContentFile[]): Promise<BranchFile[]> {
  const hashed: BranchFile[] = [];
  for (const file of files) {
    const { path, bytes, mode } = file;
    const id = startObjectId("blob", bytes);
    let read = 0;
    for await (const chunk of file.read()) {
      id.update(chunk);
      read += chunk.byteLength;
    }
    if (read !== bytes) {
      throw new AppError("SOURCE_CHANGED", `"${path}" changed while it was being read.`, {
        hint: "Wait until nothing writes into the folder any more and publish again.",
      });
    }
    hashed.push({ path, bytes, isExecutable: mode === 0o755, id: id.finish(), read: () => file.read() });
  }
  return hashed;
}
