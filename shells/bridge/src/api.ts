/** JSON values: what the store keeps. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Why a call was refused. */
export type BridgeErrorCode =
  /** The origin does not have the capability. */
  | "CAPABILITY_MISSING"
  /** An argument has the wrong type, or a value that is not allowed. */
  | "INVALID_ARGUMENT"
  /** More data than the bridge takes. */
  | "TOO_LARGE"
  /** The call is allowed only right after a click or key press. */
  | "GESTURE_REQUIRED"
  /** This shell does not have the call, or not in this place. */
  | "NOT_SUPPORTED"
  /** The call was right but could not be done, for example on a full disk. */
  | "FAILED";

/** Every refusal and failure of a bridge call. */
export interface PakePlusBridgeError extends Error {
  readonly name: "PakePlusError";
  readonly code: BridgeErrorCode;
}

/** What {@link AppApi.info} answers. */
export interface AppInfo {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly homepage: string | null;
  readonly platform: "linux";
  /** Number of the contract that the shell keeps. */
  readonly contract: number;
}

/** State of the window that the page is in. */
export interface WindowState {
  readonly focused: boolean;
  readonly maximized: boolean;
  readonly fullscreen: boolean;
}

/** A file that the person chose. It can be used until the page is left or loaded again. */
export interface PickedFile {
  /** Without the folder, which a page never learns. */
  readonly name: string;
  /** Bytes, when it was picked or last written. */
  readonly size: number;
  /** MIME type by its name; empty when unknown. */
  readonly type: string;
  /** The content as UTF-8 text. Refused with `FAILED` when another program has changed the file in the meantime. */
  text(): Promise<string>;
  /** The content; refused like {@link PickedFile.text}. */
  bytes(): Promise<Uint8Array>;
  /**
   * Replaces the content. Other programs see the old or the new file, never a half. Refused like
   * {@link PickedFile.text}, so that nobody's work is written over.
   */
  write(data: string | Uint8Array): Promise<void>;
}

/** What a program said until it ended. */
export interface RunResult {
  /** null when it was ended by a signal. */
  readonly exitCode: number | null;
  /** As UTF-8; at most 1 MiB, more ends the program and is refused with `TOO_LARGE`. */
  readonly stdout: string;
  readonly stderr: string;
}

/** Events by name and what a listener gets. */
export interface PakePlusEvents {
  /**
   * The app was opened by a link of one of its own schemes (`links.schemes`).
   * @capability app
   * @example
   * pakeplus.on("link", ({ url }) => showNote(new URL(url).pathname));
   */
  link: { readonly url: string };
  /**
   * The app was opened with files of one of its own types (`links.fileTypes`).
   * @capability files
   * @example
   * pakeplus.on("files", async ([file]) => edit(await file.text()));
   */
  files: readonly PickedFile[];
  /**
   * The window got or lost the focus, was maximized or made full screen, or went back. A new listener is told the
   * state at once.
   * @capability window
   * @example
   * pakeplus.on("windowstate", ({ maximized }) => document.body.classList.toggle("maximized", maximized));
   */
  windowstate: WindowState;
  /**
   * A notification of `notify` was clicked; the app's window is in front already.
   * @capability notify
   * @example
   * pakeplus.on("notificationclick", ({ tag }) => openChat(tag));
   */
  notificationclick: { readonly tag: string | null };
}

/** Facts about the app. */
export interface AppApi {
  /**
   * What the app is.
   * @example
   * const { name, version } = await pakeplus.app.info();
   */
  info(): Promise<AppInfo>;
}

/** The window that the page is in. */
export interface WindowApi {
  /**
   * Overrides the page's title until the page changes it; at most 500 characters.
   * @example
   * await pakeplus.window.setTitle("Inbox (3)");
   */
  setTitle(title: string): Promise<void>;
  /**
   * Puts the window away, as its button does.
   * @example
   * await pakeplus.window.minimize();
   */
  minimize(): Promise<void>;
  /**
   * Fills the screen, or goes back to the size before.
   * @example
   * await pakeplus.window.toggleMaximize();
   */
  toggleMaximize(): Promise<void>;
  /**
   * Switches full screen on or off.
   * @example
   * await pakeplus.window.setFullscreen(true);
   */
  setFullscreen(on: boolean): Promise<void>;
  /**
   * Closes the window, as its button does.
   * @example
   * await pakeplus.window.close();
   */
  close(): Promise<void>;
  /**
   * Moves the window with the mouse button that is held down, for pages that draw their own title bar.
   * `GESTURE_REQUIRED` while no button is down.
   * @example
   * titleBar.addEventListener("mousedown", () => pakeplus.window.startDrag());
   */
  startDrag(): Promise<void>;
}

/** Key and value in the app's data folder, apart for each origin. It survives clearing of the site's data. */
export interface StoreApi {
  /**
   * The value of a key; null when the key is absent.
   * @example
   * const draft = await pakeplus.store.get("draft");
   */
  get(key: string): Promise<JsonValue>;
  /**
   * Keeps a value. Keys have 1 to 256 characters, a value at most 1 MiB as JSON, all values of an origin 10 MiB;
   * `TOO_LARGE` beyond.
   * @example
   * await pakeplus.store.set("draft", { text: "Hello" });
   */
  set(key: string, value: JsonValue): Promise<void>;
  /**
   * Removes a key and says whether it was there.
   * @example
   * await pakeplus.store.delete("draft");
   */
  delete(key: string): Promise<boolean>;
  /**
   * All keys, sorted.
   * @example
   * const keys = await pakeplus.store.keys();
   */
  keys(): Promise<readonly string[]>;
}

/** Which files {@link FilesApi.open} offers. */
export interface OpenOptions {
  /** More than one may be chosen. */
  readonly multiple?: boolean;
  /** As in `<input accept>`: `.md`, `text/plain`, `image/*`. At most 100. Everything can still be chosen. */
  readonly accept?: readonly string[];
}

/** What {@link FilesApi.save} writes. */
export interface SaveOptions {
  /** Suggested name. */
  readonly name?: string;
  readonly data: string | Uint8Array;
}

/** Files that the person picks, or opens with the app; no others. Their size is not limited by the bridge. */
export interface FilesApi {
  /**
   * Lets the person choose files; an empty list when they cancel. Needs a click or key press shortly before.
   * @example
   * const [file] = await pakeplus.files.open({ accept: [".md"] });
   * if (file) editor.value = await file.text();
   */
  open(options?: OpenOptions): Promise<readonly PickedFile[]>;
  /**
   * Lets the person choose where to save, and writes; null when they cancel. Needs a click or key press shortly before.
   * @example
   * const file = await pakeplus.files.save({ name: "note.md", data: editor.value });
   */
  save(options: SaveOptions): Promise<PickedFile | null>;
}

/** The clipboard's text. */
export interface ClipboardApi {
  /**
   * The text in the clipboard, empty when there is none; at most 1 MiB. No question is asked: the capability is the
   * permission.
   * @example
   * const text = await pakeplus.clipboard.readText();
   */
  readText(): Promise<string>;
  /**
   * Puts text of at most 1 MiB into the clipboard; it stays when the app closes where the desktop has a clipboard
   * manager. Needs a click or key press shortly before.
   * @example
   * await pakeplus.clipboard.writeText("copied");
   */
  writeText(text: string): Promise<void>;
}

/**
 * `window.pakeplus`. It exists only on origins that have a capability, and holds only the parts the origin may use.
 * Every call answers with a promise, which a refusal rejects with a {@link PakePlusBridgeError}.
 */
export interface PakePlusApi {
  readonly app?: AppApi;
  readonly window?: WindowApi;
  /**
   * Shows a notification of the desktop; title of 1 to 200 characters, body at most 2000. One with the same tag (at
   * most 100 characters) replaces the one before. See the event `notificationclick`.
   * @example
   * await pakeplus.notify("New message", "See you at eight", "chat-7");
   */
  readonly notify?: (title: string, body?: string, tag?: string) => Promise<void>;
  /**
   * Downloads an address (`http:`, `https:`, `blob:` of the page, `data:`) into the download folder, where no existing
   * file is touched, and shows it in the window. Answers with the file's final name when it is there; `FAILED` when it
   * fails or is cancelled. `data:` addresses have at most 1 MiB; use a blob for more.
   * @example
   * const { name } = await pakeplus.download("https://example.com/report.pdf", "Report.pdf");
   */
  readonly download?: (address: string, name?: string) => Promise<{ readonly name: string }>;
  /**
   * Opens an address as the app's link rules say. Needs a click or key press shortly before.
   * @example
   * button.onclick = () => pakeplus.open("https://example.com/help");
   */
  readonly open?: (address: string) => Promise<void>;
  readonly store?: StoreApi;
  readonly files?: FilesApi;
  readonly clipboard?: ClipboardApi;
  /**
   * A number of 1 to 9999 on the app's icon; 0 or null takes it away. Shown by desktops with a dock that understands
   * `com.canonical.Unity.LauncherEntry` (KDE Plasma, Ubuntu, Dash to Dock, elementary); others show nothing.
   * @example
   * await pakeplus.badge(3);
   */
  readonly badge?: (count: number | null) => Promise<void>;
  /**
   * Starts a program that the definition declares under `commands`, with one text for each of its patterns. No command
   * interpreter is involved; it runs in the home folder with the person's rights, at most four at once, and is asked
   * to end when the app ends. Each text has to match its whole pattern, else `INVALID_ARGUMENT`.
   * @example
   * // "commands": { "log": { "program": "git", "args": ["log", "-n", { "pattern": "[0-9]{1,3}" }] } }
   * const { exitCode, stdout } = await pakeplus.run("log", ["10"]);
   */
  readonly run?: (name: string, args?: readonly string[]) => Promise<RunResult>;
  /**
   * Listens to an event of a capability that the origin has, and returns a function that ends it. Events wait in the
   * app until the first listener is there. Only in the top document of a window; throws `NOT_SUPPORTED` in a frame,
   * `CAPABILITY_MISSING` and `INVALID_ARGUMENT` at once.
   * @example
   * const stop = pakeplus.on("windowstate", ({ focused }) => dim(!focused));
   */
  on<Name extends keyof PakePlusEvents>(
    event: Name,
    listener: (detail: PakePlusEvents[Name]) => void,
  ): () => void;
}
