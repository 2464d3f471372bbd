import { RULES, type Rule, runConformance } from "@pakeplus/conformance";
import { beforeAll, describe, expect, test } from "vitest";
import { openLinuxDesk } from "./harness/linux-desk.ts";
import { openSession } from "./harness/session.ts";

/** A broken rule costs its checks' deadlines on top of an ordinary run. */
const RUN_DEADLINE = 600_000;
/** A run mostly waits for the engine, yet more of them at once would make the deadlines a matter of luck. */
const LANES = 3;

interface Outcome {
  red: readonly Rule[];
  details: readonly string[];
}

async function runBroken(broken: Rule): Promise<Outcome> {
  const session = await openSession();
  try {
    const results = await runConformance({ desk: await openLinuxDesk({ session, broken }) });
    const failed = results.filter(({ ok }) => !ok);
    return {
      red: [...new Set(failed.map(({ rule }) => rule))],
      details: failed.map(({ id, detail }) => `${id}: ${detail}`),
    };
  } finally {
    await session.close();
  }
}

/** Starts all runs, a few at a time, so that the tests below only wait for theirs. */
function runAllBroken(): ReadonlyMap<Rule, Promise<Outcome>> {
  const begin = new Map<Rule, () => Promise<unknown>>();
  const runs = new Map(
    RULES.map((rule) => [
      rule,
      new Promise<Outcome>((resolve, reject) => {
        begin.set(rule, async () => runBroken(rule).then(resolve, reject));
      }),
    ]),
  );
  const waiting = [...begin.values()];
  const work = async (): Promise<void> => {
    const next = waiting.shift();
    if (next === undefined) return;
    await next();
    await work();
  };
  for (let lane = 0; lane < LANES; lane += 1) void work();
  return runs;
}

/** A check that stays green without its rule proves nothing. */
describe("a shell that breaks one rule", () => {
  let runs: ReadonlyMap<Rule, Promise<Outcome>> = new Map();
  beforeAll(() => {
    runs = runAllBroken();
  });

  test.each(RULES)(
    "%s turns exactly that rule red",
    async (rule) => {
      // The details are compared with anything, so that a difference shows them.
      expect(await runs.get(rule)).toEqual({ red: [rule], details: expect.any(Array) });
    },
    RUN_DEADLINE,
  );
});
