import { mkdir, readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { verifyPackage } from "../inspect/verify-package.ts";
import { buildSample } from "../testing/build-sample.ts";
import { runTool } from "../testing/run-tool.ts";
import { SAMPLE_ICONS, SAMPLE_OPENS, sampleApp, sampleRuntime } from "../testing/sample.ts";
import { type TempFolder, tempFolder } from "../testing/temp-folder.ts";

const app = sampleApp();
const runtime = sampleRuntime(app, { opens: SAMPLE_OPENS });

/** GNOME's tools ask GLib, which reads the shared MIME database. */
function desktopEnv(folder: TempFolder): Record<string, string> {
  return {
    HOME: folder.file("home"),
    XDG_DATA_HOME: folder.file("data"),
    XDG_DATA_DIRS: "/usr/local/share:/usr/share",
    XDG_CONFIG_HOME: folder.file("config"),
    XDG_CURRENT_DESKTOP: "GNOME",
  };
}

async function install(folder: TempFolder): Promise<Record<string, string>> {
  const archive = await buildSample(folder, "tar.gz", { app, runtime, icons: SAMPLE_ICONS });
  await runTool("tar", ["-xzf", archive, "-C", folder.path]);
  const env = desktopEnv(folder);
  await mkdir(folder.file("home"));
  const script = folder.file("sample-notes-1.2.3/install.sh");
  expect(await runTool("sh", [script], { env })).toMatchObject({ code: 0, stderr: "" });
  return env;
}

async function typeOf(folder: TempFolder, name: string, env: Record<string, string>): Promise<string> {
  await writeFile(folder.file(name), "hello\n");
  const asked = await runTool("xdg-mime", ["query", "filetype", folder.file(name)], { env });
  return asked.stdout.trim();
}

test("xdg-mime and GLib know the app's file types, and those of the system as before", async () => {
  await using folder = await tempFolder();
  const env = await install(folder);
  expect(await typeOf(folder, "a.board", env)).toBe("application/vnd.example.board");
  expect(await typeOf(folder, "b.X_9+A", env)).toBe("application/x-x_9+a");
  expect(await typeOf(folder, "c.mynote", env)).toBe("text/markdown");
  expect(await typeOf(folder, "d.md", env)).toBe("text/markdown");
  const describe = `
    const { Gio } = imports.gi;
    for (const type of ARGV) {
      const description = Gio.content_type_get_description(type);
      const [icon] = Gio.content_type_get_icon(type).get_names();
      print(description + "|" + icon);
    }`;
  await writeFile(folder.file("describe.js"), describe);
  const types = ["application/vnd.example.board", "application/x-x_9+a", "text/markdown"];
  const { stdout } = await runTool("gjs", [folder.file("describe.js"), ...types], { env });
  expect(stdout.trim().split("\n")).toEqual([
    'Board of <Notes> & "more"|com.example.notes',
    "Notes (.x_9+a)|com.example.notes",
    "Markdown document|text-markdown",
  ]);
});

test("xdg-mime finds the app for its schemes and files, and nothing stays of it", async () => {
  await using folder = await tempFolder();
  const env = await install(folder);
  const programFor = async (type: string): Promise<string> =>
    (await runTool("gio", ["mime", type], { env })).stdout;
  for (const type of ["x-scheme-handler/notes", "x-scheme-handler/web+notes.2", "application/x-x_9+a"]) {
    expect(await programFor(type), type).toContain("com.example.notes.desktop");
  }
  const removed = await runTool("sh", [folder.file("data/pakeplus-apps/com.example.notes/uninstall.sh")], {
    env,
  });
  expect(removed).toMatchObject({ code: 0, stderr: "" });
  expect(await programFor("x-scheme-handler/notes")).not.toContain("com.example.notes.desktop");
  expect(await typeOf(folder, "a.board", env)).toBe("text/plain");
});

test.each(["deb", "rpm"] as const)(
  "update-mime-database and desktop tools read what is in the %s",
  async (format) => {
    await using folder = await tempFolder();
    const file = await buildSample(folder, format, { app, runtime });
    expect(await verifyPackage(file)).toMatchObject({ ok: true });
    await mkdir(folder.file("root"));
    const unpack =
      format === "deb"
        ? 'dpkg-deb -x "$1" "$2"'
        : 'cd "$2" && rpm2cpio "$1" | cpio -i --quiet --make-directories';
    expect(await runTool("sh", ["-c", unpack, "sh", file, folder.file("root")])).toMatchObject({ code: 0 });
    const mime = folder.file("root/usr/share/mime");
    expect(
      await runTool("update-mime-database", [mime], {
        env: { XDG_DATA_DIRS: folder.file("root/usr/share") },
      }),
    ).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await readFile(`${mime}/globs2`, "utf8")).toContain("40:application/vnd.example.board:*.board\n");
    const entry = folder.file("root/usr/share/applications/com.example.notes.desktop");
    expect(await runTool("desktop-file-validate", [entry])).toEqual({ code: 0, stdout: "", stderr: "" });
    const metainfo = folder.file("root/usr/share/metainfo/com.example.notes.metainfo.xml");
    const judged = await runTool("appstreamcli", ["validate", "--no-net", "--no-color", metainfo]);
    expect(judged).toMatchObject({ code: 0 });
    expect(judged.stdout).not.toMatch(/^[EW]:/m);
  },
);

test("lintian finds nothing in what opens an app", async () => {
  await using folder = await tempFolder();
  const deb = await buildSample(folder, "deb", { app, runtime, icons: SAMPLE_ICONS });
  const { stdout } = await runTool("lintian", ["--allow-root", deb]);
  expect(stdout).toContain("no-manual-page [usr/bin/com.example.notes]");
  expect(stdout.split("\n").filter((line) => /mime|desktop|usr\/share\/metainfo/.test(line))).toEqual([]);
});
