import type { StudioMessage } from "@pakeplus/core";
import { expect, test } from "vitest";
import { createConnection, PAUSES } from "./connection.ts";
import { CallFailure } from "./failure.ts";

const hello = (serverId: string): StudioMessage => ({ type: "hello", serverId });

/** Each attempt is one entry: messages until the stream ends, or a failure. */
function serverOf(attempts: readonly (readonly StudioMessage[] | CallFailure)[]) {
  const waited: number[] = [];
  let next = 0;
  const ends = new EventTarget();
  const over = new Promise((resolve) => {
    ends.addEventListener("over", resolve);
  });
  const connection = createConnection({
    async *open() {
      const attempt = attempts[next];
      next += 1;
      if (attempt === undefined) {
        ends.dispatchEvent(new Event("over"));
        await new Promise(() => undefined);
        return;
      }
      if (attempt instanceof CallFailure) throw attempt;
      yield* attempt;
    },
    wait: (ms) => {
      waited.push(ms);
      return Promise.resolve();
    },
  });
  return { connection, waited, over };
}

test("comes back after every loss, with growing pauses that start anew", async () => {
  const gone = new CallFailure("gone");
  const { connection, waited, over } = serverOf([
    [hello("a")],
    gone,
    gone,
    gone,
    gone,
    gone,
    [hello("b")],
    gone,
  ]);
  const heard: string[] = [];
  const states: string[] = [];
  connection.onMessage((message) => message.type === "hello" && heard.push(message.serverId));
  connection.subscribe(() => states.push(connection.get()));
  const stop = connection.start();
  await over;
  expect(heard).toEqual(["a", "b"]);
  expect(waited).toEqual([...PAUSES, PAUSES.at(-1), PAUSES[0], PAUSES[1]]);
  expect(states).toEqual(["open", "gone", "open", "gone"]);
  stop();
});

test("a key that is refused ends the attempts", async () => {
  const { connection, waited } = serverOf([new CallFailure("refused")]);
  await new Promise<void>((resolve) => {
    connection.subscribe(resolve);
    connection.start();
  });
  expect(connection.get()).toBe("refused");
  expect(waited).toEqual([]);
});
