import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../testing/temp-folder.ts";
import { renderManPage } from "./render-man.ts";

function judge(program: string, args: readonly string[]): { stdout: string; stderr: string } {
  const dir = tempFolder();
  writeFileSync(join(dir, "pakeplus.1"), renderManPage());
  const { stdout, stderr, error } = spawnSync(program, [...args, "pakeplus.1"], {
    cwd: dir,
    encoding: "utf8",
    timeout: 60_000,
  });
  if (error !== undefined) throw error;
  return { stdout, stderr };
}

test("groff has no warning", () => {
  const { stdout, stderr } = judge("groff", ["-man", "-Tutf8", "-ww", "-z"]);
  expect(stdout + stderr).toBe("");
});

test("mandoc has no objection but the missing date", () => {
  const { stdout, stderr } = judge("mandoc", ["-Tlint", "-Wstyle"]);
  const lines = `${stdout}${stderr}`
    .split("\n")
    .filter((line) => line !== "" && !line.includes("missing date"));
  expect(lines).toEqual([]);
});

test("examples come out as they are typed", () => {
  const { stdout } = judge("mandoc", ["-Tutf8", "-Owidth=200"]);
  // Bold is a character, a step back, and the character again.
  const text = stdout.split("\b").reduce((before, after) => before.slice(0, -1) + after);
  expect(text).toContain(
    "pakeplus import --dir chat -- pake https://chat.example.com --name Chat --width 1200",
  );
  expect(text).toContain("~/.bash_completion");
});
