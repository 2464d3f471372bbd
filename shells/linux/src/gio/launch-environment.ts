import type Gio from "gi://Gio";
import type { StartEnvironment } from "./start-environment.ts";

/** What can start other programs: a launch context or a subprocess launcher. */
type Launcher = Pick<Gio.AppLaunchContext, "unsetenv"> | Pick<Gio.SubprocessLauncher, "unsetenv">;

/** Keeps what was set for this app's engine away from a program that the app starts. */
export function withoutEngineVariables<L extends Launcher>(launcher: L, { given }: StartEnvironment): L {
  for (const name of given) {
    launcher.unsetenv(name);
  }
  return launcher;
}
