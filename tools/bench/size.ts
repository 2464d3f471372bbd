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

interface Sizes {
  whole: number;
  icons: number;
}

/** Builds a .deb of the example website and measures it and the pictures in it, bytes. */
async function measure(extra: readonly string[]): Promise<Sizes> {
  const folder = mkdtempSync(join(tmpdir(), "pakeplus-bench-size-"));
  try {
    const build = ["build", "examples/website", "--format", "deb", "--out", folder, "--json", ...extra];
    const { stdout } = await timed(process.execPath, [CLI, ...build], { cwd: ROOT });
    const { artifacts } = JSON.parse(stdout) as { artifacts: readonly { path: string }[] };
    const file = artifacts[0]?.path ?? "";
    const root = join(folder, "root");
    execFileSync("dpkg-deb", ["-x", file, root]);
    const find = [join(root, "usr/share/icons"), "-name", "*.png", "-printf", "%s\n"];
    const sizes = execFileSync("find", find).toString().trim().split("\n").map(Number);
    return { whole: statSync(file).size, icons: sizes.reduce((sum, size) => sum + size, 0) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a user downloads before the first page. The app's own parts, its icons and injected files, are no metadata. */
export const sizeBench: Bench = {
  id: "size",
  async run() {
    const { whole } = await measure([]);
    const bare = await measure(["--set", "inject=[]"]);
    return [
      row("examples/website to deb: shell and metadata", bare.whole - bare.icons, SHELL_LIMIT),
      row("examples/website to deb: whole package", whole, PACKAGE_LIMIT),
    ];
  },
};
