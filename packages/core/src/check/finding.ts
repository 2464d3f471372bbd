import type { Family } from "../plan/family.ts";
import { FINDING_SPECS, type FindingCode, type Severity } from "./finding-specs.ts";

/** A line (1-based) of a file; the file is relative to what was checked, or a web address. */
export interface FindingPlace {
  file: string;
  line: number;
}

/** Something that will not work as people expect, said before the app is built. */
export interface Finding {
  code: FindingCode;
  severity: Severity;
  title: string;
  detail: string;
  hint: string;
  /** The platform it is about; null when it is about all that are checked. */
  target: Family | null;
  place: FindingPlace | null;
  /** Page that explains the code, relative to the documentation root. */
  docs: string;
}

export interface FindingOptions {
  detail: string;
  /** The general help of the code when absent. */
  hint?: string;
  target?: Family | null;
  place?: FindingPlace | null;
}

/** A finding of a known code; severity, title and general help come from the table. */
export function createFinding(code: FindingCode, options: FindingOptions): Finding {
  const { severity, title, help } = FINDING_SPECS[code];
  return {
    code,
    severity,
    title,
    detail: options.detail,
    hint: options.hint ?? help.replaceAll("`", ""),
    target: options.target ?? null,
    place: options.place ?? null,
    docs: `reference/check#${code}`,
  };
}
