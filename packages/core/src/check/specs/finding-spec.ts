/** How much a finding matters: `error` stops a part of the app, `warning` probably does, `info` is worth knowing. */
export type Severity = "error" | "warning" | "info";

export interface FindingSpec {
  severity: Severity;
  /** One line without a full stop; the heading of the finding. */
  title: string;
  /** What it means for the people who use the app. */
  meaning: string;
  /** The setting or change that helps. */
  help: string;
  /** Where it can happen, for the reference page. */
  where: string;
}

export const ALL = "all";
