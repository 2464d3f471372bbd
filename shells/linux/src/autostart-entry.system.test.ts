import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { autostartEntry } from "./autostart-entry.ts";

const root = mkdtempSync(join(tmpdir(), "pakeplus-autostart-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const LAUNCH = `
  const { Gio, GLib } = imports.gi;
  const entry = Gio.DesktopAppInfo.new_from_filename(ARGV[0]);
  if (entry === null) throw new Error("The entry is not usable.");
  const loop = new GLib.MainLoop(null, false);
  entry.launch_uris_as_manager([], null, GLib.SpawnFlags.DO_NOT_REAP_CHILD, null, (_entry, pid) => {
    GLib.child_watch_add(GLib.PRIORITY_DEFAULT, pid, () => loop.quit());
  });
  loop.run();`;

/** What a session that follows the specifications starts for the entry. */
test.each(["plain", "with space", "100% $HOME `x` \"q\" \\ 'a'", "目录 📁", "#;=[x]"])(
  "a program in a folder called %j is started with its words as they are",
  (folderName) => {
    const folder = join(root, folderName.replaceAll("/", "-"));
    mkdirSync(folder);
    const program = join(folder, "launch");
    const said = join(root, "said");
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${said}'\n`);
    chmodSync(program, 0o755);
    const args = ["--autostart", `--profile=Büro "2" 50% \\ $x`];
    const entry = autostartEntry({ name: "a \\n b", icon: "com.example.app", program, args });
    const file = join(root, "entry.desktop");
    writeFileSync(file, entry ?? "");
    const judged = spawnSync("desktop-file-validate", [file], { encoding: "utf8" });
    expect(judged.stdout + judged.stderr).toBe("");
    const { status, stderr } = spawnSync("gjs", ["-c", LAUNCH, file], { encoding: "utf8", timeout: 10_000 });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(readFileSync(said, "utf8")).toBe(`${args.join("\n")}\n`);
  },
);

test("an entry is inert once its program is gone", () => {
  const program = join(root, "gone");
  const file = join(root, "inert.desktop");
  writeFileSync(file, autostartEntry({ name: "Gone", icon: "x", program, args: [] }) ?? "");
  const { status } = spawnSync("gjs", ["-c", LAUNCH, file], { encoding: "utf8", timeout: 10_000 });
  expect(status).not.toBe(0);
});

test("a path that cannot stand in an entry makes none", () => {
  expect(autostartEntry({ name: "a", icon: "a", program: "/a\nb", args: [] })).toBeNull();
});
