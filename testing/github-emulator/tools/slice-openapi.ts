/** Cuts the operations of `operations.ts`, with everything they refer to, out of GitHub's description. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isReference, METHODS, type OpenApi, type Operation } from "../src/contract/open-api.ts";
import { OPERATIONS } from "../src/contract/operations.ts";

const EDITIONS = ["api.github.com", "ghes-3.19"];
const NOISE = new Set([
  "example",
  "examples",
  "description",
  "externalDocs",
  "x-github",
  "x-octokit",
  "summary",
]);

/** Names below these keys are data of the API, not keywords of the description. */
const NAMED = new Set(["properties", "patternProperties", "schemas", "content", "responses"]);

function withoutNoise(value: unknown, isNamed = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutNoise(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isNamed || !NOISE.has(key))
      .map(([key, item]) => [key, withoutNoise(item, !isNamed && NAMED.has(key))]),
  );
}

function slice(document: OpenApi): OpenApi {
  const components: OpenApi["components"] = {};
  const keep = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(keep);
    } else if (isReference(value)) {
      const [, , group = "", name = ""] = value.$ref.split("/");
      const kept = (components[group] ??= {});
      if (name in kept) return;
      kept[name] = withoutNoise(document.components[group]?.[name]);
      keep(kept[name]);
    } else if (typeof value === "object" && value !== null) {
      Object.values(value).forEach(keep);
    }
  };
  const paths: OpenApi["paths"] = {};
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = methods[method];
      if (operation === undefined || !OPERATIONS.includes(operation.operationId)) continue;
      (paths[path] ??= {})[method] = withoutNoise(operation) as Operation;
    }
  }
  keep(paths);
  return { openapi: document.openapi, info: withoutNoise(document.info), paths, components };
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Say where @octokit/openapi is unpacked.");
for (const edition of EDITIONS) {
  const source = join(folder, "generated", `${edition}.json`);
  const cut = slice(JSON.parse(readFileSync(source, "utf8")) as OpenApi);
  const text = `${JSON.stringify(cut)}\n`;
  writeFileSync(fileURLToPath(new URL(`../contract/${edition}.json`, import.meta.url)), text);
  const found = Object.values(cut.paths).flatMap((methods) => Object.values(methods));
  const missing = OPERATIONS.filter((id) => !found.some(({ operationId }) => operationId === id));
  process.stdout.write(
    `${edition}: ${found.length} operations, ${text.length} bytes, missing: ${missing.join(" ") || "none"}\n`,
  );
}
