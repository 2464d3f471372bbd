import type { DefinitionText, StudioReplies } from "@pakeplus/core";
import { editedText } from "./edited-text.ts";
import { EMPTY_HISTORY, redone, remembered, undone, type History } from "./history.ts";
import { readText, type Loose, type Path, type Reading } from "./read-text.ts";

export type SaveState =
  | { kind: "saved" | "waiting" | "saving" }
  /** The text is no JSON: it stays in the page until it is, so that the file is never broken. */
  | { kind: "held" }
  | { kind: "failed"; error: unknown }
  | { kind: "conflict"; theirs: DefinitionText };

export interface EditorView extends Omit<Reading, "value"> {
  text: string;
  /** The newest text that could be read. */
  value: Loose;
  /** The form can be filled in. */
  isReadable: boolean;
  save: SaveState;
  canUndo: boolean;
  canRedo: boolean;
}

export interface EditorDocument {
  get: () => EditorView;
  subscribe: (listener: () => void) => () => void;
  /** Changes one value of the text and nothing else; undefined takes it away. */
  edit: (path: Path, value: unknown) => void;
  /** Several values as one step of undo. */
  editAll: (changes: readonly { path: Path; value: unknown }[]) => void;
  setText: (text: string) => void;
  undo: () => void;
  redo: () => void;
  /** What the server tells about the file. */
  receive: (current: DefinitionText) => void;
  keepMine: () => void;
  takeTheirs: () => void;
  /** Saves now; again after a failure. */
  flush: () => Promise<void>;
}

export interface EditorOptions {
  loaded: DefinitionText;
  save: (request: { text: string; base: string }) => Promise<StudioReplies["saveDefinition"]>;
  /** Runs once after a pause; returns how to forget it. */
  later: (run: () => void, ms: number) => () => void;
  now: () => number;
}

const SAVE_AFTER_MS = 400;
/** Changes of one field in quick succession are one step of undo. */
const JOIN_MS = 800;
/** How long the server may take to tell of a save; after that, the same text is somebody's who went back to it. */
const ECHO_MS = 3000;

/** A definition while it is edited: one text for form and JSON, saved by itself, never over somebody else's edit. */
export function createEditorDocument({ loaded, save, later, now }: EditorOptions): EditorDocument {
  const listeners = new Set<() => void>();
  let base = loaded;
  let history: History = EMPTY_HISTORY;
  let lastChange = { key: "", at: 0 };
  let forget: (() => void) | null = null;
  let saving: Promise<void> | null = null;
  const echoes = new Map<string, number>();
  /** Sent without an answer: the file may hold it all the same. */
  let unanswered: string | null = null;
  /** Told while a save was on its way. */
  let unheard: DefinitionText | null = null;
  const first = readText(loaded.text);
  let view: EditorView = {
    text: loaded.text,
    ...first,
    value: first.value ?? {},
    isReadable: first.value !== null,
    save: { kind: "saved" },
    canUndo: false,
    canRedo: false,
  };

  const show = (next: Partial<EditorView>) => {
    view = { ...view, ...next, canUndo: history.past.length > 0, canRedo: history.future.length > 0 };
    for (const listener of listeners) listener();
  };

  function put(text: string): void {
    const reading = readText(text);
    const isReadable = reading.value !== null;
    show({ text, issues: reading.issues, value: reading.value ?? view.value, isReadable });
    schedule();
  }

  /** What a change of the text means for saving. */
  function schedule(): void {
    forget?.();
    if (view.save.kind === "conflict") return;
    if (view.text === base.text) return show({ save: { kind: saving === null ? "saved" : "saving" } });
    if (!view.isReadable) return show({ save: { kind: "held" } });
    show({ save: { kind: "waiting" } });
    forget = later(() => void flush(), SAVE_AFTER_MS);
  }

  function change(text: string, key: string): void {
    if (text === view.text) return;
    const at = now();
    const isSameStep = key === lastChange.key && at - lastChange.at < JOIN_MS && history.future.length === 0;
    if (!isSameStep) history = remembered(history, view.text);
    lastChange = { key, at };
    put(text);
  }

  function flush(): Promise<void> {
    forget?.();
    saving ??= saveUntilDone().finally(() => {
      saving = null;
      const current = unheard;
      unheard = null;
      if (current !== null) receive(current);
    });
    return saving;
  }

  async function saveUntilDone(): Promise<void> {
    while (view.text !== base.text && view.isReadable && view.save.kind !== "conflict") {
      const { text } = view;
      show({ save: { kind: "saving" } });
      try {
        const reply = await save({ text, base: base.revision });
        if (!reply.saved) return collide(reply.current);
        if (base.revision !== reply.revision) echoes.set(reply.revision, now());
        base = { text, revision: reply.revision };
      } catch (error) {
        unanswered = text;
        return show({ save: { kind: "failed", error } });
      }
    }
    if (view.save.kind !== "conflict") show({ save: { kind: view.text === base.text ? "saved" : "held" } });
  }

  function collide(theirs: DefinitionText): void {
    if (theirs.text !== view.text) {
      forget?.();
      return show({ save: { kind: "conflict", theirs } });
    }
    base = theirs;
    show({ save: { kind: "saved" } });
  }

  function isOwnEcho(revision: string): boolean {
    for (const [known, at] of echoes) if (now() - at >= ECHO_MS) echoes.delete(known);
    return echoes.has(revision);
  }

  function adopt(theirs: DefinitionText): void {
    base = theirs;
    lastChange = { key: "", at: 0 };
    history = remembered(history, view.text);
    show({ save: { kind: "saved" } });
    put(theirs.text);
  }

  function receive(current: DefinitionText): void {
    const isOwn = isOwnEcho(current.revision);
    if (isOwn || current.revision === base.revision) return;
    if (current.text === unanswered) {
      base = current;
      return;
    }
    if (view.save.kind === "conflict") collide(current);
    else if (saving !== null) unheard = current;
    else if (view.text === base.text) adopt(current);
    else collide(current);
  }

  const step = (move: typeof undone) => {
    const found = move(history, view.text);
    if (found === null) return;
    history = found.history;
    lastChange = { key: "", at: 0 };
    put(found.text);
  };

  return {
    get: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    edit(path, value) {
      if (view.isReadable) change(editedText(view.text, path, value), path.join("."));
    },
    editAll(changes) {
      if (!view.isReadable) return;
      const text = changes.reduce((before, { path, value }) => editedText(before, path, value), view.text);
      change(text, "");
      lastChange = { key: "", at: 0 };
    },
    setText: (text) => change(text, "json"),
    undo: () => step(undone),
    redo: () => step(redone),
    receive,
    keepMine() {
      if (view.save.kind !== "conflict") return;
      base = view.save.theirs;
      show({ save: { kind: "waiting" } });
      void flush();
    },
    takeTheirs() {
      if (view.save.kind === "conflict") adopt(view.save.theirs);
    },
    flush,
  };
}
