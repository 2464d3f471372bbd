import { AppError } from "@pakeplus/core";
import type { BuildEventBody, PublicError } from "@pakeplus/core";
import type { Notice } from "../notice.ts";
import type { DrawIcon } from "./draw-icon.ts";
import { changedNames } from "./version/changed-names.ts";
import type { PayloadCopy } from "./version/payload-copy.ts";
import { planStep } from "./version/plan-step.ts";
import type { ProjectReader } from "./version/project-reader.ts";
import { readVersion } from "./version/read-version.ts";
import type { AppVersion, VersionOptions } from "./version/read-version.ts";
import type { Look } from "./watch/follow-changes.ts";
import type { Places } from "./watch/watch-places.ts";
import type { PreviewWindow } from "./window/preview-window.ts";

export interface UpdaterOptions extends VersionOptions {
  reader: ProjectReader;
  payload: PayloadCopy;
  window: PreviewWindow;
  drawIcon: DrawIcon;
  /** What the window shows now. */
  first: AppVersion;
  tell: (notices: readonly Notice[]) => void;
  emit: (event: BuildEventBody) => void;
  now: () => number;
}

const NAMED_FILES = 20;
/** Programs that build a website, and editors, take files away before they put new ones there. */
const MISSING = new Set([
  "DEFINITION_NOT_FOUND",
  "SOURCE_NOT_FOUND",
  "SOURCE_EMPTY",
  "SOURCE_ENTRY_MISSING",
  "SOURCE_UNREADABLE",
  "SOURCE_CHANGED",
  "BLOCK_LIST_UNREADABLE",
]);
const PATIENCE_MS = 2_000;
const SOON_MS = 100;
const LATER_MS = 1_000;

/** @returns What brings the window to the newest version; never rejects. */
export function createUpdater(options: UpdaterOptions): (since: number) => Promise<Look> {
  const { reader, payload, window, drawIcon, emit, now } = options;
  let shown = options.first;
  let problem: string | null = null;
  let missingSince: number | null = null;

  const withDefinition = ({ folders, files }: Places): Places => ({
    folders,
    files: reader.definitionFile === null ? files : [...files, reader.definitionFile],
  });

  const update = async (since: number): Promise<void> => {
    const next = await readVersion(await reader.read(), options);
    const files = await payload.sync(next.source ?? "", next.source === null ? [] : next.collected.files);
    missingSince = null;
    options.tell(next.notices);
    const names = changedNames(shown, next, files);
    const step = planStep({ before: shown.runtime, after: next.runtime, files });
    const action = await window.show(step, next);
    shown = next;
    if (names.length > 0) {
      const durationMs = Math.round(now() - since);
      const shownNames = names.slice(0, NAMED_FILES);
      emit({ type: "preview.changed", files: shownNames, count: names.length, action, durationMs });
    }
    if (problem !== null) {
      problem = null;
      emit({ type: "preview.repaired" });
      await window.say(null);
    }
    void drawIcon(next);
  };

  const report = async (error: PublicError): Promise<void> => {
    if (MISSING.has(error.code)) {
      missingSince ??= now();
      if (now() - missingSince < PATIENCE_MS) return;
    }
    const text = JSON.stringify(error);
    if (text === problem) return;
    problem = text;
    emit({ type: "preview.problem", error });
    await window.say(error.message);
  };

  return async (since) => {
    try {
      await update(since);
      return { places: withDefinition(shown.places), againMs: null };
    } catch (error) {
      if (!options.signal.aborted) await report(toPublic(error));
      const isPatient = missingSince !== null && now() - missingSince < PATIENCE_MS;
      return { places: withDefinition(shown.places), againMs: isPatient ? SOON_MS : LATER_MS };
    }
  };
}

function toPublic(error: unknown): PublicError {
  if (error instanceof AppError) return error.toPublic();
  return new AppError("INTERNAL", "PakePlus failed while it looked at the files.", {
    cause: error,
    reason: error instanceof Error ? error.message : String(error),
    hint: "Report this with the command that led here.",
  }).toPublic();
}
