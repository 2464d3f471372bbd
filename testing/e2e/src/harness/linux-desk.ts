import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AppSetup, Desk } from "@pakeplus/conformance";
import { clipboardOf, watchBadges } from "./clipboard.ts";
import { registerHandlers } from "./handlers.ts";
import { inputDeskOf } from "./input-desk.ts";
import { type AppWindows, startLinuxApp } from "./linux-app.ts";
import { mustRun, run } from "./process.ts";
import { takePicture } from "./screenshot.ts";
import type { Session } from "./session.ts";
import { windowsDeskOf } from "./windows-desk.ts";
import { windowsOf } from "./windows.ts";

/** The shell as a test build, which can be told to break a rule. */
export const TEST_SHELL = fileURLToPath(new URL("../../../../shells/linux/dist-test", import.meta.url));

export interface LinuxDeskOptions {
  session: Session;
  /** Built shell; the test build without it. */
  shell?: string;
  /** Rules that the shell is to break. */
  broken?: readonly string[];
  /** Turns a command into one that runs in another system; the folders of the session must be there, too. */
  inside?: (command: readonly string[]) => readonly string[];
  /** Where windows are not those of an X screen. */
  appWindows?: AppWindows;
}

async function writeApp(folder: string, shell: string, { config, www, block }: AppSetup): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(shell, folder, { recursive: true });
  await writeFile(join(folder, "app.json"), JSON.stringify(config));
  if (config.block !== null) await writeFile(join(folder, config.block.file), block ?? "");
  if (www !== null) await cp(www, join(folder, "www"), { recursive: true, verbatimSymlinks: true });
}

const SET_DARK = (dark: boolean): string => `
  const { Gio } = imports.gi;
  new Gio.Settings({ schema_id: "org.gnome.desktop.interface" })
    .set_string("color-scheme", "${dark ? "prefer-dark" : "default"}");
  Gio.Settings.sync();`;

/** A person at a Linux desktop. */
export async function openLinuxDesk({
  session,
  shell = TEST_SHELL,
  broken = [],
  inside = (command) => command,
  appWindows,
}: LinuxDeskOptions): Promise<Desk> {
  const windows = windowsOf(session);
  const handlers = await registerHandlers(session);
  const dock = watchBadges(session);
  return {
    platform: "linux",
    ...inputDeskOf(session),
    ...windowsDeskOf(session, windows),
    downloads: session.downloads,
    async install(setup) {
      const parent = await mkdtemp(join(session.root, "app-"));
      const folder = join(parent, "an app");
      await mkdir(folder);
      await writeApp(folder, shell, setup);
      const log = join(parent, "log.ndjson");
      const env = {
        ...session.env,
        PAKEPLUS_TEST_LOG: log,
        // The engine's own camera and microphone, which show a test picture.
        PAKEPLUS_TEST_CAPTURE: "1",
        ...(broken.length === 0 ? {} : { PAKEPLUS_BREAK: broken.join(",") }),
      };
      return {
        async start(args = [], variables = {}) {
          const [command = "", ...rest] = inside([join(folder, "launch"), ...args]);
          return startLinuxApp({
            command,
            args: rest,
            env: { ...env, ...variables },
            windows: appWindows ?? windows,
            log,
          });
        },
        replace: async (next) => writeApp(folder, shell, next),
      };
    },
    moveMouse: async (x, y) => {
      await windows.moveMouse(x, y);
    },
    click: async ({ button = 1, modifiers = [], times = 1 } = {}) => windows.click(button, modifiers, times),
    key: async (...keys) => {
      await windows.key(...keys);
    },
    clipboard: clipboardOf(session),
    badges: async (applicationId) => dock.badges(applicationId),
    activeWindow: async () => windows.active(),
    focus: async ({ id }) => windows.focus(id),
    async minimize({ id }) {
      await mustRun("xdotool", ["windowminimize", id], { env: session.env });
    },
    close: async ({ id }) => windows.close(id),
    async place({ id }, { x, y, width, height }) {
      await windows.resize(id, width, height);
      await windows.move(id, x, y);
    },
    async maximize({ id }) {
      await mustRun("wmctrl", ["-i", "-r", id, "-b", "add,maximized_vert,maximized_horz"], {
        env: session.env,
      });
    },
    async isMaximized({ id }) {
      const state = await windows.property(id, "_NET_WM_STATE");
      return state.includes("MAXIMIZED_VERT") && state.includes("MAXIMIZED_HORZ");
    },
    picture: async ({ id }) => takePicture(session, id),
    handedOver: async (kind) => handlers.handedOver(kind),
    async setDark(dark) {
      await mustRun("gjs", ["-c", SET_DARK(dark)], { env: session.env });
    },
    async canSandbox() {
      const args = ["--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "--unshare-all", "true"];
      const probe = await run("bwrap", args, { env: session.env });
      return probe.code === 0;
    },
  };
}
