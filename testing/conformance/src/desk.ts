import type { RuntimeConfig } from "@pakeplus/core";
import type { DeskWindows } from "./desk-windows.ts";
import type { DeskInput, Point } from "./desk-input.ts";
import type { WaitOptions } from "./wait.ts";

/** What a shell is started on. */
export interface AppSetup {
  config: RuntimeConfig;
  /** Folder with the payload; null for a remote start. */
  www: string | null;
  /** Text of the file that `config.block` names. */
  block?: string;
}

/** A page of the top level that could not be loaded. */
export interface LoadFailure {
  address: string;
  /** The shell's word for the reason. */
  reason: string;
}

export interface ShellWindow {
  id: string;
  title: string;
  /** Screen pixels, without the frame that the system draws. */
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A screenshot of one window or of the screen. */
export interface Picture {
  width: number;
  height: number;
  /** Share of the pixels (0 to 1) that are nearly `#rrggbb`. */
  share(colour: string): number;
  /** How many different colours there are; a blank window has one. */
  colours(): number;
  /** Share of the pixels (0 to 1) that are not the same in both; 1 when the sizes differ. */
  difference(other: Picture): number;
  pixel(x: number, y: number): readonly [number, number, number];
}

/** Environment variables. */
export type Variables = Readonly<Record<string, string>>;

/** One app folder that can be started again and again; an upgrade replaces its content. */
export interface InstalledApp {
  start(args?: readonly string[], variables?: Variables): Promise<RunningApp>;
  replace(setup: AppSetup): Promise<void>;
}

/** A process of the shell under test. */
export interface RunningApp {
  /** What the process said so far, for messages. */
  output(): string;
  /** Settles with the exit code when the process ends. */
  ended: Promise<number | null>;
  windows(): Promise<readonly ShellWindow[]>;
  /** @param test All windows of the app. */
  waitForWindows(
    what: string,
    test: (windows: readonly ShellWindow[]) => boolean,
    options?: WaitOptions,
  ): Promise<readonly ShellWindow[]>;
  /** Ends the processes that run pages, as a crash would. */
  crashRenderers(): Promise<void>;
  /** Whether the processes that run pages are inside a sandbox. */
  isSandboxed(): Promise<boolean>;
  /** Of every process that runs pages. */
  rendererVariables(): Promise<readonly Variables[]>;
  /** What a shell tells its testers beside the page that it shows; oldest first. */
  loadFailures(): Promise<readonly LoadFailure[]>;
  /** Waits for a button of the shell's own, in its words, and tells where it is. */
  findButton(label: string): Promise<Point>;
  /** Closes all windows as a person does and waits for the process to end. */
  quit(): Promise<void>;
  /** Ends it whatever it does. */
  kill(): Promise<void>;
}

export interface ClickOptions {
  /** 8 is the thumb's button for going back. */
  button?: 1 | 2 | 3 | 8;
  modifiers?: readonly ("ctrl" | "shift")[];
  /** 2 is a quick double click. */
  times?: 1 | 2;
}

/**
 * A person's desktop on one platform: everything the checks do from outside. Each platform that has a shell
 * implements it; the checks know nothing else of the platform.
 */
export interface Desk extends DeskInput, DeskWindows {
  platform: "linux";
  install(setup: AppSetup): Promise<InstalledApp>;
  /** Where the shell puts downloads. */
  downloads: string;
  moveMouse(x: number, y: number): Promise<void>;
  click(options?: ClickOptions): Promise<void>;
  key(...keys: readonly string[]): Promise<void>;
  /** What other programs see of the person's clipboard, and put there. */
  clipboard: { read(): Promise<string>; write(text: string): Promise<void> };
  /** The numbers that docks were told to show on an app's icon, oldest first; 0 for none. */
  badges(applicationId: string): Promise<readonly number[]>;
  activeWindow(): Promise<string | null>;
  focus(window: ShellWindow): Promise<void>;
  minimize(window: ShellWindow): Promise<void>;
  close(window: ShellWindow): Promise<void>;
  place(window: ShellWindow, place: { x: number; y: number; width: number; height: number }): Promise<void>;
  maximize(window: ShellWindow): Promise<void>;
  isMaximized(window: ShellWindow): Promise<boolean>;
  picture(window: ShellWindow): Promise<Picture>;
  /** Addresses that were handed to the system's browser or mail program, oldest first. */
  handedOver(kind: "browser" | "mail" | "custom"): Promise<readonly string[]>;
  setDark(dark: boolean): Promise<void>;
  /** Whether the system can put a renderer into a sandbox. */
  canSandbox(): Promise<boolean>;
}
