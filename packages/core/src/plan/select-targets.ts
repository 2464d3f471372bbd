import type { WrittenDefinition } from "../definition/schema.ts";
import { suggest } from "../definition/suggest.ts";
import { AppError } from "../errors.ts";
import { FORMATS_OF_TARGET, TARGETS, type Format, type Target } from "../job.ts";

export interface SelectOptions {
  written: WrittenDefinition;
  targets?: readonly string[] | undefined;
  formats?: readonly string[] | undefined;
  shells: readonly Target[];
}

export interface Selection {
  target: Target;
  formats: readonly Format[];
  /** Named by the person who builds, so that leaving it out would be wrong. */
  isRequested: boolean;
}

/**
 * Which targets and formats to build: those asked for, else those of the definition, else all whose shell is at hand.
 * @throws AppError TARGET_UNKNOWN
 */
export function selectTargets({ written, targets, formats, shells }: SelectOptions): readonly Selection[] {
  const isRequested = targets !== undefined && targets.length > 0;
  const listed =
    written.targets?.map((entry) => (typeof entry === "string" ? { target: entry } : entry)) ?? [];
  const chosen = isRequested ? unique(targets.map(parseTarget)) : unique(listed.map(({ target }) => target));
  const selected = chosen.length > 0 ? chosen : unique(shells);
  const wanted =
    formats === undefined || formats.length === 0
      ? null
      : unique(formats.map((word) => parseFormat(word, selected)));
  return selected
    .map((target): Selection => {
      const all: readonly Format[] = FORMATS_OF_TARGET[target];
      const ownFormats = listed.find((entry) => entry.target === target)?.formats;
      const choice: readonly Format[] = wanted ?? ownFormats ?? all;
      return { target, formats: all.filter((format) => choice.includes(format)), isRequested };
    })
    .filter(({ formats: kept }) => kept.length > 0);
}

function parseTarget(word: string): Target {
  const target = TARGETS.find((name) => name === word);
  if (target !== undefined) return target;
  throw unknownWord("target", word, TARGETS);
}

function parseFormat(word: string, targets: readonly Target[]): Format {
  const known: readonly Format[] = unique(
    targets.flatMap((target): readonly Format[] => FORMATS_OF_TARGET[target]),
  );
  const format = known.find((name) => name === word);
  if (format !== undefined) return format;
  throw unknownWord("format", word, known, ` of ${targets.join(", ")}`);
}

function unknownWord(kind: string, word: string, known: readonly string[], of = ""): AppError {
  const near = suggest(word, known);
  return new AppError("TARGET_UNKNOWN", `"${word}" is not a ${kind}${of}.`, {
    hint: `${near === null ? "" : `Did you mean "${near}"? `}Known ${kind}s: ${known.join(", ")}.`,
  });
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
