import { expect, test } from "vitest";
import { createTextFile } from "./text-file.ts";

/** A file, and a clock that runs only when told. */
async function opened(text: string | null) {
  const disk = { text, revision: text === null ? "none" : "r0", failures: 0 };
  let timer: (() => void) | null = null;
  const put = (next: string | null): void => {
    disk.text = next;
    disk.revision = next === null ? "none" : `${disk.revision}+`;
  };
  const file = createTextFile({
    read: async () => (disk.text === null ? null : { text: disk.text, revision: disk.revision }),
    async write(next, base) {
      if (disk.failures > 0) {
        disk.failures -= 1;
        throw new Error("full");
      }
      if (base !== disk.revision) return { saved: false, revision: disk.revision };
      put(next);
      return { saved: true, revision: disk.revision };
    },
    later(run) {
      timer = run;
      return () => (timer = null);
    },
  });
  await file.refresh();
  const pause = async (): Promise<void> => {
    timer?.();
    await file.flush();
  };
  return { file, disk, put, pause };
}

test("typing is saved once after a pause", async () => {
  const { file, disk, pause } = await opened("a{}");
  file.setText("b");
  file.setText("b{}");
  expect([file.get().state.kind, disk.text]).toEqual(["waiting", "a{}"]);
  await pause();
  expect([file.get().state.kind, disk.text]).toEqual(["saved", "b{}"]);
});

test("a change from outside appears at once, unless there is an edit of one's own", async () => {
  const { file, put, pause, disk } = await opened("a");
  put("theirs");
  await file.refresh();
  expect(file.get()).toEqual({ text: "theirs", state: { kind: "saved" } });
  file.setText("mine");
  put("theirs 2");
  await file.refresh();
  expect(file.get()).toMatchObject({
    text: "mine",
    state: { kind: "conflict", theirs: { text: "theirs 2" } },
  });
  await pause();
  expect(disk.text).toBe("theirs 2");
  await file.keepMine();
  expect([disk.text, file.get().state.kind]).toEqual(["mine", "saved"]);
});

test("a save that comes too late is a conflict; their text can be taken", async () => {
  const { file, put, pause, disk } = await opened("a");
  file.setText("mine");
  put("theirs");
  await pause();
  expect(file.get().state.kind).toBe("conflict");
  file.setText("mine still");
  file.takeTheirs();
  expect([file.get().text, disk.text]).toEqual(["theirs", "theirs"]);
});

test("a failed save keeps the text and can be done again", async () => {
  const { file, disk, pause } = await opened("a");
  disk.failures = 1;
  file.setText("mine");
  await pause();
  expect(file.get()).toMatchObject({ text: "mine", state: { kind: "failed" } });
  await file.flush();
  expect([file.get().state.kind, disk.text]).toEqual(["saved", "mine"]);
});

test("a file that is not there can be made", async () => {
  const { file, disk } = await opened(null);
  expect(file.get().state.kind).toBe("absent");
  await file.create("new");
  expect([file.get(), disk.text]).toEqual([{ text: "new", state: { kind: "saved" } }, "new"]);
});
