/**
 * House rules that no linter knows: who may import whom (docs/ARCHITECTURE.md), how long a file may be, and that
 * nothing deletes a folder tree outside the one place that guards it.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const MAX_LINES = 400;

interface Boundary {
  folder: string;
  /** Import specifiers; a trailing `*` matches the rest. */
  may: readonly string[];
  /** Only `import type`: erased before anything is bundled. */
  mayAsType?: readonly string[];
  never?: readonly string[];
}

const NETWORK = ["node:http", "node:https", "node:http2", "node:net", "node:tls", "node:dgram", "node:dns"];

const BOUNDARIES: readonly Boundary[] = [
  { folder: "packages/core/src", may: ["zod", "jsonc-parser", "any-ascii"] },
  {
    folder: "packages/packager/src",
    may: ["@pakeplus/core", "node:*", "sharp"],
    never: NETWORK,
  },
  {
    folder: "packages/engine/src",
    may: ["@pakeplus/core", "@pakeplus/packager", "node:*", "htmlparser2", "ignore"],
  },
  {
    folder: "packages/github/src",
    may: ["@pakeplus/core", "node:crypto", "node:zlib", "node:stream"],
  },
  { folder: "packages/vault/src", may: ["@pakeplus/core", "@napi-rs/keyring", "node:*"], never: NETWORK },
  {
    folder: "packages/cli/src",
    may: [
      "@pakeplus/core",
      "@pakeplus/packager",
      "@pakeplus/engine",
      "@pakeplus/github",
      "@pakeplus/vault",
      "@pakeplus/studio-server",
      "node:*",
      "commander",
    ],
  },
  {
    folder: "packages/studio/server/src",
    may: [
      "@pakeplus/core",
      "@pakeplus/packager",
      "@pakeplus/engine",
      "node:*",
      "hono",
      "hono/*",
      "@hono/node-server",
    ],
  },
  {
    folder: "packages/studio/web/src",
    may: [
      "@pakeplus/core",
      "react",
      "react-dom",
      "react-dom/client",
      "@mantine/*",
      "@tanstack/*",
      "@codemirror/*",
      "@lezer/highlight",
      "i18next",
      "react-i18next",
      "uqr",
      "wouter",
    ],
  },
  { folder: "cloud/src", may: ["@pakeplus/core", "@pakeplus/packager", "@pakeplus/github", "node:*"] },
  { folder: "shells/bridge/src", may: [], mayAsType: ["@pakeplus/core"] },
  {
    folder: "shells/linux/src",
    may: ["gi://*", "gi", "system", "cairo", "@pakeplus/bridge"],
    mayAsType: ["@pakeplus/core"],
  },
  { folder: "testing", may: ["*"] },
  { folder: "tools", may: ["*"] },
];

/** What a test beside shipped code may use in addition. */
const TEST_TOOLS = [
  "vitest",
  "ajv",
  "ajv/*",
  "node:*",
  "sharp",
  "tar-stream",
  "esbuild",
  "@pakeplus/core",
  "@pakeplus/packager",
];

const IMPORT =
  /(?<!["'`])\b(import\s+type|import|export)\b(?:[\s\w{},*$]*?\bfrom)?\s*\(?\s*["']([^"'\n]+)["']/gu;

function matches(specifier: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith("*") ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern,
  );
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/^\s*\/\/.*$/gmu, "");
}

function importProblem(file: string, boundary: Boundary, specifier: string, isType: boolean): string | null {
  if (specifier.startsWith(".")) {
    const target = relative(root, resolve(root, dirname(file), specifier));
    return target.startsWith(boundary.folder)
      ? null
      : `reaches into ${target}; import the package by its name`;
  }
  const isTest = /\.test\.tsx?$/u.test(file) || file.includes("/src/testing/");
  if (isTest && matches(specifier, TEST_TOOLS)) return null;
  if (!isTest && matches(specifier, boundary.never ?? [])) return `may not use ${specifier}`;
  if (matches(specifier, boundary.may)) return null;
  if (isType && matches(specifier, boundary.mayAsType ?? [])) return null;
  return `may not import ${specifier}`;
}

function checkImports(file: string, code: string): string[] {
  const boundary = BOUNDARIES.find(({ folder }) => file.startsWith(`${folder}/`));
  if (!boundary || boundary.may.includes("*")) return [];
  return [...withoutComments(code).matchAll(IMPORT)].flatMap(([, keyword = "", specifier = ""]) => {
    const problem = importProblem(file, boundary, specifier, /^import\s+type$/u.test(keyword));
    return problem ? [`${file}: ${problem}`] : [];
  });
}

function checkSize(file: string, code: string): string[] {
  const lines = code.split("\n").length - 1;
  return lines > MAX_LINES
    ? [`${file}: ${lines} lines; split it, one idea per file (limit ${MAX_LINES})`]
    : [];
}

/** A recursive delete of a wrong path costs the user's data: only `remove-tree.ts` may do it, after its own checks. */
function checkDeletes(file: string, code: string): string[] {
  const exempt = /(^|\/)remove-tree\.ts$|\.test\.ts$|\/src\/testing\/|^testing\/|^tools\//u.test(file);
  return !exempt && /\brm(Sync)?\([^)]*recursive/su.test(withoutComments(code))
    ? [`${file}: deletes a folder tree; use removeTree`]
    : [];
}

function trackedFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
  });
  return listed
    .toString()
    .split("\n")
    .filter((file) => /\.(tsx?|mjs|js|css)$/u.test(file) && !/\.gen\.|\.d\.ts$/u.test(file));
}

const problems = trackedFiles().flatMap((file) => {
  let code: string;
  try {
    code = readFileSync(join(root, file), "utf8");
  } catch {
    return []; // Listed by git but deleted in the working tree.
  }
  return [...checkImports(file, code), ...checkSize(file, code), ...checkDeletes(file, code)];
});
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
