import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Mismatch {
  set: string;
  address: string;
  normalised: unknown;
  action: string;
}

it("decides links.json in GJS with GLib's host names as everywhere else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pakeplus-vectors-"));
  const script = join(folder, "run.js");
  try {
    await build({
      entryPoints: [at("./vectors-in-gjs.ts")],
      outfile: script,
      bundle: true,
      format: "esm",
      target: "firefox91",
      external: ["gi://*", "system"],
      logLevel: "error",
    });
    const vectors = at("../../../../testing/vectors/links.json");
    const output = execFileSync("gjs", ["-m", script, vectors], { encoding: "utf8", timeout: 30_000 });
    const { cases, mismatches } = JSON.parse(output) as { cases: number; mismatches: Mismatch[] };
    expect(mismatches).toEqual([]);
    const { sets } = JSON.parse(readFileSync(vectors, "utf8")) as { sets: { cases: unknown[] }[] };
    expect(cases).toBe(sets.reduce((sum, set) => sum + set.cases.length, 0));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
