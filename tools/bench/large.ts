import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeLargeApp } from "./large-app.ts";
import { CLI, timed } from "./process.ts";
import { type Bench, milliseconds } from "./row.ts";

const MEMORY_LIMIT = 300_000_000;

/** 20,000 files, 1 GB, to a .deb; dpkg-deb packs the same tree. */
export const largeBench: Bench = {
  id: "large",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "pakeplus-bench-large-"));
    try {
      const app = join(folder, "root/usr/share/large/www");
      writeLargeApp(app);
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
