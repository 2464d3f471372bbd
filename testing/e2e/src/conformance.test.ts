import { CHECKS, type CheckResult, runConformance } from "@pakeplus/conformance";
import { beforeAll, describe, expect, test } from "vitest";
import { openLinuxDesk } from "./harness/linux-desk.ts";
import { openSession } from "./harness/session.ts";

/** One run of all suites; on two busy cores it takes a fraction of this. */
const RUN_DEADLINE = 400_000;

describe("the Linux shell keeps the contract", () => {
  let results: readonly CheckResult[] = [];

  beforeAll(async () => {
    const session = await openSession();
    try {
      results = await runConformance({ desk: await openLinuxDesk({ session }) });
    } finally {
      await session.close();
    }
  }, RUN_DEADLINE);

  for (const { id, name } of CHECKS) {
    test(`${id}: ${name}`, () => {
      expect(results.find((each) => each.id === id)?.detail).toBeNull();
    });
  }
});
