import { paddingFor } from "../bytes.ts";
import type { ByteSink } from "../output/byte-sink.ts";
import type { ArchiveWriter } from "./archive-writer.ts";
import { CPIO_ALIGNMENT, cpioHeader, cpioTrailer } from "./cpio.ts";

const FOLDER_MODE = 0o040755;
const FILE_TYPE = 0o100000;

export interface CpioOptions {
  /** Seconds since 1970. */
  modifiedAt: number;
  /** The inode number that the header of the package gives a path. */
  inodeOf: (path: string) => number;
}

/** Paths begin with `./`, as rpm expects of its payload. */
export function createCpioWriter(sink: ByteSink, options: CpioOptions): ArchiveWriter {
  const { modifiedAt, inodeOf } = options;
  return {
    content: sink,
    folder: (path) =>
      sink.write(
        cpioHeader({
          path: `./${path}`,
          mode: FOLDER_MODE,
          bytes: 0,
          modifiedAt,
          inode: inodeOf(path),
          links: 1,
        }),
      ),
    beginFile: ({ path, mode, bytes }) =>
      sink.write(
        cpioHeader({
          path: `./${path}`,
          mode: FILE_TYPE | mode,
          bytes,
          modifiedAt,
          inode: inodeOf(path),
          links: 1,
        }),
      ),
    endFile: (file) => sink.write(paddingFor(file.bytes, CPIO_ALIGNMENT)),
    end: () => sink.write(cpioTrailer()),
  };
}
