import { expect, test } from "vitest";
import { TARGETS } from "../job.ts";
import { shellDigestText, shellHashText, type ShellFile } from "./shell-files.ts";
import { formatShellManifest, parseShellManifest, type ShellManifest } from "./shell-manifest.ts";
import { SHELLS, SHELL_TARGETS } from "./shell-table.ts";

const [A, B] = ["a".repeat(64), "b".repeat(64)];
const FILES: readonly ShellFile[] = [
  { path: "shell/main.js", bytes: 5, mode: 0o644, sha256: A },
  { path: "launch", bytes: 3, mode: 0o755, sha256: B },
];

test("every target has a row that says either how it is made or what it comes with", () => {
  for (const target of TARGETS) {
    const { compile, comesWith } = SHELLS[target];
    expect([target, compile === null]).toEqual([target, comesWith !== null]);
  }
  expect(SHELL_TARGETS).toEqual(["linux"]);
});

test("the digest of a shell does not depend on the order of a folder, its name on what made it", () => {
  expect(shellDigestText(FILES)).toBe(`${B} 755 launch\n${A} 644 shell/main.js\n`);
  expect(shellDigestText(FILES.toReversed())).toBe(shellDigestText(FILES));
  expect(shellHashText("linux", FILES)).toContain("ubuntu-24.04");
  expect(shellHashText("linux", FILES)).not.toBe(shellHashText("ios", FILES));
});

test("a manifest reads back", () => {
  const files = FILES.map((file) => ({ ...file, asset: file.path.replace("/", "-") }));
  const manifest: ShellManifest = { v: 1, target: "linux", hash: A, sha256: B, files };
  expect(parseShellManifest(formatShellManifest(manifest))).toEqual({
    ...manifest,
    files: files.toReversed(),
  });
});

test.each([
  ["../launch", "launch"],
  ["/launch", "launch"],
  ["shell/.hidden", "launch"],
  ["shell\\main.js", "launch"],
  ["launch", "../launch"],
  ["launch", "a/b"],
])("a manifest with the path %s and the asset %s is refused", (path, asset) => {
  const file = { path, asset, bytes: 1, mode: "644", sha256: A };
  const text = JSON.stringify({ v: 1, target: "linux", hash: A, sha256: A, files: [file] });
  expect(() => parseShellManifest(text)).toThrow("not one that PakePlus wrote");
});

test("what is no manifest is refused", () => {
  for (const text of ["", "{}", "[]", '{"v":2}']) {
    expect(() => parseShellManifest(text), text).toThrow("not one that PakePlus wrote");
  }
});
