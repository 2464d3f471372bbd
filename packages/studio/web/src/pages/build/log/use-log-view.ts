import { useMemo, useState } from "react";
import { decisiveLine, findLines, visibleLines, type LogLine } from "../../../models/build/log-lines.ts";
import { toggled } from "../../../models/build/plan-choice.ts";

export interface LogView {
  visible: readonly LogLine[];
  closed: ReadonlySet<number>;
  words: string;
  /** Numbers of the lines found. */
  found: readonly number[];
  /** Index into `found`. */
  foundAt: number;
  /** Number of the line to look at; null while nothing was asked for. */
  target: number | null;
  decisive: number | null;
  heads: readonly number[];
  search: (words: string) => void;
  step: (by: 1 | -1) => void;
  goToDecisive: () => void;
  toggle: (head: number) => void;
  foldAll: (isFolded: boolean) => void;
}

/** What is shown of a log, and which line is looked at. While words are looked for, nothing is folded. */
export function useLogView(lines: readonly LogLine[]): LogView {
  const [closedList, setClosedList] = useState<readonly number[]>([]);
  const [words, setWords] = useState("");
  const [foundAt, setFoundAt] = useState(0);
  const [asked, setAsked] = useState<number | null>(null);
  const heads = useMemo(() => lines.filter(({ isHead }) => isHead).map(({ number }) => number), [lines]);
  const found = useMemo(() => findLines(lines, words), [lines, words]);
  const decisive = useMemo(() => decisiveLine(lines), [lines]);
  const closed = useMemo(() => new Set(words === "" ? closedList : []), [closedList, words]);
  const visible = useMemo(() => visibleLines(lines, closed), [lines, closed]);
  return {
    visible,
    closed,
    words,
    found,
    foundAt,
    target: words === "" ? asked : (found[foundAt] ?? null),
    decisive,
    heads,
    search(next) {
      setWords(next);
      setFoundAt(0);
    },
    step(by) {
      if (found.length > 0) setFoundAt((foundAt + by + found.length) % found.length);
    },
    goToDecisive() {
      setWords("");
      setClosedList([]);
      setAsked(decisive);
    },
    toggle: (head) => setClosedList((list) => toggled(list, head)),
    foldAll: (isFolded) => setClosedList(isFolded ? heads : []),
  };
}
