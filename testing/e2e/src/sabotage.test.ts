import { RULES, runConformance } from "@pakeplus/conformance";
import { describe, expect, test } from "vitest";
import { openLinuxDesk } from "./harness/linux-desk.ts";
import { openSession } from "./harness/session.ts";

/** A broken rule costs its checks' deadlines on top of an ordinary run. */
const RUN_DEADLINE = 400_000;

async function redRules(broken: string): Promise<readonly string[]> {
  const session = await openSession();
  try {
    const results = await runConformance({ desk: await openLinuxDesk({ session, broken }) });
    return [...new Set(results.filter(({ ok }) => !ok).map(({ rule }) => rule))];
  } finally {
    await session.close();
  }
}

/** A check that stays green without its rule proves nothing. */
describe.concurrent("a shell that breaks one rule", () => {
  test.each(RULES)(
    "%s turns exactly that rule red",
    async (rule) => {
      expect(await redRules(rule)).toEqual([rule]);
    },
    RUN_DEADLINE,
  );
});
