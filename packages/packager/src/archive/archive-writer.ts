import type { ByteSink } from "../output/byte-sink.ts";

export interface ArchiveFile {
  path: string;
  mode: 0o644 | 0o755;
  bytes: number;
}

/** An archive of folders and files, written in the order of the calls. Paths have no leading slash; "" is the root. */
export interface ArchiveWriter {
  folder(path: string): Promise<void>;
  beginFile(file: ArchiveFile): Promise<void>;
  /** Content of the file that was begun. */
  readonly content: ByteSink;
  endFile(file: ArchiveFile): Promise<void>;
  end(): Promise<void>;
}
