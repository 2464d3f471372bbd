import { access, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type RunningApp, type Site, openSite, readSiteFiles, waitFor } from "@pakeplus/conformance";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { writeAgentProject } from "./harness/agent-app.ts";
import { build } from "./harness/cli.ts";
import { startLinuxApp } from "./harness/linux-app.ts";
import { strangeFolder } from "./harness/places.ts";
import { mustRun } from "./harness/process.ts";
import { listProcesses } from "./harness/processes.ts";
import { takePicture } from "./harness/screenshot.ts";
import { type Session, openSession } from "./harness/session.ts";
import { windowsDeskOf } from "./harness/windows-desk.ts";
import { type Windows, windowsOf } from "./harness/windows.ts";
import { openXfcePanel } from "./harness/xfce-panel.ts";

const IDENTITY = { id: "com.example.e2e_tray", name: "Tray 托盘", version: "1" };
/** Nothing else on the screen has it. */
const ICON_COLOUR = "#e000c8";

const LAUNCH = `
  const { Gio, GLib } = imports.gi;
  const entry = Gio.DesktopAppInfo.new_from_filename(ARGV[0]);
  const quiet = GLib.SpawnFlags.STDOUT_TO_DEV_NULL | GLib.SpawnFlags.STDERR_TO_DEV_NULL;
  entry.launch_uris_as_manager([], null, quiet, null, null);`;

let site: Site;
let place: Awaited<ReturnType<typeof strangeFolder>>;
let folder: string;

/** As its makers hand it out: an archive that runs where it was extracted, with no icon known to the desktop. */
beforeAll(async () => {
  site = await openSite(await readSiteFiles());
  place = await strangeFolder();
  const { project } = await writeAgentProject(join(place.path, "project"), site, IDENTITY);
  const file = join(project, "pakeplus.json");
  const written = JSON.parse(await readFile(file, "utf8")) as object;
  const more = {
    icon: "icon.png",
    autostart: "tray",
    window: { tray: true, hideOnClose: true, width: 600, height: 400 },
  };
  await writeFile(file, JSON.stringify({ ...written, ...more }));
  await mustRun("convert", ["-size", "512x512", `xc:${ICON_COLOUR}`, join(project, "icon.png")]);
  const archive = (await build(project, join(place.path, "out"))).of("tar.gz").path;
  await mustRun("tar", ["-xzf", archive, "-C", place.path]);
  const top = (await readdir(place.path)).find(
    (name) => name.startsWith("com.example") || name.includes("tray"),
  );
  folder = join(place.path, top ?? "");
});
afterAll(async () => {
  await site.close();
  await place.close();
});

const shows = async (app: RunningApp, count: number) =>
  app.waitForWindows(`${count} windows`, ({ length }) => length === count);

/** Where a colour is on the screen: the middle of all its pixels. */
async function findColour(session: Session, colour: string): Promise<{ x: number; y: number } | undefined> {
  const picture = await takePicture(session);
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const found: { x: number; y: number }[] = [];
  for (let y = 0; y < 60; y += 1)
    for (let x = 0; x < picture.width; x += 1) {
      const [r, g, b] = picture.pixel(x, y);
      if (r === red && g === green && b === blue) found.push({ x, y });
    }
  const middle = found[Math.floor(found.length / 2)];
  return found.length < 50 ? undefined : middle;
}

describe("an app in the tray", () => {
  let session: Session;
  let windows: Windows;
  beforeAll(async () => {
    session = await openSession({ width: 1000, height: 700 });
    windows = windowsOf(session);
  });
  afterAll(async () => session.close());

  const start = (...args: readonly string[]): RunningApp => {
    const app = startLinuxApp({ command: join(folder, "launch"), args, env: session.env, windows });
    onTestFinished(async () => app.kill());
    return app;
  };
  const icon = async () => waitFor("the icon in the panel", async () => findColour(session, ICON_COLOUR));
  const click = async (at: { x: number; y: number }, button: 1 | 3) => {
    // A pointer that is there already would not move, and its tool would wait for that for ever.
    await windows.moveMouse(at.x, 500);
    await windows.moveMouse(at.x, at.y);
    await windows.click(button);
  };

  test("shows its icon in a real panel, comes back by a click and ends by its menu", async () => {
    const panel = await openXfcePanel(session);
    onTestFinished(async () => panel.close());
    const app = start();
    const [window] = await shows(app, 1);
    await windows.close(window?.id ?? "");
    await shows(app, 0);
    await click(await icon(), 1);
    await shows(app, 1);
    // Two different ways lead to the same hidden window.
    await windows.focus(window?.id ?? "");
    await windows.close(window?.id ?? "");
    await shows(app, 0);
    const again = start();
    expect(await again.ended).toBe(0);
    await shows(app, 1);

    const screenBefore = await takePicture(session);
    await click(await icon(), 3);
    await waitFor("the menu", async () =>
      (await takePicture(session)).difference(screenBefore) > 0.005 ? true : undefined,
    );
    await windows.key("Up", "Return");
    expect(await app.ended).toBe(0);
    await waitFor("the icon to go", async () =>
      (await findColour(session, ICON_COLOUR)) === undefined ? true : undefined,
    );
  });

  test("is started by the session without a window, until the person takes the entry away", async () => {
    const entry = join(session.config, "autostart", `${IDENTITY.id}.desktop`);
    const judged = await mustRun("desktop-file-validate", [entry]);
    expect(judged.stdout + judged.stderr).toBe("");
    const panel = await openXfcePanel(session);
    onTestFinished(async () => panel.close());
    await mustRun("gjs", ["-c", LAUNCH, entry], { env: session.env });
    await icon();
    expect(await windows.list()).not.toContainEqual(expect.objectContaining({ title: IDENTITY.name }));

    await rm(entry);
    const shown = start();
    expect(await shown.ended).toBe(0);
    const window = await windows.find("the window", ({ wmClass }) => wmClass.includes(IDENTITY.id));
    await windows.focus(window.id);
    await windows.key("ctrl+q");
    await waitFor("the app to end", async () =>
      (await listProcesses()).some(({ pid }) => pid === window.pid) ? undefined : true,
    );
    const next = start();
    await shows(next, 1);
    await expect(access(entry)).rejects.toThrow("ENOENT");
  });

  test("is in the task bar when the session starts it where no tray is", async () => {
    const app = start("--autostart");
    const [window] = await shows(app, 1);
    const desk = windowsDeskOf(session, windows);
    await expect
      .poll(async () => window !== undefined && (await desk.traits(window)).isMinimized, { timeout: 5_000 })
      .toBe(true);
  });
});
