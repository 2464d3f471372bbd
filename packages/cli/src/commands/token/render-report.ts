import type { GitHubHost, RightState, TokenReport } from "@pakeplus/github";
import type { Style } from "../../output/style.ts";

const DAY_MS = 86_400_000;
/** Renewing takes a minute, but people are away for two weeks. */
const WARN_DAYS = 14;

const STATES: Readonly<Record<RightState, string>> = {
  granted: "granted",
  missing: "missing",
  "proved-at-set-up": "proved at set-up",
  "proved-in-use": "proved in use",
};

const KINDS = { classic: "classic token", "fine-grained": "fine-grained token", oauth: "token of an app" };

/** Account, kind, expiry and one row for each right. */
export function renderReport(report: TokenReport, host: GitHubHost, style: Style): string {
  const paint: Readonly<Record<RightState, (text: string) => string>> = {
    granted: (text) => style.green(text),
    missing: (text) => style.red(text),
    "proved-at-set-up": (text) => style.dim(text),
    "proved-in-use": (text) => style.dim(text),
  };
  const rows = report.rights.map(({ name, state, usedFor, isNeeded }) => {
    const isHarmless = state === "missing" && !isNeeded;
    const shown = STATES[state].padEnd(16);
    const painted = isHarmless ? style.dim(shown) : paint[state](shown);
    return `  ${painted}  ${name.padEnd(17)}  ${usedFor}`;
  });
  return [`${report.login} on ${host.name}, ${KINDS[report.kind]}`, ...rows, ""].join("\n");
}

/** What to say about the end of its life; null when there is nothing to say. */
export function expiryNotice(report: TokenReport, now: number): { message: string; hint: string } | null {
  if (report.expiresAt === null) return null;
  const days = Math.floor((report.expiresAt - now) / DAY_MS);
  if (days >= WARN_DAYS) return null;
  const date = new Date(report.expiresAt).toISOString().slice(0, 10);
  const when = days < 1 ? "within a day" : days === 1 ? "tomorrow" : `in ${days} days`;
  return {
    message: `The token expires ${when} (${date}).`,
    hint: `Make a new one in time: ${report.fixPage}`,
  };
}
