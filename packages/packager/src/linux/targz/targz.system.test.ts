import { access, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildSample } from "../../testing/build-sample.ts";
import { runTool, type ToolResult } from "../../testing/run-tool.ts";
import { HARD_TEXT, hardApp, SAMPLE_ICONS, sampleApp } from "../../testing/sample.ts";
import { type TempFolder, tempFolder } from "../../testing/temp-folder.ts";

/** A home whose path holds what shells, desktop files and sed give a meaning. */
const HOME = `user's "home" $x \`y\` %U \\n & 家`;

async function unpack(folder: TempFolder, version: string): Promise<string> {
  const app = sampleApp({ version, name: HARD_TEXT });
  const file = await buildSample(folder, "tar.gz", { app, icons: SAMPLE_ICONS });
  expect(await runTool("gzip", ["-t", file])).toMatchObject({ code: 0, stderr: "" });
  expect(await runTool("tar", ["-xzf", file, "-C", folder.path])).toMatchObject({ code: 0, stderr: "" });
  return folder.file(`sample-notes-${version}`);
}

/** Absent variables of the test's own session must not lead the scripts anywhere. */
function run(folder: TempFolder, script: string, env: Record<string, string> = {}): Promise<ToolResult> {
  return runTool("sh", [script], { env: { HOME: folder.file(HOME), XDG_DATA_HOME: "", ...env } });
}

test("it runs where it is unpacked", async () => {
  await using folder = await tempFolder();
  const place = await unpack(folder, "1.0.0");
  const { stdout } = await runTool(join(place, "launch"), ["a b"]);
  expect(stdout).toBe(`launched ${place}/launch\na b\n`);
});

test("it installs for one user, starts from its menu entry, upgrades and goes, and keeps the user's data", async () => {
  await using folder = await tempFolder();
  const data = join(folder.file(HOME), ".local/share");
  await mkdir(join(data, "com.example.notes"), { recursive: true });
  await writeFile(join(data, "com.example.notes/diary"), "dear diary");

  const one = await unpack(folder, "1.0.0");
  const installed = await run(folder, join(one, "install.sh"));
  expect(installed).toMatchObject({ code: 0, stderr: "" });
  expect(installed.stdout).toContain(`${HARD_TEXT} is installed.`);
  const app = join(data, "pakeplus-apps/com.example.notes");
  const entry = join(data, "applications/com.example.notes.desktop");
  expect(await runTool("desktop-file-validate", [entry])).toEqual({ code: 0, stdout: "", stderr: "" });
  await access(join(data, "icons/hicolor/512x512/apps/com.example.notes.png"));
  await access(join(data, "metainfo/com.example.notes.metainfo.xml"));

  const start = `
    const { Gio } = imports.gi;
    const app = Gio.DesktopAppInfo.new_from_filename(ARGV[0]);
    print(app.get_name());
    app.launch_uris(["https://example.com/?a=%20b"], null);`;
  await writeFile(folder.file("start.js"), start);
  const marker = folder.file("started");
  await writeFile(
    join(app, "launch"),
    `#!/bin/sh\nprintf '%s\\n' "$0" "$@" >"$MARKER.new" && mv "$MARKER.new" "$MARKER"\n`,
  );
  const waits = 'gjs "$1" "$2" && until [ -f "$MARKER" ]; do :; done';
  const started = await runTool("timeout", ["20", "sh", "-c", waits, "sh", folder.file("start.js"), entry], {
    env: { MARKER: marker },
  });
  expect(started.stdout).toBe(`${HARD_TEXT}\n`);
  expect(await readFile(marker, "utf8")).toBe(`${app}/launch\nhttps://example.com/?a=%20b\n`);

  const two = await unpack(folder, "2.0.0");
  expect(await run(folder, join(two, "install.sh"))).toMatchObject({ code: 0, stderr: "" });
  expect(await readFile(join(app, "app.json"), "utf8")).toContain('"version":"2.0.0"');
  expect(await readdir(join(data, "pakeplus-apps"))).toEqual(["com.example.notes"]);
  expect(await run(folder, join(app, "install.sh"))).toMatchObject({ code: 1, stdout: "" });

  const removed = await run(folder, join(app, "uninstall.sh"));
  expect(removed).toMatchObject({ code: 0, stderr: "" });
  const left = await runTool("find", [data, "-type", "f", "!", "-name", "*.cache"]);
  expect(left.stdout).toBe(`${join(data, "com.example.notes/diary")}\n`);
});

test("XDG_DATA_HOME is followed when it is absolute, and a folder with a line break is refused", async () => {
  await using folder = await tempFolder();
  const place = await unpack(folder, "1.0.0");
  const elsewhere = folder.file("else where");
  const env = { XDG_DATA_HOME: elsewhere };
  expect(await run(folder, join(place, "install.sh"), env)).toMatchObject({ code: 0 });
  await access(join(elsewhere, "pakeplus-apps/com.example.notes/launch"));
  const broken = await run(folder, join(place, "install.sh"), { XDG_DATA_HOME: folder.file("a\nb") });
  expect(broken).toMatchObject({ code: 1, stdout: "" });
  expect(broken.stderr).toContain("line break");
});

test("the read-me says what the app is in its own words", async () => {
  await using folder = await tempFolder();
  const app = { ...hardApp(), version: "1.0.0" };
  const file = await buildSample(folder, "tar.gz", { app });
  await runTool("tar", ["-xzf", file, "-C", folder.path]);
  const text = await readFile(folder.file("sample-notes-1.0.0/README.txt"), "utf8");
  expect(text.startsWith(`${HARD_TEXT} 1.0.0\n\n.hidden ${HARD_TEXT}\nsecond line\n\n`)).toBe(true);
});
