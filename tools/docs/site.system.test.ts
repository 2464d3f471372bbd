import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const site = mkdtempSync(join(tmpdir(), "pakeplus-site-"));
const files = new Map<string, string>();

beforeAll(() => {
  execFileSync(process.execPath, [join(root, "tools/docs.mjs"), "--outDir", site], {
    cwd: root,
    stdio: "pipe",
  });
  for (const path of readdirSync(site, { recursive: true, encoding: "utf8" })) {
    if (/\.(?:html|css|js)$/u.test(path))
      files.set(path.replaceAll("\\", "/"), readFileSync(join(site, path), "utf8"));
  }
});

afterAll(() => rmSync(site, { recursive: true, force: true }));

const pages = (): string[] => [...files.keys()].filter((path) => path.endsWith(".html"));
const withoutCode = (html: string): string => html.replaceAll(/<(pre|code|script|style)\b.*?<\/\1>/gsu, "");

const index = (language: string): string =>
  [...files].find(([path]) => path.includes(`@localSearchIndex${language}.`))?.[1] ?? "";

test("every page is there in both languages", () => {
  const english = pages().filter((path) => !path.startsWith("zh-CN/") && path !== "404.html");
  expect(english.filter((path) => !files.has(`zh-CN/${path}`))).toEqual([]);
  expect(pages()).toHaveLength(english.length * 2 + 1);
  const written = ["guide", "reference", "errors"].flatMap((folder) =>
    readdirSync(join(root, "docs", folder)).filter((name) => name.endsWith(".md")),
  );
  // And the first page, and the one about graphics.
  expect(english).toHaveLength(written.length + 2);
});

test("every link, picture and script leads to something, headings included", () => {
  const dead = pages().flatMap((page) =>
    [...(files.get(page) ?? "").matchAll(/\s(?:href|src)="([^"]+)"/gu)].flatMap(([, address = ""]) => {
      const { origin, pathname, hash } = new URL(address, `http://site/${page}`);
      if (origin !== "http://site") return [];
      const target = decodeURI(pathname)
        .slice(1)
        .replace(/(^|\/)$/u, "$1index.html");
      const id = decodeURIComponent(hash.slice(1));
      const found = id === "" || (files.get(target) ?? "").includes(` id="${id}"`);
      return found && existsSync(join(site, target)) ? [] : [`${page}: ${address}`];
    }),
  );
  expect(dead).toEqual([]);
});

test("nothing is loaded from elsewhere", () => {
  const html = pages().flatMap((page) =>
    [
      ...(files.get(page) ?? "").matchAll(
        /<(?:link|script|img|iframe|source)\b[^>]*?(?:href|src)="(?:https?:)?\/\/[^"]*"/gu,
      ),
    ].map(([tag]) => `${page}: ${tag}`),
  );
  const styles = [...files]
    .filter(
      ([path, text]) => path.endsWith(".css") && /(?:url\(|@import)\s*["']?(?:https?:)?\/\//u.test(text),
    )
    .map(([path]) => path);
  expect([...html, ...styles]).toEqual([]);
});

test("no mark of Markdown is left in the text", () => {
  const left = pages().flatMap((page) =>
    [...withoutCode(files.get(page) ?? "").matchAll(/.{0,20}(?:\*\*|\]\(|\{#).{0,20}/gu)].map(
      ([text]) => `${page}: ${text}`,
    ),
  );
  expect(left).toEqual([]);
});

test("the search has an index for each language", () => {
  expect(index("root")).toContain("token");
  expect(index("zh-CN")).toContain("令牌");
});
