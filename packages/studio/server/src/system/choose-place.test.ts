import { chmodSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { openStudio, tempFolder } from "../testing/open-studio.ts";
import { choosePlace, dialogOf } from "./choose-place.ts";

const { signal } = new AbortController();

/** A program that answers with what it was asked. */
function withDialog(name: string, answer: string) {
  const bin = tempFolder({ [name]: `#!/bin/sh\n${answer}\n` });
  chmodSync(join(bin, name), 0o755);
  return {
    platform: "linux",
    env: { DISPLAY: ":0", PATH: [bin, "/usr/bin", "/bin"].join(delimiter), HOME: "/home/a" },
  } as const;
}

test.each(["zenity", "kdialog"])("%s asks for a file or a folder", async (program) => {
  const system = withDialog(program, `printf '%s\\n' "/chosen by $*"`);
  const [file, folder] = await Promise.all([
    choosePlace("file", system, signal),
    choosePlace("folder", system, signal),
  ]);
  expect(file).toMatch(program === "zenity" ? /--file-selection --title=/u : /--getopenfilename/u);
  expect(folder).toMatch(program === "zenity" ? /--directory/u : /--getexistingdirectory/u);
  expect(file).not.toContain("--directory");
});

test("closing the window chooses nothing", async () => {
  expect(await choosePlace("file", withDialog("zenity", "exit 1"), signal)).toBe(null);
});

test("macOS and Windows have the dialog for files in the system", () => {
  expect(dialogOf("file", { platform: "darwin", env: {} })?.at(-1)).toContain("choose file with prompt");
  expect(dialogOf("file", { platform: "win32", env: {} })?.at(-1)).toContain("OpenFileDialog");
});

test("without a display nothing is chosen, and the page hears it", async () => {
  const { json } = await openStudio();
  expect((await json("/api/files/choose", { method: "POST" })).value).toEqual({ path: null });
});
