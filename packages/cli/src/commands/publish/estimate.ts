import { SHELLS, type Target } from "@pakeplus/core";
import type { GitHubHost } from "@pakeplus/github";

/**
 * What builds on GitHub's computers cost. Source: GitHub Docs, "Actions runner pricing" and "Billing and usage", read
 * on 2026-11-22. Public repositories pay nothing; private ones have free minutes first.
 */
const PRICES = {
  readOn: "2026-11-22",
  /** US dollars for a minute on Linux with two cores; each job is rounded up. */
  linuxMinute: 0.006,
  /** Each month, on the free plan, for private repositories. */
  freeMinutes: 2000,
};

/** Installing what shows the app for the picture takes most of it; packing takes seconds. */
const LINUX_MINUTES = 3;

export interface Estimate {
  minutes: number;
  /** At most, in US dollars; null where the prices are not GitHub's. */
  dollars: number | null;
  /** Lines for people. */
  time: string;
  cost: string;
}

/** How long a build takes, and what it costs at most. */
export function estimate(
  { kind, name }: Pick<GitHubHost, "kind" | "name">,
  { isPrivate, compiled }: { isPrivate: boolean; compiled: readonly Target[] },
): Estimate {
  const minutes = LINUX_MINUTES + minutesToCompile(compiled);
  if (kind === "enterprise-server") {
    return {
      minutes,
      dollars: null,
      time: `about ${minutes} minutes on the computers of ${name}`,
      cost: "nothing at GitHub: the server brings its own computers",
    };
  }
  const time = `about ${minutes} minutes on GitHub's computers`;
  if (!isPrivate) return { minutes, dollars: 0, time, cost: "nothing while the repository is public" };
  const dollars = minutes * PRICES.linuxMinute;
  return {
    minutes,
    dollars,
    time,
    cost:
      `nothing in a public repository or within the free minutes (${PRICES.freeMinutes} a month), ` +
      `else about $${dollars.toFixed(2)} (prices of ${PRICES.readOn})`,
  };
}

/** Every job is rounded up to a minute; the one that looks which shells are missing takes seconds. */
function minutesToCompile(targets: readonly Target[]): number {
  if (targets.length === 0) return 0;
  return targets.reduce((sum, target) => sum + (SHELLS[target].compile?.minutes ?? 0), 1);
}
