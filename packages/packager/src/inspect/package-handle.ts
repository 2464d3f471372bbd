import { type FileHandle, open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { AppError } from "@pakeplus/core";
import { errorNumberName } from "../output/output-error.ts";
import { PackageDamage } from "./read-errors.ts";

const BLOCK = 256 * 1024;

/** A package on disk, only ever read. */
export class PackageHandle {
  readonly bytes: number;
  readonly #handle: FileHandle;

  private constructor(handle: FileHandle, bytes: number) {
    this.#handle = handle;
    this.bytes = bytes;
  }

  /** @throws AppError PACKAGE_NOT_FOUND */
  static async open(file: string): Promise<PackageHandle> {
    try {
      // Before it is opened: opening a named pipe would wait for ever.
      const stats = await stat(file);
      if (stats.isFile()) return new PackageHandle(await open(file, "r"), stats.size);
    } catch (cause) {
      const reason = errorNumberName(cause) === "EACCES" ? "this user may not read it" : undefined;
      throw notFound(file, { cause, ...(reason !== undefined && { reason }) });
    }
    throw notFound(file, { reason: "it is not a file" });
  }

  /** @throws PackageDamage when the file ends before */
  async read(at: number, bytes: number, part: string): Promise<Buffer> {
    if (at + bytes > this.bytes) throw new PackageDamage(part, "the package ends too early");
    const buffer = Buffer.alloc(bytes);
    for (let done = 0; done < bytes;) {
      const { bytesRead } = await this.#handle.read(buffer, done, bytes - done, at + done);
      if (bytesRead === 0) throw new PackageDamage(part, "the package ends too early");
      done += bytesRead;
    }
    return buffer;
  }

  async *range(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; at += BLOCK) {
      yield await this.read(at, Math.min(BLOCK, end - at), "end of the file");
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

function notFound(file: string, options: { cause?: unknown; reason?: string }): AppError {
  return new AppError("PACKAGE_NOT_FOUND", `There is no package ${basename(file)} to read.`, {
    ...options,
    hint: "Check the path of the file.",
  });
}
