import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLI, timed } from "./process.ts";
import { type Bench, milliseconds } from "./row.ts";

const FILES = 20_000;
const FILE_BYTES = 50_000;
const MEMORY_LIMIT = 300_000_000;

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

function writeApp(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Large</title>");
  for (let index = 1; index < FILES; index++) {
    const group = join(folder, `group-${Math.floor(index / 200)}`);
    if (index % 200 === 0 || index === 1) mkdirSync(group, { recursive: true });
    writeFileSync(join(group, `file-${index}.bin`), content(index));
  }
}

/** 20,000 files, 1 GB, to a .deb; dpkg-deb packs the same tree. */
export const largeBench: Bench = {
  id: "large",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "pakeplus-bench-large-"));
    try {
      const app = join(folder, "root/usr/share/large/www");
      writeApp(app);
      mkdirSync(join(folder, "root/DEBIAN"));
      writeFileSync(
        join(folder, "root/DEBIAN/control"),
        "Package: large\nVersion: 1\nArchitecture: all\nMaintainer: Bench <bench@example.com>\nDescription: bench\n",
      );
      const peer = await timed("dpkg-deb", [
        "-Zgzip",
        "-z6",
        "-b",
        join(folder, "root"),
        join(folder, "peer.deb"),
      ]);
      const identity = ["--name", "Large", "--id", "com.example.large"];
      const output = ["--format", "deb", "--out", join(folder, "out"), "--quiet"];
      const ours = await timed(process.execPath, [CLI, "build", app, ...identity, ...output]);
      const ratio = ours.milliseconds / peer.milliseconds;
      return [
        {
          name: "20,000 files, 1 GB to deb",
          measured: `${milliseconds(ours.milliseconds)}, ${(ours.peakBytes / 1e6).toFixed(0)} MB of memory`,
          peer: `dpkg-deb -Zgzip -z6: ${milliseconds(peer.milliseconds)}`,
          bar: "≤ 1.0 ×, ≤ 300 MB",
          ok: ratio <= 1 && ours.peakBytes <= MEMORY_LIMIT,
          numbers: { oursMs: ours.milliseconds, peerMs: peer.milliseconds, ratio, peakBytes: ours.peakBytes },
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
