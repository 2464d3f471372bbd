import { ALL, type FindingSpec } from "./finding-spec.ts";

/** Findings about content blocking. */
export const BLOCK_SPECS = {
  "block-list-unreadable": {
    severity: "error",
    title: "A block list cannot be read",
    meaning: "`build` stops at it.",
    help: "Correct the path in `block.lists`, or replace the file by a list in UTF-8.",
    where: ALL,
  },
  "block-too-large": {
    severity: "error",
    title: "The block lists hold too many rules",
    meaning: "The engine takes 150,000 rules and refuses all of them when there are more, so `build` stops.",
    help: "Leave a list out of `block.lists`; large lists often contain the smaller ones.",
    where: ALL,
  },
  "block-list-empty": {
    severity: "warning",
    title: "A block list has no effect",
    meaning: "None of its lines is a rule that the engine can apply.",
    help: "Look into the file: each line should be a rule such as `||ads.example.com^` or a hosts line.",
    where: ALL,
  },
  "block-list-skips": {
    severity: "warning",
    title: "Much of a block list has no effect",
    meaning:
      "The list is written for a blocker that does more than the engines of apps, such as running scripts.",
    help: "Choose the edition of the list for Safari or for content blockers, or live with what is left.",
    where: ALL,
  },
} as const satisfies Record<string, FindingSpec>;
