import { checkDefinition } from "../definition/parse.ts";
import type { WrittenDefinition } from "../definition/schema.ts";
import { AppError } from "../errors.ts";
import { platformIdIssues } from "../identity/platform-id-issues.ts";
import type { Format, Target } from "../job.ts";
import { resolveDefinition, type Definition } from "../resolve/resolve-definition.ts";
import { familyOf } from "./family.ts";
import { unsupportedNotices, type PlanNotice } from "./notices.ts";
import { selectTargets, type SelectOptions, type Selection } from "./select-targets.ts";
import { unsignedNote } from "./unsigned.ts";

export interface PlannedTarget {
  target: Target;
  formats: readonly Format[];
  /** Whether the prebuilt shell is at hand; `toJob` takes only those. */
  shell: "at-hand" | "missing";
  /** What recipients see because nothing is signed; null when it makes no difference. */
  unsigned: string | null;
  definition: Definition;
}

/** What a build would do, before anything is spent. */
export interface BuildPlan {
  v: 1;
  written: WrittenDefinition;
  targets: readonly PlannedTarget[];
  notices: readonly PlanNotice[];
  /** Files (relative to the definition) whose text `toJob` needs. */
  textFiles: readonly string[];
  /** Block lists (relative to the definition) whose text `compileBlocks` needs. */
  listFiles: readonly string[];
}

export type PlanOptions = SelectOptions;

/**
 * Plans a build. Pure: `shells` says which targets have their shell at hand.
 * @throws AppError DEFINITION_INVALID, TARGET_UNKNOWN, or TARGET_UNAVAILABLE when a target that was asked for, or every
 * one, has no shell.
 */
export function planBuild(options: PlanOptions): BuildPlan {
  const { written, shells } = options;
  const checked = checkDefinition(written);
  if (!checked.ok) {
    throw new AppError("DEFINITION_INVALID", "The definition has values that are not allowed.", {
      issues: checked.issues,
    });
  }
  const selections = selectTargets(options);
  const missing = selections.filter(({ target }) => !shells.includes(target));
  const refused = missing.filter(({ isRequested }) => isRequested);
  if (refused.length > 0 || missing.length === selections.length) {
    throw unavailable(refused.length > 0 ? refused : missing, shells);
  }

  const targets = selections.map((selection) => planTarget(written, selection, shells));
  const ready = targets.filter(({ shell }) => shell === "at-hand");
  checkIds(ready);
  return {
    v: 1,
    written,
    targets,
    notices: [
      ...missing.map(({ target }) => missingNotice(target)),
      ...ready.flatMap(({ definition }) => unsupportedNotices(written, definition)),
    ],
    textFiles: [
      ...new Set(
        ready.flatMap(({ definition }) => definition.inject.flatMap(({ css, js }) => css ?? js ?? [])),
      ),
    ],
    listFiles: [...new Set(ready.flatMap(({ definition }) => definition.block.lists))],
  };
}

function planTarget(
  written: WrittenDefinition,
  { target, formats }: Selection,
  shells: readonly Target[],
): PlannedTarget {
  const definition = resolveDefinition(written, { target });
  return {
    target,
    formats,
    shell: shells.includes(target) ? "at-hand" : "missing",
    unsigned: unsignedNote(definition),
    definition,
  };
}

function checkIds(targets: readonly PlannedTarget[]): void {
  const issues = targets.flatMap(({ target, definition }) =>
    platformIdIssues(definition.id, familyOf(target)),
  );
  if (issues.length === 0) return;
  throw new AppError("DEFINITION_INVALID", "The id is not allowed on every platform that is to be built.", {
    issues,
  });
}

function unavailable(missing: readonly Selection[], shells: readonly Target[]): AppError {
  const names = missing.map(({ target }) => target).join(", ");
  const known = shells.length === 0 ? "No shell is at hand." : `Available now: ${shells.join(", ")}.`;
  const message =
    names === "" ? "There is nothing that can be built here." : `This version cannot build ${names}.`;
  return new AppError("TARGET_UNAVAILABLE", message, {
    reason: "The prebuilt shell for it is not at hand.",
    hint: known,
  });
}

function missingNotice(target: Target): PlanNotice {
  return {
    level: "warning",
    code: "target-left-out",
    target,
    path: "targets",
    message: `${target} is left out: this version has no shell for it.`,
    hint: null,
  };
}
