import { createHash } from "node:crypto";
import { createCpioWriter } from "../../archive/cpio-writer.ts";
import { GzipWriter } from "../../archive/gzip-writer.ts";
import type { ByteSink } from "../../output/byte-sink.ts";
import type { OutputFile } from "../../output/output-file.ts";
import type { LinuxPackageInput } from "../../types.ts";
import { compressionLevel } from "../compression-level.ts";
import { APP_FOLDER, systemFiles } from "../layout.ts";
import { linuxNames } from "../names.ts";
import { planTree, type TreeEntry } from "../tree.ts";
import { type WrittenFile, writeTree } from "../write-tree.ts";
import type { RpmFile } from "./file-entries.ts";
import { fileOf } from "../file-of.ts";
import { rpmLead } from "./lead.ts";
import { mainHeader, RPM_RELEASE } from "./main-header.ts";
import { encodeSignature, signatureOf } from "./signature.ts";

/**
 * RPM v4 with a cpio payload. The headers stand before the payload and need its digests: their length is known
 * from the paths alone, so that room is kept for them and they are written last.
 */
export async function writeRpm(
  input: LinuxPackageInput,
  out: OutputFile,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { modifiedAt, app } = input;
  const names = linuxNames(app);
  const isOurs = (path: string): boolean =>
    path === names.appFolder || path.startsWith(`${names.appFolder}/`);
  const tree = planTree(systemFiles(input, names), isOurs);
  const manifest = fileOf(`${names.appFolder}/${APP_FOLDER.manifest}`, "");
  const listed = planTree([...tree.filter((entry) => entry.kind === "file"), manifest], isOurs);
  const inodes = new Map(listed.map((entry, at) => [entry.path, at + 1]));

  const headerOf = (written: readonly WrittenFile[], payloadSha256: string): Uint8Array =>
    mainHeader({ app, names, modifiedAt, files: rpmFiles(listed, written), payloadSha256 });
  const zeros = "0".repeat(64);
  const unknown = listed
    .filter((entry) => entry.kind === "file")
    .map((entry) => ({ path: entry.path, mode: entry.mode, bytes: 0, sha256: zeros, md5: null }));
  const headerBytes = headerOf(unknown, zeros).byteLength;
  const signatureBytes = encodeSignature({
    sha1: "0".repeat(40),
    sha256: zeros,
    size: 0,
    payloadSize: 0,
  }).byteLength;

  const lead = rpmLead(`${names.package}-${names.version}-${RPM_RELEASE}`);
  await out.write(lead);
  out.reserve(signatureBytes + headerBytes);

  const payload = countingSink(out);
  const gzip = new GzipWriter(payload.sink, { level: compressionLevel(tree) });
  const archive = createCpioWriter(gzip, { modifiedAt, inodeOf: (path) => inodes.get(path) ?? 0 });
  const written = await writeTree(tree, archive, {
    appFolder: `${names.appFolder}/`,
    md5: false,
    signal,
  });
  await gzip.end();

  const { bytes, sha256 } = payload.finish();
  const header = headerOf(written, sha256);
  const signature = encodeSignature(signatureOf(header, { bytes, expanded: gzip.total }));
  await out.writeAt(lead.byteLength, Buffer.concat([signature, header]));
}

function rpmFiles(listed: readonly TreeEntry[], written: readonly WrittenFile[]): RpmFile[] {
  const byPath = new Map(written.map((file) => [file.path, file]));
  return listed.map((entry) => {
    if (entry.kind === "folder") return { path: entry.path, mode: 0o040755, bytes: 0, sha256: "" };
    const file = byPath.get(entry.path);
    return {
      path: entry.path,
      mode: 0o100000 | entry.mode,
      bytes: file?.bytes ?? 0,
      sha256: file?.sha256 ?? "",
    };
  });
}

function countingSink(out: ByteSink): {
  sink: ByteSink;
  finish(): { bytes: number; sha256: string };
} {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    sink: {
      write(chunk) {
        hash.update(chunk);
        bytes += chunk.byteLength;
        return out.write(chunk);
      },
    },
    finish: () => ({ bytes, sha256: hash.digest("hex") }),
  };
}
