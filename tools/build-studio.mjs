import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { directImports } from "./direct-imports.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const SOURCE = at("packages/studio/web/src");

/** Each page's style sheet repeats the parts that it uses; a layer per folder makes their order harmless. */
const layers = {
  name: "layers",
  setup(bundler) {
    bundler.onLoad({ filter: /\.module\.css$/ }, ({ path }) => {
      const [layer] = relative(SOURCE, path).split(/[\\/]/u);
      const css = readFileSync(path, "utf8");
      return { contents: `@layer ${layer} {\n${css}\n}`, loader: "local-css", resolveDir: dirname(path) };
    });
  },
};

/** Scripts that an entry needs before anything is drawn: its chunks, without what it loads later. */
function scriptsOf(outputs, entry, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const { path, kind } of outputs[entry].imports) {
    if (kind === "import-statement") scriptsOf(outputs, path, found);
  }
  return found;
}

function entryOf(outputs, source) {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(source));
  if (found === undefined) throw new Error(`Nothing was built from ${source}.`);
  return found;
}

/** What the documentation says about each error code, so that the Studio can show it without a network. */
function errorPages() {
  const folder = at("docs/errors");
  const names = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "index.md");
  const pages = names.map((name) => {
    const code = basename(name, ".md").toUpperCase().replaceAll("-", "_");
    return [code, readFileSync(join(folder, name), "utf8")];
  });
  return Object.fromEntries(pages);
}

/**
 * The page of the Studio: index.html and its assets, whose names change with their content.
 * @param {string} out Folder of the result; emptied.
 * @returns {Promise<{ firstLoad: number }>} Bytes of script, gzipped, until the apps page stands, in English.
 */
export async function buildStudio(out = at("packages/cli/dist/studio")) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(SOURCE, "main.tsx"), join(SOURCE, "first.ts")],
    outdir: join(out, "assets"),
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: ["chrome120", "firefox121", "safari17.4"],
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    legalComments: "none",
    charset: "utf8",
    metafile: true,
    plugins: [
      layers,
      directImports("@pakeplus/core", at("packages/core/src/index.ts"), /studio.web.src.*\.tsx?$/),
    ],
  });
  const [main, { cssBundle }] = entryOf(metafile.outputs, "src/main.tsx");
  const [first] = entryOf(metafile.outputs, "src/first.ts");
  const [english] = entryOf(metafile.outputs, "texts/en/index.ts");
  const later = Object.values(metafile.outputs)
    .map((output) => output.cssBundle)
    .filter((path) => path !== undefined && path !== cssBundle);
  // esbuild loads no style sheet for a page that comes later, so all are there from the start.
  const styles = [cssBundle, ...new Set(later)].map(
    (path) => `<link rel="stylesheet" href="/assets/${basename(path)}" />`,
  );
  const scripts = scriptsOf(metafile.outputs, main);
  const preloads = [...scripts]
    .filter((path) => path !== main)
    .map((path) => `<link rel="modulepreload" href="/assets/${basename(path)}" />`);
  const assets = [
    `<script src="/assets/${basename(first)}"></script>`,
    ...styles,
    ...preloads,
    `<script type="module" src="/assets/${basename(main)}"></script>`,
  ];
  writeFileSync(join(out, "error-pages.json"), JSON.stringify(errorPages()));
  const html = readFileSync(at("packages/studio/web/index.html"), "utf8");
  writeFileSync(join(out, "index.html"), html.replace("<!-- assets -->", assets.join("\n    ")));
  const counted = [...scriptsOf(metafile.outputs, english, scripts), first];
  const firstLoad = counted.reduce((sum, path) => sum + gzipSync(readFileSync(at(path))).length, 0);
  return { firstLoad };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { firstLoad } = await buildStudio();
  process.stdout.write(`first load: ${firstLoad} bytes of script, gzipped\n`);
}
