import { paddingFor } from "../bytes.ts";
import type { ByteSink } from "../output/byte-sink.ts";
import type { ArchiveFile, ArchiveWriter } from "./archive-writer.ts";
import { TAR_BLOCK, TAR_END, tarHeader } from "./tar.ts";

export interface TarOptions {
  /** Before every path, for example `./`. */
  prefix: string;
  /** Seconds since 1970. */
  modifiedAt: number;
}

export function createTarWriter(sink: ByteSink, options: TarOptions): ArchiveWriter {
  const { prefix, modifiedAt } = options;
  return {
    content: sink,
    folder: (path) =>
      sink.write(
        tarHeader({
          path: path === "" ? prefix : `${prefix}${path}/`,
          type: "directory",
          mode: 0o755,
          bytes: 0,
          modifiedAt,
        }),
      ),
    beginFile: (file: ArchiveFile) =>
      sink.write(tarHeader({ ...file, path: prefix + file.path, type: "file", modifiedAt })),
    endFile: (file: ArchiveFile) => sink.write(paddingFor(file.bytes, TAR_BLOCK)),
    end: () => sink.write(TAR_END),
  };
}
