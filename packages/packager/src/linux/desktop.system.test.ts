import { mkdir, readFile } from "node:fs/promises";
import { CATEGORIES } from "@pakeplus/core";
import { expect, test } from "vitest";
import { buildSample } from "../testing/build-sample.ts";
import { runTool } from "../testing/run-tool.ts";
import { HARD_TEXT, hardApp, SAMPLE_ICONS, sampleApp } from "../testing/sample.ts";
import { tempFolder } from "../testing/temp-folder.ts";

test("desktop-file-validate and GLib read the menu entry of hard text", async () => {
  await using folder = await tempFolder();
  const deb = await buildSample(folder, "deb", { app: hardApp(), icons: SAMPLE_ICONS });
  await mkdir(folder.file("root"));
  await runTool("dpkg-deb", ["-x", deb, folder.file("root")]);
  const file = folder.file("root/usr/share/applications/com.example.notes.desktop");
  expect(await runTool("desktop-file-validate", [file])).toEqual({ code: 0, stdout: "", stderr: "" });
  const script = `
    const { GLib } = imports.gi;
    const entry = new GLib.KeyFile();
    entry.load_from_file(ARGV[0], GLib.KeyFileFlags.NONE);
    print(entry.get_locale_string("Desktop Entry", "Name", null));
    print(entry.get_locale_string("Desktop Entry", "Comment", null));
    print(entry.get_string("Desktop Entry", "StartupWMClass"));`;
  const { writeFile } = await import("node:fs/promises");
  await writeFile(folder.file("read.js"), script);
  const { stdout } = await runTool("gjs", [folder.file("read.js"), file]);
  expect(stdout.trimEnd().split("\n")).toEqual([HARD_TEXT, `${HARD_TEXT} 100%`, "com.example.notes"]);
});

test.each(CATEGORIES)("category %s is one that desktops know", async (category) => {
  await using folder = await tempFolder();
  const file = await buildSample(folder, "tar.gz", { app: sampleApp({ category }) });
  await runTool("tar", ["-xzf", file, "-C", folder.path]);
  const entry = folder.file("sample-notes-1.2.3/share/applications/com.example.notes.desktop");
  expect(await runTool("desktop-file-validate", [entry])).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(await readFile(entry, "utf8")).toContain("\nCategories=");
});

test.each([
  ["plain", sampleApp()],
  ["of hard text", hardApp()],
  ["that says nothing", sampleApp({ description: "", homepage: null })],
  [
    "that says the same twice",
    sampleApp({ summary: "A place for notes.", description: "A place for notes." }),
  ],
  ["of one long sentence", sampleApp({ summary: "Notes for everybody and every day. ".repeat(9) })],
  ["of one word", sampleApp({ summary: "Notes", name: "Notes" })],
  ["with several words for a licence", sampleApp({ license: "MIT OR Apache-2.0" })],
])("appstreamcli accepts the metadata of an app %s", async (_, app) => {
  await using folder = await tempFolder();
  const deb = await buildSample(folder, "deb", { app });
  await mkdir(folder.file("root"));
  await runTool("dpkg-deb", ["-x", deb, folder.file("root")]);
  const file = folder.file("root/usr/share/metainfo/com.example.notes.metainfo.xml");
  const { code, stdout } = await runTool("appstreamcli", ["validate", "--no-net", "--no-color", file]);
  expect(`${code}\n${stdout}`).toMatch(/^0\n/);
  expect(stdout).not.toMatch(/^[EW]:/m);
});
