/** A place on the screen, in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** A notification as the desktop shows it to a person. */
export interface ShownNotification {
  appName: string;
  title: string;
  body: string;
  /** Name of the app's entry in the system's menu, by which the desktop finds its icon; empty when it was not told. */
  entry: string;
}

/** What another program has to drag. Paths are absolute. */
export type Dragged = { files: readonly string[] } | { text: string } | { link: string };

/** What a person does with the system's own dialogs, with files and with notifications. */
export interface DeskInput {
  /** Types a text where the keyboard is. */
  type(text: string): Promise<void>;
  /** Answers the system's file chooser that is about to open. @param path Absolute. */
  chooseFile(path: string): Promise<void>;
  /** The same with all files that it offers in the folder of the file that was chosen before. */
  chooseAllBeside(): Promise<void>;
  /** Prints to a file by the print dialog that is about to open, and returns the text of it. */
  printToFile(): Promise<string>;
  /** Closes the print dialog that is about to open. */
  cancelPrinting(): Promise<void>;
  /**
   * Drags something from another program to a place and lets it go.
   * @param isSeen Asked while it is held over the place, until it says yes; without it the place shall refuse.
   * @returns Whether the place took it.
   */
  drop(what: Dragged, place: Point, isSeen?: () => Promise<boolean>): Promise<boolean>;
  notifications(): Promise<DeskNotifications>;
}

/** The part of the desktop that shows notifications; there is none before it is asked for. */
export interface DeskNotifications {
  /** Every one so far, oldest first. */
  all(): Promise<readonly ShownNotification[]>;
  /** How many are in sight. */
  inSight(): Promise<number>;
  /** Clicks on the only one in sight. */
  click(): Promise<void>;
  /** Takes all away without an answer. */
  dismiss(): Promise<void>;
}
