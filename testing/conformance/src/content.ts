import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Site } from "./site.ts";
import type { SiteFiles } from "./site-pages.ts";
import { makeTone } from "./tone.ts";

const WWW = fileURLToPath(new URL("../www", import.meta.url));
const SCRIPTS = [
  "agent.js",
  "powers.js",
  "checks/events.js",
  "checks/links.js",
  "checks/platform.js",
  "checks/bridge.js",
  "checks/isolated.js",
];

/** The scripts that the driver's server hands to pages of other sites. */
export async function readSiteFiles(): Promise<SiteFiles> {
  const entries = SCRIPTS.map(async (name) => [`/${name}`, await readFile(join(WWW, name), "utf8")] as const);
  return new Map(await Promise.all(entries));
}

/** The smallest WebAssembly module. */
const WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

function generatedFiles(
  site: Pick<Site, "control">,
  version: string,
): ReadonlyMap<string, string | Uint8Array> {
  const named = ["/名前 ünï.txt", "/100% sure & #1?.txt", "/it's (a) 'quote'.txt"];
  return new Map<string, string | Uint8Array>([
    ["setup.js", `globalThis.conformanceSetup = ${JSON.stringify({ control: site.control })};\n`],
    ["version.txt", version],
    ["media/tone.wav", makeTone()],
    ["types/style.css", "p{}"],
    ["types/module.mjs", "export {};"],
    ["types/data.json", "{}"],
    ["types/picture.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["types/code.wasm", WASM],
    ["types/app.webmanifest", "{}"],
    ["types/text.txt", "ü"],
    ["folder/index.html", "<!doctype html><title>f</title>index of a folder"],
    ["file to save.txt", "saved from the payload"],
    ...named.map((name) => [`names${name}`, name] as const),
  ]);
}

export interface WriteContentOptions {
  site: Pick<Site, "control">;
  /** Told by the page and by version.txt. */
  version: string;
  /** Absolute; a link in the payload will lead there. It must never be served. */
  secret?: string;
}

/** Writes the payload of the conformance app into an empty folder. */
export async function writeContent(
  folder: string,
  { site, version, secret }: WriteContentOptions,
): Promise<void> {
  await cp(WWW, folder, { recursive: true });
  const index = join(folder, "index.html");
  const text = await readFile(index, "utf8");
  await writeFile(index, text.replace('data-version="1"', `data-version="${version}"`));
  for (const [name, body] of generatedFiles(site, version)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), body);
  }
  if (secret !== undefined) await symlink(secret, join(folder, "leads-outside.txt"));
}
