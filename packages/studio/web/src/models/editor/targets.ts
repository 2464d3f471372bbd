import { FORMATS_OF_TARGET, type Target } from "@pakeplus/core";

export interface TargetRow {
  target: Target;
  isChosen: boolean;
  formats: readonly { format: string; isChosen: boolean }[];
}

const ORDER: readonly Target[] = [
  "windows-x64",
  "windows-arm64",
  "macos-universal",
  "macos-arm64",
  "macos-x64",
  "linux",
  "android",
  "ios",
];

interface Entry {
  target: unknown;
  /** null: all of them. */
  formats: readonly unknown[] | null;
}

function entryOf(value: unknown): Entry {
  if (typeof value !== "object" || value === null || !("target" in value))
    return { target: value, formats: null };
  const formats = "formats" in value && Array.isArray(value.formats) ? (value.formats as unknown[]) : null;
  return { target: value.target, formats };
}

/** Every target with what the definition chooses; nothing is chosen when it does not say. */
export function targetRows(written: unknown): readonly TargetRow[] {
  const entries = Array.isArray(written) ? written.map(entryOf) : [];
  return ORDER.map((target) => {
    const entry = entries.find((each) => each.target === target);
    return {
      target,
      isChosen: entry !== undefined,
      formats: FORMATS_OF_TARGET[target].map((format) => ({
        format,
        isChosen: entry !== undefined && (entry.formats === null || entry.formats.includes(format)),
      })),
    };
  });
}

/** As short as it can be written; undefined when nothing is chosen, so that every target at hand is built. */
export function writtenTargets(rows: readonly TargetRow[]): readonly unknown[] | undefined {
  const chosen = rows.filter(({ isChosen, formats }) => isChosen && formats.some((each) => each.isChosen));
  const written = chosen.map(({ target, formats }) =>
    formats.every((each) => each.isChosen)
      ? target
      : { target, formats: formats.filter((each) => each.isChosen).map(({ format }) => format) },
  );
  return written.length === 0 ? undefined : written;
}

/** With one target, or one of its formats, switched. */
export function toggled(rows: readonly TargetRow[], target: Target, format?: string): readonly TargetRow[] {
  return rows.map((row) => {
    if (row.target !== target) return row;
    if (format === undefined) {
      const isChosen = !row.isChosen;
      return { ...row, isChosen, formats: row.formats.map((each) => ({ ...each, isChosen })) };
    }
    const formats = row.formats.map((each) =>
      each.format === format ? { ...each, isChosen: !each.isChosen } : each,
    );
    return { ...row, isChosen: formats.some((each) => each.isChosen), formats };
  });
}
