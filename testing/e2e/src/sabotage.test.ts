import { RULES, type Rule, runConformance } from "@pakeplus/conformance";
import { beforeAll, describe, expect, test } from "vitest";
import { openLinuxDesk } from "./harness/linux-desk.ts";
import { SABOTAGE_GRID, SABOTAGE_RUNS } from "./harness/sabotage-grid.ts";
import { openSession } from "./harness/session.ts";

/** For all runs, since the first test waits for them; each takes little more than an ordinary one. */
const RUNS_DEADLINE = 1_500_000;
/** A run mostly waits for the engine, yet more of them at once would make the deadlines a matter of luck. */
const LANES = 3;

interface Outcome {
  red: readonly Rule[];
  /** Every red check of a rule that was not broken, and what was seen instead. */
  unexpected: readonly string[];
}

async function runBroken(broken: readonly Rule[]): Promise<Outcome> {
  const session = await openSession();
  try {
    const results = await runConformance({ desk: await openLinuxDesk({ session, broken }), broken });
    const failed = results.filter(({ ok }) => !ok);
    return {
      red: RULES.filter((rule) => failed.some((each) => each.rule === rule)),
      unexpected: failed
        .filter(({ rule }) => !broken.includes(rule))
        .map(({ id, detail }) => `${id}: ${detail}`),
    };
  } finally {
    await session.close();
  }
}

/** All runs, a few at a time, so that the tests below only wait for theirs. */
function runAllBroken(): readonly Promise<Outcome>[] {
  const running = new Set<Promise<unknown>>();
  return SABOTAGE_RUNS.map(async (broken) => {
    while (running.size >= LANES) await Promise.race(running);
    const outcome = runBroken(broken);
    const ended = outcome.then(
      () => undefined,
      () => undefined,
    );
    running.add(ended);
    void ended.then(() => running.delete(ended));
    return outcome;
  });
}

test("the grid of broken rules has every rule once", () => {
  expect(SABOTAGE_GRID.flat().toSorted()).toEqual(RULES.toSorted());
  expect(new Set(SABOTAGE_GRID.map(({ length }) => length)).size).toBe(1);
});

/** A check that stays green without its rule proves nothing. */
describe("a shell that breaks one rule", () => {
  let runs: readonly Promise<Outcome>[] = [];
  beforeAll(() => {
    runs = runAllBroken();
    // Whoever awaits a run sees its failure; by then it may have been there for a while.
    for (const run of runs) run.catch(() => undefined);
  });

  test.each(RULES)(
    "%s turns exactly that rule red",
    async (rule) => {
      const of = SABOTAGE_RUNS.map((broken, index) => ({ broken, run: runs[index] })).filter(({ broken }) =>
        broken.includes(rule),
      );
      expect(of).toHaveLength(2);
      for (const { broken, run } of of) {
        const { red, unexpected } = (await run) ?? { red: [], unexpected: ["it did not run"] };
        expect(unexpected).toEqual([]);
        expect(red).toEqual(RULES.filter((each) => broken.includes(each)));
      }
    },
    RUNS_DEADLINE,
  );
});
