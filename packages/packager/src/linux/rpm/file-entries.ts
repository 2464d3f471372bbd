import type { HeaderEntry, HeaderValue } from "./header.ts";
import { int32 } from "./header.ts";
import { SHA256_ALGORITHM, TAG } from "./tags.ts";

export interface RpmFile {
  /** Without a leading slash. */
  path: string;
  /** With the file type bits. */
  mode: number;
  bytes: number;
  /** Lower-case hex; empty for a folder. */
  sha256: string;
}

const ALL_CHECKS = 0xffff_ffff;

/** Parallel arrays, one item per file, in the order of the paths. `modifiedAt`: seconds since 1970. */
export function fileEntries(files: readonly RpmFile[], modifiedAt: number): HeaderEntry[] {
  const folders = new Map<string, number>();
  const dirIndexes: number[] = [];
  const baseNames: string[] = [];
  for (const { path } of files) {
    const slash = path.lastIndexOf("/");
    const folder = `/${path.slice(0, slash + 1)}`;
    const index = folders.get(folder) ?? folders.size;
    folders.set(folder, index);
    dirIndexes.push(index);
    baseNames.push(path.slice(slash + 1));
  }
  const numbers = (pick: (file: RpmFile, at: number) => number): HeaderValue => ({
    type: "int32",
    values: files.map(pick),
  });
  const shorts = (pick: (file: RpmFile) => number): HeaderValue => ({
    type: "int16",
    values: files.map(pick),
  });
  return [
    { tag: TAG.fileSizes, value: numbers(({ bytes }) => bytes) },
    { tag: TAG.fileModes, value: shorts(({ mode }) => mode) },
    { tag: TAG.fileRdevs, value: shorts(() => 0) },
    { tag: TAG.fileTimes, value: numbers(() => modifiedAt) },
    { tag: TAG.fileDigests, value: strings(files.map(({ sha256 }) => sha256)) },
    { tag: TAG.fileLinks, value: strings(files.map(() => "")) },
    { tag: TAG.fileFlags, value: numbers(() => 0) },
    { tag: TAG.fileUsers, value: strings(files.map(() => "root")) },
    { tag: TAG.fileGroups, value: strings(files.map(() => "root")) },
    { tag: TAG.fileVerifyFlags, value: numbers(() => ALL_CHECKS) },
    { tag: TAG.fileDevices, value: numbers(() => 1) },
    { tag: TAG.fileInodes, value: numbers((_, at) => at + 1) },
    { tag: TAG.fileLangs, value: strings(files.map(() => "")) },
    { tag: TAG.dirIndexes, value: { type: "int32", values: dirIndexes } },
    { tag: TAG.baseNames, value: strings(baseNames) },
    { tag: TAG.dirNames, value: strings([...folders.keys()]) },
    { tag: TAG.fileDigestAlgorithm, value: int32(SHA256_ALGORITHM) },
  ];
}

function strings(values: readonly string[]): HeaderValue {
  return { type: "stringArray", values };
}
