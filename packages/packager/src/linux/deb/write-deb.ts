import { AR_HEADER_BYTES, AR_MAGIC, arHeader, arPadding } from "../../archive/ar.ts";
import { GzipWriter } from "../../archive/gzip-writer.ts";
import { createTarWriter } from "../../archive/tar-writer.ts";
import type { OutputFile } from "../../output/output-file.ts";
import type { LinuxPackageInput, PackageFile } from "../../types.ts";
import { compressionLevel } from "../compression-level.ts";
import { systemFiles } from "../layout.ts";
import { linuxNames, type LinuxNames } from "../names.ts";
import { planTree, type TreeEntry } from "../tree.ts";
import { type WrittenFile, writeTree } from "../write-tree.ts";
import { controlText } from "./control.ts";
import { controlArchive, type ControlFile } from "./control-archive.ts";
import { docFiles } from "./doc-files.ts";
import { DEB_FORMAT_VERSION, DEB_MEMBERS } from "./members.ts";

/** Checksum, two spaces, path without its length, line end. */
const MD5_LINE_BYTES = 32 + 2 + 1;
const [BINARY, CONTROL, DATA] = DEB_MEMBERS;

function debFiles(input: LinuxPackageInput): PackageFile[] {
  const names = linuxNames(input.app);
  return [...systemFiles(input, names), ...docFiles(input.app, names, input.modifiedAt)];
}

/**
 * deb(5). The checksums stand before the data, and are known after it: the data is written behind a gap that is
 * large enough for them, and moves down once they are there.
 */
export async function writeDeb(
  input: LinuxPackageInput,
  out: OutputFile,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { modifiedAt, app } = input;
  const names = linuxNames(app);
  const tree = planTree(debFiles(input), () => true);

  await out.write(Buffer.from(AR_MAGIC));
  await out.write(arHeader({ name: BINARY, modifiedAt, bytes: DEB_FORMAT_VERSION.length }));
  await out.write(Buffer.from(DEB_FORMAT_VERSION));
  const controlAt = out.position;
  out.reserve(controlLimit(input, names, tree));

  const dataAt = out.position;
  const gzip = new GzipWriter(out, { level: compressionLevel(tree) });
  const archive = createTarWriter(gzip, { prefix: "./", modifiedAt });
  await archive.folder("");
  const written = await writeTree(tree, archive, {
    appFolder: `${names.appFolder}/`,
    md5: true,
    signal,
  });
  await gzip.end();
  const dataBytes = out.position - dataAt;
  await out.write(arPadding(dataBytes));

  const control = controlArchive(controlFiles(input, names, tree, written), modifiedAt);
  const head = Buffer.concat([
    arHeader({ name: CONTROL, modifiedAt, bytes: control.byteLength }),
    control,
    arPadding(control.byteLength),
    arHeader({ name: DATA, modifiedAt, bytes: dataBytes }),
  ]);
  await out.writeAt(controlAt, head);
  await out.closeGap(dataAt, controlAt + head.byteLength);
}

function controlFiles(
  input: LinuxPackageInput,
  names: LinuxNames,
  tree: readonly TreeEntry[],
  written: readonly WrittenFile[],
): ControlFile[] {
  const sums = written.map((file) => `${file.md5}  ${file.path}\n`);
  return [
    { name: "control", content: Buffer.from(controlText(input.app, names, installedKib(tree, written))) },
    { name: "md5sums", content: Buffer.from(sums.join("")) },
  ];
}

/** As dpkg-gencontrol counts: each file in whole KiB, each folder as one. */
function installedKib(tree: readonly TreeEntry[], written: readonly WrittenFile[]): number {
  const folders = tree.filter((entry) => entry.kind === "folder").length;
  return written.reduce((sum, file) => sum + Math.ceil(file.bytes / 1024), folders);
}

/** More than both headers and the control archive can take, since checksums in hex always become smaller. */
function controlLimit(input: LinuxPackageInput, names: LinuxNames, tree: readonly TreeEntry[]): number {
  const control = Buffer.byteLength(controlText(input.app, names, 0));
  const sums = tree.reduce((sum, entry) => sum + MD5_LINE_BYTES + Buffer.byteLength(entry.path), 0);
  return 2 * AR_HEADER_BYTES + control + sums + 16 * 1024;
}
