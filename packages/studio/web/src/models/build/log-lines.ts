/** A line of a log as it is shown. */
export interface LogLine {
  /** Counts from 1. */
  number: number;
  text: string;
  isError: boolean;
  /** Number of the line that opens the group it is in; null outside of groups. */
  group: number | null;
  /** It opens a group. */
  isHead: boolean;
}

// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[\d;?]*[A-Za-z]|\u001b\][^\u0007]*\u0007/gu;
/** GitHub begins each line with the time. */
const STAMP = /^\uFEFF?\d{4}-\d\d-\d\dT[\d:.]+Z /u;
const GROUP = "##[group]";
const GROUP_END = "##[endgroup]";
const MARK = /^##\[(?:error|warning|notice|debug|command|section)\]/u;

/** Plain lines with their groups; colours and GitHub's own marks are taken out. */
export function readLog(lines: readonly string[]): readonly LogLine[] {
  const groups: number[] = [];
  return lines.flatMap((raw, index): LogLine[] => {
    const line = raw.replace(STAMP, "").replace(COLOURS, "");
    if (line.startsWith(GROUP_END)) {
      groups.pop();
      return [];
    }
    const group = groups.at(-1) ?? null;
    const number = index + 1;
    if (line.startsWith(GROUP)) {
      groups.push(number);
      return [{ number, text: line.slice(GROUP.length), isError: false, group, isHead: true }];
    }
    const isError = line.startsWith("##[error]") || /^(?:error|fatal)\b/iu.test(line);
    return [{ number, text: line.replace(MARK, ""), isError, group, isHead: false }];
  });
}

/** Lines that are seen: those of closed groups are not, nor those in groups within them. */
export function visibleLines(lines: readonly LogLine[], closed: ReadonlySet<number>): readonly LogLine[] {
  if (closed.size === 0) return lines;
  const hidden = new Set<number>();
  return lines.filter(({ group, number, isHead }) => {
    const isHidden = group !== null && (closed.has(group) || hidden.has(group));
    if (isHidden && isHead) hidden.add(number);
    return !isHidden;
  });
}

/** Numbers of the lines that hold the words, whatever their case. */
export function findLines(lines: readonly LogLine[], words: string): readonly number[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === "") return [];
  return lines.filter(({ text }) => text.toLowerCase().includes(wanted)).map(({ number }) => number);
}

/** The line that decided: the last error, as GitHub and tools mark it; null when none is marked. */
export function decisiveLine(lines: readonly LogLine[]): number | null {
  return lines.findLast(({ isError }) => isError)?.number ?? null;
}

/** For the clipboard. */
export function plainLog(lines: readonly LogLine[]): string {
  return lines.map(({ text }) => text).join("\n");
}
