import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { parseApi, readApiSource } from "./api-source.ts";
import { renderBridgeTypes } from "./bridge-types.ts";

const TSC = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "pakeplus-types-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What TypeScript says about a file beside the published declarations; empty when it is content. */
function check(name: string, code: string, options: readonly string[] = ["--strict"]): string {
  writeFileSync(join(folder, "pakeplus.d.ts"), renderBridgeTypes());
  writeFileSync(join(folder, name), code);
  const files = ["pakeplus.d.ts", name].map((file) => join(folder, file));
  const args = [TSC, "--noEmit", "--target", "es2022", "--lib", "es2023,dom", ...options, ...files];
  try {
    execFileSync(process.execPath, args, { encoding: "utf8", timeout: 60_000 });
    return "";
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}

test("a strict project can use the published types, and is told about mistakes", () => {
  expect(
    check(
      "good.ts",
      `export async function keep(text: string): Promise<string | undefined> {
  await window.pakeplus?.store?.set("draft", { text, at: [1, null] });
  const stop = pakeplus?.on("windowstate", ({ focused }) => { const on: boolean = focused; void on; });
  stop?.();
  pakeplus?.on("files", ([file]) => { void file?.write(new Uint8Array(1)); });
  return (await pakeplus?.run?.("log", ["1"]))?.stdout;
}`,
    ),
  ).toBe("");
  const said = check(
    "bad.ts",
    `export {};
pakeplus?.notify?.(5);
pakeplus?.on("nothing", () => undefined);
pakeplus.badge(1);`,
  );
  const lines = [...said.matchAll(/bad\.ts\((\d+),/gu)].map(([, line]) => Number(line));
  expect([...new Set(lines)]).toEqual([2, 3, 4]);
});

test("every example of the documentation is valid", () => {
  const examples = [...parseApi(readApiSource()).values()].flatMap(({ members }) =>
    members.flatMap(({ example }) => (example === null ? [] : [`async () => {\n${example}\n};`])),
  );
  expect(examples.length).toBeGreaterThan(20);
  const around = `declare const editor: HTMLTextAreaElement, button: HTMLButtonElement, titleBar: HTMLElement;
declare function showNote(path: string): void;
declare function edit(text: string): void;
declare function openChat(tag: string | null): void;
declare function dim(on: boolean): void;
export {};
`;
  // An example leaves out the questions whether each part is there.
  expect(check("examples.ts", `${around}${examples.join("\n")}`, ["--strict", "false"])).toBe("");
});
