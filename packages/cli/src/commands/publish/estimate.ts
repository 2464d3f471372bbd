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

/** A line for people: how long, and what it costs at most. */
export function estimateText(): string {
  const cost = (LINUX_MINUTES * PRICES.linuxMinute).toFixed(2);
  return (
    `about ${LINUX_MINUTES} minutes of GitHub Actions; nothing to pay within ${PRICES.freeMinutes} free minutes ` +
    `a month or in a public repository, else about $${cost} (prices of ${PRICES.readOn})`
  );
}
