import { expect, test } from "vitest";
import { tempFolder } from "../testing/temp-folder.ts";
import { cloudFiles } from "./cloud-files.ts";

const PARTS = {
  "cloud/build.mjs": "program",
  "cloud/build.yml": "on: x",
  "cloud/compile.yml": "on: y",
  "cloud/README.md": "read",
  "cloud/compile-linux.mjs": "compiler",
  "cloud/sources/linux/launch": "#!/bin/sh\n",
  "cloud/sources/linux/shell/main.js": "let readable",
};
const SHELL = { "shell/launch": "#!/bin/sh\n", "shell/shell/main.js": "", "shell/preview/page.js": "" };

function filesIn(dir: string) {
  return cloudFiles({ cloudDir: `${dir}/cloud`, linuxShellDir: `${dir}/shell`, version: "1.2.3" });
}

test("main holds the workflow, the program, the shell and the mark, the same from every computer", async () => {
  const { files, hash } = await filesIn(tempFolder({ ...PARTS, ...SHELL }));
  expect(files.map(({ path, mode }) => `${mode.toString(8)} ${path}`)).toEqual([
    "644 .github/workflows/build.yml",
    "644 .github/workflows/compile.yml",
    "644 README.md",
    "644 pakeplus/build.mjs",
    "755 pakeplus/shells/linux/launch",
    "644 pakeplus/shells/linux/shell/main.js",
    "644 pakeplus/compile-linux.mjs",
    "755 pakeplus/sources/linux/launch",
    "644 pakeplus/sources/linux/shell/main.js",
    "644 pakeplus/repository.json",
    "644 pakeplus/version/1.2.3",
  ]);
  let marker = "";
  for await (const chunk of files.at(-2)?.read() ?? []) marker += Buffer.from(chunk).toString();
  expect(JSON.parse(marker)).toEqual({ v: 1, version: "1.2.3", hash });
  expect((await filesIn(tempFolder({ ...PARTS, ...SHELL }))).hash).toBe(hash);
  const changed = await filesIn(tempFolder({ ...PARTS, ...SHELL, "cloud/build.yml": "on: z" }));
  expect(changed.hash).not.toBe(hash);
});

test("a PakePlus that is not complete says so", async () => {
  await expect(filesIn(tempFolder(SHELL))).rejects.toMatchObject({ code: "SHELL_MISSING" });
});
