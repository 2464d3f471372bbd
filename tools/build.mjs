import { execFile } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { buildStudio } from "./build-studio.mjs";
import { workflows } from "./workflows.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

/** Old bundles must not linger: their chunk names change with the content. */
function emptied(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

const runtimeBesideMain = {
  name: "runtime-beside-main",
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/runtime\.ts$/ }, () => ({ path: "./runtime.js", external: true }));
  },
};

const COMPILER = at("cloud/dist/compile-linux.mjs");

/** The program that makes the Linux shell of its sources, here and in build repositories. */
async function buildCompiler() {
  await build({
    entryPoints: [at("cloud/compile/linux.ts")],
    outfile: COMPILER,
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.11",
    mainFields: ["module", "main"],
    legalComments: "none",
  });
}

/**
 * The Linux shell as it stands in a package's app folder. First everything in a few files that can be read, which
 * build repositories get as its sources; then what the compiler makes of them.
 * @param {{ forTests: boolean }} options Test builds can switch off a rule by its id (PAKEPLUS_BREAK).
 */
export async function buildLinuxShell({ forTests }) {
  const out = emptied(at("shells/linux", forTests ? "dist-test" : "dist"));
  const sources = emptied(at("cloud/dist", forTests ? "sources-test" : "sources", "linux"));
  const define = { __TEST_BUILD__: String(forTests) };
  // Comments of a bundle name the files that its parts come from; they must be the same in every folder.
  const common = { bundle: true, charset: "utf8", define, legalComments: "none", absWorkingDir: root };
  await build({
    ...common,
    // main.js stays loadable where a typelib is missing, because it imports runtime.js only after a check.
    entryPoints: [at("shells/linux/src/main.ts"), at("shells/linux/src/runtime.ts")],
    outdir: join(sources, "shell"),
    format: "esm",
    // Debian 12 has GJS 1.74 with the JavaScript of Firefox 91.
    target: "firefox91",
    external: ["gi://*", "gi", "system", "gettext", "cairo"],
    plugins: [runtimeBesideMain],
  });
  await build({
    ...common,
    entryPoints: {
      bridge: at("shells/bridge/src/isolated.ts"),
      page: at("shells/bridge/src/page.ts"),
      repairs: at("shells/bridge/src/repairs.ts"),
    },
    outdir: join(sources, "shell"),
    format: "iife",
    target: "safari16",
  });
  copyFileSync(at("shells/linux/launch"), join(sources, "launch"));
  chmodSync(join(sources, "launch"), 0o755);
  await promisify(execFile)(process.execPath, [COMPILER, sources, out]);
  // Runs in pages of previews only; packages are made without it.
  await build({
    ...common,
    minify: true,
    entryPoints: { page: at("shells/bridge/src/preview/index.ts") },
    outdir: join(out, "preview"),
    format: "iife",
    target: "safari16",
  });
}

async function buildCli() {
  const out = emptied(at("packages/cli/dist"));
  await build({
    entryPoints: { bin: at("packages/cli/src/bin.ts") },
    outdir: out,
    bundle: true,
    splitting: true,
    // Less to parse at every start; names stay for the stack of a failure of ours.
    minifySyntax: true,
    minifyWhitespace: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    // The other half of some libraries is UMD, whose require() calls no bundler sees.
    mainFields: ["module", "main"],
    chunkNames: "chunks/[name]-[hash]",
    // sharp's native half; its scripts are bundled, because finding and reading 40 files takes longer than an icon.
    // The keychain's is native as well, and most commands never load it.
    external: ["@img/*", "@napi-rs/keyring"],
    // Libraries written for CommonJS call require() for Node's own modules.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    legalComments: "none",
  });
  copyFileSync(at("packages/core/schema.json"), join(out, "schema.json"));
  copyFileSync(at("packages/cli/pakeplus.d.ts"), join(out, "pakeplus.d.ts"));
  cpSync(at("shells/linux/dist"), join(out, "shells/linux"), { recursive: true });
  // For people who begin in the Studio; what tests them is not theirs.
  for (const name of ["notes", "website"]) {
    cpSync(at("examples", name), join(out, "examples", name), {
      recursive: true,
      filter: (path) => !/[\\/](?:tests|out|node_modules)$/u.test(path),
    });
  }
}

/**
 * What a build repository runs: one file that needs nothing but Node, not even a folder of modules. Not minified,
 * because it is put into a person's own account, where it can be read.
 */
async function buildCloud() {
  const out = emptied(at("packages/cli/dist/cloud"));
  const { metafile } = await build({
    entryPoints: [at("cloud/src/bin.ts")],
    outfile: join(out, "build.mjs"),
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.11",
    mainFields: ["module", "main"],
    legalComments: "none",
    // Icons are drawn before they are sent; what draws them is dropped as unused.
    external: ["sharp"],
    metafile: true,
  });
  const [{ imports }] = Object.values(metafile.outputs);
  const foreign = imports.find(({ path }) => !path.startsWith("node:"));
  if (foreign !== undefined) throw new Error(`The program of the build repository needs ${foreign.path}.`);
  for (const [name, text] of Object.entries(await workflows())) writeFileSync(join(out, name), text);
  copyFileSync(at("cloud/README.md"), join(out, "README.md"));
  copyFileSync(COMPILER, join(out, "compile-linux.mjs"));
  cpSync(at("cloud/dist/sources"), join(out, "sources"), { recursive: true });
}

export async function buildAll() {
  emptied(at("cloud/dist"));
  await buildCompiler();
  await Promise.all([buildLinuxShell({ forTests: false }), buildLinuxShell({ forTests: true })]);
  await buildCli();
  await buildCloud();
  await buildStudio();
}
