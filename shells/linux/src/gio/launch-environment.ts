import type Gio from "gi://Gio";
import GLib from "gi://GLib";

/** Lists the names of what was set for the engine, so that whoever starts a program can take it away again. */
const LIST = "PAKEPLUS_ENGINE_VARIABLES";

/** What can start other programs: a launch context or a subprocess launcher. */
type Launcher = Pick<Gio.AppLaunchContext, "unsetenv"> | Pick<Gio.SubprocessLauncher, "unsetenv">;

/** Sets variables for the engine, never one that is set already. */
export function setEngineVariables(variables: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(variables)) {
    GLib.setenv(name, value, false);
  }
  GLib.setenv(LIST, Object.keys(variables).join(","), true);
}

/** Keeps what was set for this app's engine away from a program that the app starts. */
export function withoutEngineVariables<L extends Launcher>(launcher: L): L {
  const names = (GLib.getenv(LIST) ?? "").split(",").filter((name) => name !== "");
  for (const name of [LIST, ...names]) {
    launcher.unsetenv(name);
  }
  return launcher;
}
