import type { ShellWindow } from "./desk.ts";

/** What the system knows of a window beside its place. */
interface WindowTraits {
  /** Which of its own buttons and menu entries the system offers for it. */
  minimizable: boolean;
  maximizable: boolean;
  closable: boolean;
  /** Under all others. */
  below: boolean;
  onAllWorkspaces: boolean;
  skipsTaskbar: boolean;
  isMinimized: boolean;
}

/** An app's icon in the tray, as it was when the tray was asked. */
export interface TrayItem {
  title: string;
  hasPicture: boolean;
  /** Text beside the title; may be empty. */
  toolTip: string;
  /** Lines between entries are left out; `checked` is null for an entry without a tick. */
  menu: readonly { label: string; checked: boolean | null }[];
  click(): Promise<void>;
  /** @throws Error when the menu has no such entry. */
  choose(label: string): Promise<void>;
}

/** The part of a panel that shows icons of running apps. */
export interface TrayHost {
  items(): Promise<readonly TrayItem[]>;
  /** Takes the tray away, as a panel that ends. */
  close(): Promise<void>;
}

export interface DeskWindows {
  traits(window: ShellWindow): Promise<WindowTraits>;
  minimize(window: ShellWindow): Promise<void>;
  /** Clicks on the close button that the shell draws over the page (`titleBar: "overlay"`). */
  clickOverlayClose(window: ShellWindow): Promise<void>;
  /** There is no tray before. */
  openTray(): Promise<TrayHost>;
  /** Names of the apps that the person's session will start. */
  autostarted(): Promise<readonly string[]>;
}
