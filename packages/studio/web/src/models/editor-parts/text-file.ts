export type FileState =
  | { kind: "loading" | "absent" }
  | { kind: "saved" | "waiting" | "saving" }
  /** It could not be read, or not be saved; in that case the text is kept here. */
  | { kind: "unreadable" | "failed"; error: unknown }
  /** Somebody else changed the file; null: deleted it. */
  | { kind: "conflict"; theirs: { text: string; revision: string } | null };

export interface FileView {
  text: string;
  state: FileState;
}

export interface TextFileOptions {
  /** null: there is no such file. */
  read: () => Promise<{ text: string; revision: string } | null>;
  /** @param base Revision that the text was made of; `none` for a new file. */
  write: (text: string, base: string) => Promise<{ saved: boolean; revision: string | null }>;
  /** Runs once after a pause; returns how to forget it. */
  later: (run: () => void, ms: number) => () => void;
}

export interface TextFile {
  get: () => FileView;
  subscribe: (listener: () => void) => () => void;
  /** Reads it anew; an edit that is not saved yet becomes a conflict, when the file is another. */
  refresh: () => Promise<void>;
  setText: (text: string) => void;
  create: (text: string) => Promise<void>;
  keepMine: () => Promise<void>;
  takeTheirs: () => void;
  /** Saves now; again after a failure. */
  flush: () => Promise<void>;
}

const SAVE_AFTER_MS = 600;
const NO_FILE = "none";
const nothing = (): void => undefined;

/** A file of the project while it is edited: saved by itself, never over somebody else's change. */
export function createTextFile({ read, write, later }: TextFileOptions): TextFile {
  const listeners = new Set<() => void>();
  let view: FileView = { text: "", state: { kind: "loading" } };
  let base = NO_FILE;
  let forget = nothing;
  let saving: Promise<void> | null = null;

  const show = (change: Partial<FileView>): void => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };
  const hasOwnEdit = (): boolean => ["waiting", "saving", "failed", "conflict"].includes(view.state.kind);
  const take = (file: { text: string; revision: string } | null): void => {
    base = file?.revision ?? NO_FILE;
    show({ text: file?.text ?? "", state: { kind: file === null ? "absent" : "saved" } });
  };
  const refresh = async (): Promise<void> => {
    try {
      await saving;
      const file = await read();
      if ((file?.revision ?? NO_FILE) === base && view.state.kind !== "loading") return;
      if (!hasOwnEdit() || file?.text === view.text) take(file);
      else {
        forget();
        show({ state: { kind: "conflict", theirs: file } });
      }
    } catch (error) {
      if (!hasOwnEdit()) show({ state: { kind: "unreadable", error } });
    }
  };
  const save = async (text: string, expected: string): Promise<void> => {
    show({ state: { kind: "saving" } });
    try {
      const reply = await write(text, expected);
      if (!reply.saved) {
        show({ state: { kind: "conflict", theirs: await read() } });
        return;
      }
      base = reply.revision ?? base;
      if (view.text === text) show({ state: { kind: "saved" } });
      else schedule();
    } catch (error) {
      show({ state: { kind: "failed", error } });
    }
  };
  const flush = async (): Promise<void> => {
    forget();
    await saving;
    if (view.state.kind !== "waiting" && view.state.kind !== "failed") return;
    saving = save(view.text, base);
    await saving;
    saving = null;
  };
  const schedule = (): void => {
    forget();
    show({ state: { kind: "waiting" } });
    forget = later(() => void flush(), SAVE_AFTER_MS);
  };
  return {
    get: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    flush,
    setText(text) {
      if (text === view.text) return;
      const { kind } = view.state;
      show({ text });
      if (kind !== "conflict" && kind !== "saving") schedule();
    },
    async create(text) {
      show({ text });
      await save(text, NO_FILE);
    },
    async keepMine() {
      if (view.state.kind !== "conflict") return;
      base = view.state.theirs?.revision ?? NO_FILE;
      await save(view.text, base);
    },
    takeTheirs() {
      if (view.state.kind === "conflict") take(view.state.theirs);
    },
  };
}
