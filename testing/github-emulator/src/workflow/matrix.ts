import { asList, asRecord, type Plain } from "./plain.ts";

/**
 * The rows of a matrix: all combinations of its axes without `exclude`, then `include`, which extends the rows that it
 * does not contradict and otherwise adds one
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax, `strategy.matrix`).
 */
export function expandMatrix(matrix: unknown): Plain[] {
  const { include, exclude, ...axes } = asRecord(matrix);
  const names = Object.keys(axes);
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
  return rows.length === 0 ? [{}] : rows;
}

function isPartOf(part: Plain, row: Plain): boolean {
  return Object.entries(part).every(([name, value]) => JSON.stringify(row[name]) === JSON.stringify(value));
}
