import { asList, asRecord, type Plain } from "./plain.ts";

const MOST_ROWS = 256;

/**
 * The rows of a matrix: all combinations of its axes without `exclude`, then `include`, which extends the rows that it
 * does not contradict and otherwise adds one
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax, `strategy.matrix`).
 * @throws Error as GitHub does for a matrix or an axis that is empty, and for one of more than 256 rows.
 */
export function expandMatrix(matrix: unknown): Plain[] {
  const { include, exclude, ...axes } = asRecord(matrix);
  const names = Object.keys(axes);
  const empty = Object.entries({ ...axes, ...(include !== undefined && { include }) }).find(
    ([, values]) => asList(values).length === 0,
  );
  if (empty !== undefined) throw new Error(`Matrix vector '${empty[0]}' does not contain any values`);
  if (names.length === 0 && include === undefined) {
    throw new Error("Matrix must define at least one vector");
  }
  let rows: Record<string, unknown>[] = names.length === 0 ? [] : [{}];
  for (const [name, values] of Object.entries(axes)) {
    rows = rows.flatMap((row) => asList(values).map((value) => ({ ...row, [name]: value })));
  }
  rows = rows.filter((row) => !asList(exclude).some((each) => isPartOf(asRecord(each), row)));
  const originals = rows.map((row) => ({ ...row }));
  for (const entry of asList(include).map(asRecord)) {
    const onAxes = Object.fromEntries(Object.entries(entry).filter(([name]) => names.includes(name)));
    const fitting = originals.flatMap((row, index) => (isPartOf(onAxes, row) ? [index] : []));
    if (fitting.length === 0 || names.length === 0) rows.push({ ...entry });
    else for (const index of fitting) Object.assign(rows[index] ?? {}, entry);
  }
  if (rows.length > MOST_ROWS) throw new Error(`The matrix has ${rows.length} rows, and may have 256.`);
  return rows;
}

function isPartOf(part: Plain, row: Plain): boolean {
  return Object.entries(part).every(([name, value]) => JSON.stringify(row[name]) === JSON.stringify(value));
}
