/**
 * Makes the Linux shell from its sources: `node compile-linux.mjs SOURCES OUT`. The sources can be read; the shell is
 * the same program in a third of the size. It needs nothing but Node and gives the same bytes on every computer.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { minify } from "terser";

/** Modules of GJS; the others are scripts that pages run, whose top level is not theirs alone. */
const MODULES = new Set(["main.js", "runtime.js"]);

async function compress(code: string, isModule: boolean): Promise<string> {
  const { code: small } = await minify(code, {
    module: isModule,
    // Debian 12 has GJS 1.74 with the JavaScript of Firefox 91.
    ecma: 2020,
    // Packages are compressed: what repeats itself is smaller there than what is shortest here.
    compress: { passes: 2, hoist_funs: true, lhs_constants: false, sequences: false },
    mangle: { toplevel: isModule },
    format: { ecma: 2020 },
  });
  if (small === undefined) throw new Error("Nothing came out.");
  return small;
}

const [sources, out] = process.argv.slice(2);
if (sources === undefined || out === undefined) {
  throw new Error("Two folders are needed: that of the sources and that of the result.");
}
for (const entry of readdirSync(sources, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = join(entry.parentPath, entry.name);
  const to = join(out, file.slice(join(sources).length));
  mkdirSync(dirname(to), { recursive: true });
  if (!file.endsWith(".js")) copyFileSync(file, to);
  else writeFileSync(to, await compress(readFileSync(file, "utf8"), MODULES.has(basename(file))));
}
