import type { RuntimeConfig, RuntimeInjection } from "@pakeplus/core";
import type { FileChange } from "./payload-copy.ts";

/** The smallest thing that makes the window show a new version. */
export type Step = {
  /** Files of the page that changed, from the web root, with a leading slash. */
  files: readonly string[];
} & StepKind;

type StepKind =
  | { kind: "none" }
  /** New style sheets in the page as it stands; `injected` is the text of each by its place in `inject`. */
  | {
      kind: "styles";
      injected: Readonly<Record<number, string>>;
      /** Some of `injected` are in frames as well. */
      inFrames: boolean;
      inject: readonly RuntimeInjection[] | null;
    }
  | { kind: "reload"; inject: readonly RuntimeInjection[] | null }
  | { kind: "restart" };

export interface Difference {
  before: RuntimeConfig;
  after: RuntimeConfig;
  files: readonly FileChange[];
}

/** A page never asks for these itself. */
const UNSEEN = /\.map$/;

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The texts that are new, when nothing else about the injections is; null when more is. */
function newStyles(
  before: readonly RuntimeInjection[],
  after: readonly RuntimeInjection[],
): readonly { place: number; injection: RuntimeInjection }[] | null {
  if (before.length !== after.length) return null;
  const changed = after
    .map((injection, place) => ({ place, injection }))
    .filter(({ place, injection }) => !isEqual(injection, before[place]));
  const isOnlyText = changed.every(
    ({ place, injection }) =>
      injection.kind === "css" && isEqual({ ...injection, code: "" }, { ...before[place], code: "" }),
  );
  return isOnlyText ? changed : null;
}

/** Decides what has to happen for a new version; pure. */
export function planStep({ before, after, files }: Difference): Step {
  const paths = files.map(({ path }) => `/${path}`);
  return { files: paths, ...planKind({ before, after, files }) };
}

function planKind({ before, after, files }: Difference): StepKind {
  if (!isEqual({ ...before, inject: [] }, { ...after, inject: [] })) return { kind: "restart" };
  const inject = isEqual(before.inject, after.inject) ? null : after.inject;
  const seen = files.filter(({ path }) => !UNSEEN.test(path));
  const styles = newStyles(before.inject, after.inject);
  const isSwap = seen.every(({ path, kind }) => kind === "changed" && path.toLowerCase().endsWith(".css"));
  if (styles === null || !isSwap) return { kind: "reload", inject };
  if (styles.length === 0 && seen.length === 0) return { kind: "none" };
  return {
    kind: "styles",
    injected: Object.fromEntries(styles.map(({ place, injection }) => [place, injection.code])),
    inFrames: styles.some(({ injection }) => injection.frames === "all"),
    inject,
  };
}
