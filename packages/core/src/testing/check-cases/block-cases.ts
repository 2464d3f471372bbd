import type { BlockListFacts } from "../../check/facts.ts";
import { withWritten } from "../check-facts.ts";
import type { RuleCase } from "./rule-case.ts";

const list = (rules: number, skipped: number): BlockListFacts => ({
  ok: true,
  file: "list.txt",
  rules,
  skipped: new Map(skipped === 0 ? [] : [["regex", skipped]]),
});

const blocking = (...blockLists: BlockListFacts[]) =>
  withWritten({ block: { lists: ["list.txt"] } }, { blockLists });

/** Content blocking. */
export const BLOCK_CASES: readonly RuleCase[] = [
  {
    code: "block-list-unreadable",
    fires: [blocking({ ok: false, file: "list.txt", reason: "it does not exist." })],
    silent: [blocking(list(3, 0))],
  },
  {
    code: "block-too-large",
    fires: [
      blocking(list(150_001, 0)),
      withWritten(
        { block: { hosts: ["a.example"], lists: ["list.txt"] } },
        { blockLists: [list(150_000, 0)] },
      ),
    ],
    silent: [
      blocking(list(150_000, 0)),
      withWritten({ block: { lists: [] } }, { blockLists: [list(150_001, 0)] }),
    ],
  },
  {
    code: "block-list-empty",
    fires: [blocking(list(0, 0)), blocking(list(0, 3))],
    silent: [blocking(list(1, 3))],
  },
  {
    code: "block-list-skips",
    fires: [blocking(list(80, 20))],
    silent: [blocking(list(1, 19)), blocking(list(1000, 200)), blocking(list(0, 100))],
  },
];
