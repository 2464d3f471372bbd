import { waitFor } from "@pakeplus/conformance";
import { mustRun } from "./process.ts";
import { endProcess, listProcesses } from "./processes.ts";
import type { Session } from "./session.ts";
import { windowsOf } from "./windows.ts";

const LAUNCH = `
  const { Gio, GLib } = imports.gi;
  const entry = Gio.DesktopAppInfo.new(ARGV[0]);
  if (entry === null) throw new Error("There is no desktop entry " + ARGV[0]);
  // The app outlives this process and must not keep its output open.
  const quiet = GLib.SpawnFlags.STDOUT_TO_DEV_NULL | GLib.SpawnFlags.STDERR_TO_DEV_NULL;
  entry.launch_uris_as_manager([], null, quiet, null, null);`;

/** A first start reads a cold disk and a font cache that is not there yet. */
const START_DEADLINE = 20_000;

/** Starts an app by its desktop entry, as a menu does, and waits for its window. */
export async function startFromMenu(session: Session, applicationId: string) {
  const windows = windowsOf(session);
  await mustRun("gjs", ["-c", LAUNCH, `${applicationId}.desktop`], { env: session.env });
  // Docks match a window with its entry by the class.
  const window = await windows.find(
    `a window of the class ${applicationId}`,
    ({ wmClass }) => wmClass.split(".").length > 1 && wmClass.includes(applicationId),
    { deadline: START_DEADLINE },
  );
  const isRunning = async () => (await listProcesses()).some(({ pid }) => pid === window.pid);
  return {
    window,
    titled: async (title: string) => windows.find(`the title ${title}`, (each) => each.title === title),
    async quit() {
      await windows.close(window.id);
      await waitFor("the app to end", async () => ((await isRunning()) ? undefined : true));
    },
    async kill() {
      if (await isRunning()) endProcess(window.pid);
    },
  };
}
