import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Display, openDisplay } from "./display.ts";
import { start } from "./process.ts";
import { waitFor } from "@pakeplus/conformance";

/** Someone's desktop: a screen, a message bus and a home of its own. */
export interface Session {
  display: Display;
  /** Everything lies below it; removed by `close`. */
  root: string;
  home: string;
  data: string;
  cache: string;
  config: string;
  state: string;
  downloads: string;
  /** The whole environment, nothing inherited beside PATH. */
  env: Readonly<Record<string, string>>;
  /** More to end before the session does. */
  atClose(work: () => Promise<void>): void;
  close(): Promise<void>;
}

/** No service folders: nothing of the computer's own desktop is ever started by the bus. */
const busConfig = (
  socket: string,
) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

async function openBus(root: string, env: Readonly<Record<string, string>>) {
  const socket = join(root, "bus");
  const file = join(root, "bus.conf");
  await writeFile(file, busConfig(socket));
  const daemon = start(
    "dbus-daemon",
    [`--config-file=${file}`, "--nofork", "--nopidfile", "--print-address=1"],
    {
      env,
    },
  );
  const address = await waitFor("the message bus", () => daemon.stdout().trim() || undefined, {
    describe: daemon.output,
  });
  return { address, stop: () => daemon.stop() };
}

/** What a session shows its windows on. */
interface Screen {
  display: Display;
  /** How programs find it. */
  env: Readonly<Record<string, string>>;
}

export interface SessionOptions {
  width?: number;
  height?: number;
  /** @param runtime Folder for the sockets of the session. An X screen without it. */
  openScreen?: (size: { width: number; height: number }, runtime: string) => Promise<Screen>;
}

async function openXScreen(size: { width: number; height: number }): Promise<Screen> {
  const display = await openDisplay(size);
  const env = {
    DISPLAY: display.name,
    XDG_CURRENT_DESKTOP: "Openbox",
    XDG_SESSION_TYPE: "x11",
    GDK_BACKEND: "x11",
  };
  return { display, env };
}

/** @throws Error when a part of the desktop does not start. */
export async function openSession({
  width = 1280,
  height = 900,
  openScreen = openXScreen,
}: SessionOptions = {}): Promise<Session> {
  const root = await mkdtemp(join(tmpdir(), "pakeplus-e2e-"));
  const at = (name: string) => join(root, name);
  const folders = {
    home: at("home"),
    data: at("home/.local/share"),
    cache: at("home/.cache"),
    config: at("home/.config"),
    state: at("home/.local/state"),
    downloads: at("home/Downloads"),
    runtime: at("run"),
  };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folders.config, "user-dirs.dirs"), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');
  // A change of settings is seen at once only in a file that was there before; a missing one is looked for now and then.
  await mkdir(join(folders.config, "glib-2.0/settings"), { recursive: true });
  await writeFile(
    join(folders.config, "glib-2.0/settings/keyfile"),
    "[org/gnome/desktop/interface]\ncolor-scheme='default'\n",
  );
  const { display, env } = await openScreen({ width, height }, folders.runtime);
  const base = {
    PATH: process.env["PATH"] ?? "/usr/bin:/bin",
    HOME: folders.home,
    USER: process.env["USER"] ?? "root",
    LANG: "C.UTF-8",
    XDG_DATA_HOME: folders.data,
    XDG_CACHE_HOME: folders.cache,
    XDG_CONFIG_HOME: folders.config,
    XDG_STATE_HOME: folders.state,
    XDG_RUNTIME_DIR: folders.runtime,
    XDG_DATA_DIRS: "/usr/local/share:/usr/share",
    ...env,
    NO_AT_BRIDGE: "1",
    GTK_A11Y: "none",
    // Settings of the test's home, not of a settings daemon.
    GSETTINGS_BACKEND: "keyfile",
    LIBGL_ALWAYS_SOFTWARE: "1",
    // Always online: the network of the computer that runs the tests must not decide about them.
    GIO_USE_NETWORK_MONITOR: "base",
  };
  const bus = await openBus(root, base);
  const closing: (() => Promise<void>)[] = [];
  return {
    display,
    root,
    ...folders,
    env: { ...base, DBUS_SESSION_BUS_ADDRESS: bus.address },
    atClose(work) {
      closing.push(work);
    },
    async close() {
      for (const work of closing) await work();
      await bus.stop();
      await display.close();
      await rm(root, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
