import { gzipBytes } from "../../archive/gzip-bytes.ts";
import { TAR_BLOCK, TAR_END, tarHeader } from "../../archive/tar.ts";
import { paddingFor } from "../../bytes.ts";

export interface ControlFile {
  name: string;
  content: Uint8Array;
}

/** `control.tar.gz`; small enough to be held in memory. `modifiedAt`: seconds since 1970. */
export function controlArchive(files: readonly ControlFile[], modifiedAt: number): Uint8Array {
  return gzipBytes(
    Buffer.concat([
      tarHeader({ path: "./", type: "directory", mode: 0o755, bytes: 0, modifiedAt }),
      ...files.flatMap(({ name, content }) => [
        tarHeader({
          path: `./${name}`,
          type: "file",
          mode: 0o644,
          bytes: content.byteLength,
          modifiedAt,
        }),
        content,
        paddingFor(content.byteLength, TAR_BLOCK),
      ]),
      TAR_END,
    ]),
  );
}
