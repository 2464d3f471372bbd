export interface DiffLine {
  kind: "same" | "mine" | "theirs";
  text: string;
}

/** Longer texts are compared only between their equal beginning and end. */
const MOST_CELLS = 4_000_000;

/** What differs between two texts, line by line (longest common subsequence). */
export function diffLines(mine: string, theirs: string): readonly DiffLine[] {
  const a = mine.split(/\r\n|\n/u);
  const b = theirs.split(/\r\n|\n/u);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const lines = (texts: readonly string[], kind: DiffLine["kind"]) =>
    texts.map((text): DiffLine => ({ kind, text }));
  return [
    ...lines(a.slice(0, start), "same"),
    ...diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end), lines),
    ...lines(a.slice(a.length - end), "same"),
  ];
}

type ToLines = (texts: readonly string[], kind: DiffLine["kind"]) => DiffLine[];

function diffMiddle(a: readonly string[], b: readonly string[], lines: ToLines): DiffLine[] {
  if (a.length * b.length > MOST_CELLS) return [...lines(a, "mine"), ...lines(b, "theirs")];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const result: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const isSame = i < a.length && j < b.length && a[i] === b[j];
    const isMine = !isSame && i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1));
    const text = (isSame || isMine ? a[i] : b[j]) ?? "";
    result.push({ kind: isSame ? "same" : isMine ? "mine" : "theirs", text });
    if (isSame || isMine) i += 1;
    if (isSame || !isMine) j += 1;
  }
  return result;
}
