import { familyOf, FORMATS_OF_TARGET, type BuildRequest, type PlanReport, type Target } from "@pakeplus/core";
import { FAMILY_ORDER } from "../families.ts";

/** One row per platform; of the platforms with several processors, the one that most people have. */
const SHOWN: readonly Target[] = ["windows-x64", "macos-universal", "linux", "android", "ios"];

export interface PlanChoice {
  engine: "local" | "github";
  /** Targets that were taken out by hand. */
  without: readonly Target[];
  /** Formats that were taken out by hand. */
  withoutFormats: readonly string[];
}

export const FIRST_CHOICE: PlanChoice = { engine: "local", without: [], withoutFormats: [] };

/** Asks about every platform, to know which can be built. */
export function everything(engine: PlanChoice["engine"]): BuildRequest {
  return { engine, targets: [...SHOWN] };
}

type Row = PlanReport["targets"][number];

/** Rows in the order that platforms have everywhere. */
export function planRows(rows: readonly Row[]): readonly Row[] {
  const place = ({ target }: Row) => FAMILY_ORDER.indexOf(familyOf(target));
  return rows.toSorted((a, b) => place(a) - place(b));
}

export function isChosen({ without }: PlanChoice, row: Pick<Row, "target" | "unavailable">): boolean {
  return row.unavailable === null && !without.includes(row.target);
}

/** Formats of a target that are wanted. */
export function chosenFormats({ withoutFormats }: PlanChoice, target: Target): readonly string[] {
  return FORMATS_OF_TARGET[target].filter((format) => !withoutFormats.includes(format));
}

/** What the choice asks for; null when nothing is left to build. Formats are named only when some were taken out. */
export function requestOf(choice: PlanChoice, rows: readonly Row[]): BuildRequest | null {
  const targets = rows
    .filter((row) => isChosen(choice, row) && chosenFormats(choice, row.target).length > 0)
    .map(({ target }) => target);
  if (targets.length === 0) return null;
  const isPart = targets.some(
    (target) => chosenFormats(choice, target).length < FORMATS_OF_TARGET[target].length,
  );
  const formats = [...new Set(targets.flatMap((target) => chosenFormats(choice, target)))];
  return { engine: choice.engine, targets, ...(isPart && { formats }) };
}

export function toggled<T>(list: readonly T[], entry: T): readonly T[] {
  return list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry];
}
