import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FILES = 20_000;
const FILE_BYTES = 50_000;

/** Half of each file is noise, half is text; the same on every machine. */
function content(index: number): Buffer {
  const noise = Buffer.alloc(FILE_BYTES / 2);
  let block = createHash("sha512").update(`pakeplus ${index}`).digest();
  for (let offset = 0; offset < noise.length; offset += 64) {
    block.copy(noise, offset);
    block = createHash("sha512").update(block).digest();
  }
  return Buffer.concat([noise, Buffer.alloc(FILE_BYTES / 2, `a line of text in file ${index}\n`)]);
}

/** An app of 20,000 files that have 1 GB together. */
export function writeLargeApp(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Large</title>");
  for (let index = 1; index < FILES; index++) {
    const group = join(folder, `group-${Math.floor(index / 200)}`);
    if (index % 200 === 0 || index === 1) mkdirSync(group, { recursive: true });
    writeFileSync(join(group, `file-${index}.bin`), content(index));
  }
}
