import type { DefinitionText, StudioReplies } from "@pakeplus/core";
import { expect, test } from "vitest";
import { createEditorDocument } from "./editor-document.ts";

const TEXT = `{
    "name": "Tides",   "id": "com.example.tides",
    "source": { "url": "https://example.com" }
}
`;

type Reply = StudioReplies["saveDefinition"];

/** A document, its file, and a clock that runs only when told. */
function opened(text = TEXT) {
  const file = { text, revision: "r0" };
  const saves: string[] = [];
  const faults: Error[] = [];
  let at = 0;
  let timers: { run: () => void; at: number }[] = [];
  let revisions = 0;
  const write = (next: string): DefinitionText => {
    revisions += 1;
    Object.assign(file, { text: next, revision: `r${revisions}` });
    return { ...file };
  };
  const document = createEditorDocument({
    loaded: { ...file },
    save: ({ text: sent, base }): Promise<Reply> => {
      const fault = faults.pop();
      if (fault !== undefined) return Promise.reject(fault);
      if (base !== file.revision) return Promise.resolve({ saved: false, current: { ...file } });
      saves.push(sent);
      return Promise.resolve({ saved: true, revision: write(sent).revision });
    },
    later(run, ms) {
      const timer = { run, at: at + ms };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    now: () => at,
  });
  const pass = async (ms: number) => {
    at += ms;
    const due = timers.filter((timer) => timer.at <= at);
    timers = timers.filter((timer) => timer.at > at);
    for (const { run } of due) run();
    await document.flush().catch(() => {});
  };
  const wait = (ms: number) => {
    at += ms;
  };
  return { document, file, saves, faults, pass, wait, write };
}

test("an edit of the form changes its value in the text and nothing else, and is saved once after a pause", async () => {
  const { document, saves, pass } = opened();
  document.edit(["name"], "Tide");
  document.edit(["name"], "Tide Tables");
  expect(document.get()).toMatchObject({ save: { kind: "waiting" }, value: { name: "Tide Tables" } });
  await pass(400);
  expect(saves).toEqual([TEXT.replace("Tides", "Tide Tables")]);
  expect(document.get().save).toEqual({ kind: "saved" });
});

test("undo and redo go over form and JSON; quick changes of one field are one step", () => {
  const { document, wait } = opened();
  document.edit(["name"], "T");
  document.edit(["name"], "Ti");
  const named = document.get().text;
  wait(1000);
  document.setText(named.replace("com.example.tides", "com.example.other"));
  document.undo();
  expect(document.get().text).toBe(named);
  document.undo();
  expect(document.get()).toMatchObject({ text: TEXT, canUndo: false, canRedo: true });
  document.redo();
  document.redo();
  expect(document.get()).toMatchObject({ value: { name: "Ti", id: "com.example.other" }, canRedo: false });
});

test("what is taken back leaves no empty object behind", () => {
  const { document } = opened();
  document.edit(["window", "width"], 900);
  expect(document.get().value).toMatchObject({ window: { width: 900 } });
  document.edit(["window", "width"], undefined);
  expect(document.get().value).not.toHaveProperty("window");
});

test("a file with a byte order mark keeps it", () => {
  const { document } = opened(`\uFEFF${TEXT}`);
  document.edit(["name"], "Ebb");
  expect(document.get().text).toBe(`\uFEFF${TEXT.replace("Tides", "Ebb")}`);
});

test("text that is no JSON stays in the page, with its place, until it is JSON again", async () => {
  const { document, saves, pass } = opened();
  document.setText(TEXT.replace('"Tides",', '"Tides"'));
  await pass(400);
  expect(saves).toEqual([]);
  expect(document.get()).toMatchObject({
    save: { kind: "held" },
    isReadable: false,
    value: { name: "Tides" },
    issues: [{ code: "not-json", line: 2, column: 23 }],
  });
  document.edit(["name"], "X");
  expect(document.get().text).not.toContain("X");
  document.setText(TEXT.replace("Tides", "Ebb"));
  await pass(400);
  expect(saves).toHaveLength(1);
});

test("an edit outside appears at once when nothing is unsaved, and can be undone", () => {
  const { document, write } = opened();
  document.receive(write(TEXT.replace("Tides", "Outside")));
  expect(document.get()).toMatchObject({ value: { name: "Outside" }, save: { kind: "saved" } });
  document.undo();
  expect(document.get()).toMatchObject({ value: { name: "Tides" }, save: { kind: "waiting" } });
});

test.each(["message", "answer"])(
  "an edit outside beside an unsaved one is shown by the %s, not overwritten",
  async (way) => {
    const { document, file, pass, write } = opened();
    document.edit(["name"], "Mine");
    const theirs = write(TEXT.replace("Tides", "Theirs"));
    if (way === "message") document.receive(theirs);
    await pass(400);
    expect(file.text).toBe(theirs.text);
    expect(document.get().save).toEqual({ kind: "conflict", theirs });
    document.edit(["version"], "2.0.0");
    await pass(400);
    expect(file.text).toBe(theirs.text);
    document.keepMine();
    await pass(0);
    expect(JSON.parse(file.text)).toMatchObject({ name: "Mine", version: "2.0.0" });
    expect(document.get().save).toEqual({ kind: "saved" });
  },
);

test("theirs can be taken; mine is then one undo away", async () => {
  const { document, file, pass, write } = opened();
  document.edit(["name"], "Mine");
  document.receive(write(TEXT.replace("Tides", "Theirs")));
  document.takeTheirs();
  await pass(400);
  expect(document.get()).toMatchObject({ value: { name: "Theirs" }, save: { kind: "saved" } });
  expect(file.text).toContain("Theirs");
  document.undo();
  expect(document.get().value).toMatchObject({ name: "Mine" });
});

test("the server's word about an own save is not somebody else's edit, however late it comes", async () => {
  const { document, file, pass } = opened();
  document.edit(["name"], "One");
  await pass(400);
  const one = { ...file };
  document.edit(["name"], "Two");
  document.receive(one);
  await pass(400);
  document.receive(one);
  expect(document.get()).toMatchObject({ save: { kind: "saved" }, value: { name: "Two" } });
});

test("a save that fails keeps the text and can be tried again", async () => {
  const { document, faults, saves, pass } = opened();
  const fault = new Error("full");
  faults.push(fault);
  document.edit(["name"], "Kept");
  await pass(400);
  expect(document.get()).toMatchObject({ save: { kind: "failed", error: fault }, value: { name: "Kept" } });
  await document.flush();
  expect(saves).toEqual([TEXT.replace("Tides", "Kept")]);
  expect(document.get().save).toEqual({ kind: "saved" });
});
