import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CLI, ROOT, timed } from "./process.ts";
import { type Bench, kilobytes, type Row } from "./row.ts";

const SHELL_LIMIT = 60_000;
const PACKAGE_LIMIT = 150_000;

function row(name: string, bytes: number, limit: number): Row {
  return {
    name,
    measured: kilobytes(bytes),
    peer: "",
    bar: `≤ ${kilobytes(limit)}`,
    ok: bytes <= limit,
    numbers: { bytes },
  };
}

/** A .deb of the example website: what a user downloads before the first page. Icons are counted apart. */
export const sizeBench: Bench = {
  id: "size",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "pakeplus-bench-size-"));
    try {
      const build = ["build", "examples/website", "--format", "deb", "--out", folder, "--json"];
      const { stdout } = await timed(process.execPath, [CLI, ...build], { cwd: ROOT });
      const { artifacts } = JSON.parse(stdout) as { artifacts: readonly { path: string }[] };
      const file = artifacts[0]?.path ?? "";
      const whole = statSync(file).size;
      execFileSync("dpkg-deb", ["-x", file, join(folder, "root")]);
      const icons = execFileSync("find", [
        join(folder, "root/usr/share/icons"),
        "-name",
        "*.png",
        "-printf",
        "%s\n",
      ])
        .toString()
        .trim()
        .split("\n")
        .reduce((sum, size) => sum + Number(size), 0);
      return [
        row("examples/website to deb: shell and metadata", whole - icons, SHELL_LIMIT),
        row("examples/website to deb: whole package", whole, PACKAGE_LIMIT),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
