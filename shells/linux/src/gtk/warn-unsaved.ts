import { canSave } from "../gio/can-save.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** Says once that nothing can be kept, before someone finds it out by what is lost. */
export function warnUnsaved(shell: Shell, { notices }: AppWindow): void {
  const { config, paths, strings } = shell;
  if (!config.window.incognito && !canSave(paths.data)) {
    const text = strings.cannotSave(paths.data);
    printerr(text);
    notices.tell(text);
  }
}
