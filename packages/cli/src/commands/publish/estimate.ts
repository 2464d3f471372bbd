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

/** Lines for people: how long, and what it costs at most. */
export function estimate(): { time: string; cost: string } {
  const cost = (LINUX_MINUTES * PRICES.linuxMinute).toFixed(2);
  return {
    time: `about ${LINUX_MINUTES} minutes on GitHub's computers`,
    cost:
      `nothing in a public repository or within the free minutes (${PRICES.freeMinutes} a month), ` +
      `else about $${cost} (prices of ${PRICES.readOn})`,
  };
}
