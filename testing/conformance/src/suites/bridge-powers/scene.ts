import type { Agent } from "../../agents.ts";
import { assertEqual } from "../../expect.ts";
import type { Notebook } from "../../runner.ts";
import type { Launched, Stage } from "../../stage.ts";

/** What a call of the bridge came to. */
export interface Answer {
  ok: boolean;
  value?: unknown;
  name?: string;
  code?: string | null;
  message?: string;
}

export interface Scene extends Notebook {
  stage: Stage;
  launched: Launched;
  /** For files that calls make or read; absolute. */
  folder: string;
  /** Whether a file is in {@link folder}. */
  exists: (name: string) => Promise<boolean>;
  /** Calls `pakeplus.<name>` in the app's page. */
  call: (name: string, ...args: readonly unknown[]) => Promise<Answer>;
  /** Calls a function of checks/powers.js that answers like a call. */
  perform: (name: string, ...args: readonly unknown[]) => Promise<Answer>;
  /** Clicks into the page, which lets it do what needs a person for some seconds. */
  press: () => Promise<void>;
}

/** @throws Error with the refusal */
export function valueOf(what: string, answer: Answer): unknown {
  assertEqual(answer.ok ? "done" : `${answer.code}: ${answer.message}`, "done", what);
  return answer.value;
}

async function answerOf(page: Agent, name: string, args: readonly unknown[]): Promise<Answer> {
  return (await page.call(name, ...args)) as Answer;
}

export function createScene(
  stage: Stage,
  notebook: Notebook,
  launched: Launched,
  { folder, exists }: Pick<Scene, "folder" | "exists">,
): Scene {
  const { page, window } = launched;
  return {
    ...notebook,
    stage,
    launched,
    folder,
    exists,
    call: async (name, ...args) => answerOf(page, "powers.call", [name, ...args]),
    perform: async (name, ...args) => answerOf(page, name, args),
    press: async () => stage.clickOn(window, page, "h1"),
  };
}
