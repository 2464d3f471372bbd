import type { StudioState } from "@pakeplus/core";
import { expect, test } from "vitest";
import { createStudioModel } from "./studio-model.ts";
import { fakeApp } from "./testing/fake-app.ts";

function fakeState(parts: Partial<StudioState>): StudioState {
  return {
    version: "1.0.0",
    platform: "linux",
    appsFolder: "/home/mira/PakePlus",
    previewKinds: ["shell"],
    hasFolderDialog: true,
    settings: {
      language: "system",
      theme: "system",
      githubHost: "github.com",
      repository: null,
      notifications: false,
    },
    apps: [],
    builds: [],
    serverId: "a",
    ...parts,
  };
}

test("a message that overtakes the state is not lost", async () => {
  const answers: ((state: StudioState) => void)[] = [];
  const model = createStudioModel(() => new Promise((resolve) => answers.push(resolve)));
  model.receive({ type: "hello", serverId: "a" });
  model.receive({ type: "apps", apps: [fakeApp({ id: "new" })] });
  expect(model.get().state).toBe(null);
  answers[0]?.(fakeState({}));
  await Promise.resolve();
  await Promise.resolve();
  expect(model.get().state?.apps.map(({ id }) => id)).toEqual(["new"]);
});

test("a failure keeps what is shown, and the next answer wins over a late one", async () => {
  const answers: { resolve(state: StudioState): void; reject(error: Error): void }[] = [];
  const model = createStudioModel(
    () => new Promise((resolve, reject) => void answers.push({ resolve, reject })),
  );
  const loads = [model.load(), model.load()];
  answers[1]?.resolve(fakeState({ version: "2.0.0" }));
  answers[0]?.resolve(fakeState({ version: "1.0.0" }));
  await Promise.all(loads);
  expect(model.get().state?.version).toBe("2.0.0");
  const failed = model.load();
  answers[2]?.reject(new Error("gone"));
  await failed;
  expect(model.get()).toMatchObject({ state: { version: "2.0.0" }, failure: new Error("gone") });
});

test("what did not change does not draw the page again", () => {
  const model = createStudioModel(() => Promise.resolve(fakeState({})));
  let drawn = 0;
  model.subscribe(() => (drawn += 1));
  model.receive({ type: "log", build: "b", lines: ["x"] });
  expect(drawn).toBe(0);
});
