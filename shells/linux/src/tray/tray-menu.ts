import type { Strings } from "../strings.ts";

export type TrayCommand = "show" | "hide" | "autostart" | "quit";

/** An entry of the menu; ids stay the same while the app runs, since panels keep them. */
export interface TrayMenuItem {
  id: number;
  /** null for a line between entries. */
  command: TrayCommand | null;
  label: string;
  /** null for an entry without a tick. */
  checked: boolean | null;
}

const entry = (id: number, command: TrayCommand | null, label = ""): TrayMenuItem => ({
  id,
  command,
  label,
  checked: null,
});

/** @param state `autostart` is null for an app that does not offer to start with the session. */
export function trayMenu(
  state: { isShown: boolean; autostart: boolean | null },
  strings: Pick<Strings, "trayShow" | "trayHide" | "trayAutostart" | "trayQuit">,
): TrayMenuItem[] {
  return [
    state.isShown ? entry(1, "hide", strings.trayHide) : entry(1, "show", strings.trayShow),
    ...(state.autostart === null
      ? []
      : [{ ...entry(2, "autostart", strings.trayAutostart), checked: state.autostart }]),
    entry(3, null),
    entry(4, "quit", strings.trayQuit),
  ];
}
