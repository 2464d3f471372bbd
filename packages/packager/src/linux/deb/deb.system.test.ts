import { mkdir, readFile } from "node:fs/promises";
import type { AppIdentity } from "@pakeplus/core";
import { expect, test } from "vitest";
import { generateIcon } from "../../icons/generate-icon.ts";
import { LINUX_ICON_SIZES, renderIcons } from "../../icons/render-icons.ts";
import { buildSample } from "../../testing/build-sample.ts";
import { runTool } from "../../testing/run-tool.ts";
import { HARD_TEXT, hardApp, sampleApp, sampleInput } from "../../testing/sample.ts";
import { tempFolder } from "../../testing/temp-folder.ts";
import type { RenderedIcon } from "../../types.ts";
import { packageVersion } from "../versions.ts";

async function sampleIcons(): Promise<RenderedIcon[]> {
  const svg = Buffer.from(generateIcon("Notes", null));
  return (await renderIcons(svg, { sizes: LINUX_ICON_SIZES })).icons;
}

test("dpkg-deb reads every field, whatever text is in it", async () => {
  await using folder = await tempFolder();
  const app = hardApp();
  const deb = await buildSample(folder, "deb", { app });
  const field = async (name: string): Promise<string> =>
    (await runTool("dpkg-deb", ["-f", deb, name])).stdout.trimEnd();
  expect(await field("Package")).toBe("com.example.notes");
  expect(await field("Version")).toBe("2.0.0~beta.2+build.7");
  expect(await field("Architecture")).toBe("all");
  expect(await field("Depends")).toContain("gir1.2-webkit2-4.1");
  expect(await field("Description")).toBe(
    [
      `${HARD_TEXT} 100%`,
      ` \u{2060}.hidden ${HARD_TEXT}`,
      " second line",
      " .",
      " indented & <tag>",
      " \u{2060}.",
      " .",
      " 第二段",
    ].join("\n"),
  );
});

test("the files that dpkg-deb unpacks are the files that went in", async () => {
  await using folder = await tempFolder();
  const input = sampleInput();
  const deb = await buildSample(folder, "deb");
  await mkdir(folder.file("root"));
  expect(await runTool("dpkg-deb", ["-x", deb, folder.file("root")])).toMatchObject({ code: 0, stderr: "" });
  const appFolder = folder.file("root/usr/share/com.example.notes");
  for (const file of input.payload) {
    const pieces = [];
    for await (const piece of file.read()) pieces.push(piece);
    expect(await readFile(`${appFolder}/www/${file.path}`)).toEqual(Buffer.concat(pieces));
  }
  await mkdir(folder.file("control"));
  await runTool("dpkg-deb", ["-e", deb, folder.file("control")]);
  const sums = await runTool("md5sum", ["--check", "--strict", "--quiet", folder.file("control/md5sums")], {
    cwd: folder.file("root"),
  });
  expect(sums).toEqual({ code: 0, stdout: "", stderr: "" });
  const { stdout } = await runTool("dpkg-deb", ["-c", deb]);
  const lines = stdout.trimEnd().split("\n");
  expect(lines.every((line) => line.includes(" root/root "))).toBe(true);
  expect(new Set(lines.map((line) => line.slice(0, 10)))).toEqual(
    new Set(["drwxr-xr-x", "-rw-r--r--", "-rwxr-xr-x"]),
  );
});

function sayingTheSame(text: string): AppIdentity {
  return sampleApp({ summary: text, description: text });
}

test.each([
  ["a plain app", sampleApp()],
  ["an app of hard text", hardApp()],
  ["an app that says nothing", sampleApp({ description: "", summary: "Notes", homepage: null })],
  ["an app of one long sentence", sampleApp({ summary: "Notes for everybody and every day. ".repeat(9) })],
  ["an app in Chinese", sampleApp({ name: "一文小说", summary: "一文小说。", description: "读小说。" })],
  ["an app whose description says the same twice", sayingTheSame("A place for what you want to keep.")],
  ["an app whose long description says the same", sayingTheSame("The notes of every day. ".repeat(8))],
  ["a game with a licence of its own", sampleApp({ category: "game", license: "LicenseRef-proprietary" })],
])("lintian finds no error in %s, and one warning that we keep", async (_, app) => {
  await using folder = await tempFolder();
  const deb = await buildSample(folder, "deb", { app, icons: await sampleIcons() });
  const { stdout } = await runTool("lintian", ["--allow-root", "--no-cfg", deb]);
  // A manual page would be a second file outside the app's own folder, for a command that takes no options.
  expect(stdout.trim().split("\n")).toEqual([
    "W: com.example.notes: no-manual-page [usr/bin/com.example.notes]",
  ]);
});

test("dpkg orders versions as SemVer does", async () => {
  const ordered = [
    "1.0.0-alpha",
    "1.0.0-alpha.1",
    "1.0.0-alpha.beta",
    "1.0.0-beta",
    "1.0.0-beta.2",
    "1.0.0-beta.11",
    "1.0.0-rc.1",
    "1.0.0",
    "1.0.1",
    "1.2.0",
    "1.10.0",
  ].map(packageVersion);
  for (const [at, lower] of ordered.slice(0, -1).entries()) {
    const higher = ordered[at + 1] ?? "";
    const { code } = await runTool("dpkg", ["--compare-versions", lower, "lt", higher]);
    expect(code, `${lower} < ${higher}`).toBe(0);
  }
});
