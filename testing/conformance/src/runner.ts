import type { Agent } from "./agents.ts";
import { readSiteFiles } from "./content.ts";
import type { Desk } from "./desk.ts";
import { CHECKS, type CheckId, type Rule } from "./rules.ts";
import { openSite } from "./site.ts";
import { type Stage, createStage } from "./stage.ts";
import { SUITES } from "./suites/index.ts";

export interface CheckResult {
  id: CheckId;
  rule: Rule;
  name: string;
  ok: boolean;
  /** Why it failed; null when it passed. */
  detail: string | null;
}

/** Where a suite writes down what it found. A check that throws does not end its suite. */
export interface Notebook {
  check: (id: CheckId, work: () => Promise<void> | void) => Promise<void>;
  /** A check whose judge is the page: calls the page's function of the same name. */
  ask: (page: Agent, id: CheckId, ...args: readonly unknown[]) => Promise<void>;
}

export interface Suite {
  name: string;
  run(stage: Stage, notebook: Notebook): Promise<void>;
}

export interface RunConformanceOptions {
  desk: Desk;
  /** Names of suites; all without it. */
  only?: readonly string[];
  /**
   * Rules that the shell is made to break. The first red check of such a rule settles it: its other checks are not
   * made, and are not among the results.
   */
  broken?: readonly Rule[];
  onResult?: (result: CheckResult) => void;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function specOf(id: CheckId): (typeof CHECKS)[number] {
  const spec = CHECKS.find((each) => each.id === id);
  if (spec === undefined) throw new Error(`There is no check ${id}.`);
  return spec;
}

/**
 * Runs every check of the contract against the shell of a desk, one suite after the other.
 * Never throws for a shell's fault: a check that could not be reached is a failed one.
 */
export async function runConformance({
  desk,
  only,
  broken = [],
  onResult,
}: RunConformanceOptions): Promise<readonly CheckResult[]> {
  const results = new Map<CheckId, CheckResult>();
  const crashes: string[] = [];
  const isSettled = (id: CheckId) => {
    const { rule } = specOf(id);
    return broken.includes(rule) && [...results.values()].some((each) => each.rule === rule && !each.ok);
  };
  const note = (id: CheckId, failure: string | null) => {
    const spec = specOf(id);
    const result = { id, rule: spec.rule, name: spec.name, ok: failure === null, detail: failure };
    results.set(id, result);
    onResult?.(result);
  };
  const notebook: Notebook = {
    async check(id, work) {
      if (isSettled(id)) return;
      try {
        await work();
        note(id, null);
      } catch (error) {
        note(id, reasonOf(error));
      }
    },
    ask: async (page, id, ...args) =>
      notebook.check(id, async () => {
        await page.call(id, ...args);
      }),
  };

  const site = await openSite(await readSiteFiles());
  try {
    for (const suite of SUITES.filter(({ name }) => only === undefined || only.includes(name))) {
      const stage = await createStage(desk, site);
      try {
        await suite.run(stage, notebook);
      } catch (error) {
        crashes.push(`${suite.name}: ${reasonOf(error)}`);
      } finally {
        await stage.close();
      }
    }
  } finally {
    await site.close();
  }
  if (only !== undefined) {
    for (const crash of crashes) throw new Error(crash);
    return [...results.values()];
  }
  for (const { id } of CHECKS)
    if (!results.has(id) && !isSettled(id)) note(id, `not reached; ${crashes.join("; ")}`);
  return CHECKS.flatMap(({ id }) => results.get(id) ?? []);
}
