import { expect, test } from "vitest";
import { appErrorOf } from "../testing/app-error.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { loadLinuxShell } from "./load-linux-shell.ts";

test("lists the files with fixed modes", () => {
  const dir = tempFolder({ "shell/main.js": "1", launch: "#!", "shell/page.js": "22" });
  expect(loadLinuxShell(dir).map(({ path, mode, bytes }) => [path, mode, bytes])).toEqual([
    ["launch", 0o755, 2],
    ["shell/main.js", 0o644, 1],
    ["shell/page.js", 0o644, 2],
  ]);
});

test.each([{}, { launch: "" }])("a folder that is no shell: %j", async (files) => {
  const error = await appErrorOf(() => loadLinuxShell(tempFolder(files)));
  expect([error.code, error.exitCode]).toEqual(["SHELL_MISSING", 3]);
});

test("a folder that does not exist", async () => {
  expect((await appErrorOf(() => loadLinuxShell("/nowhere/at/all"))).code).toBe("SHELL_MISSING");
});
