/** Rows in order, cut into runs that stand under one heading. */

export interface Run<Row> {
  /** What the rows have in common, such as "2026-11". */
  key: string;
  rows: Row[];
}

/** Cuts `rows` wherever what `keyOf` says of them changes. */
export function runsOf<Row>(rows: Row[], keyOf: (row: Row) => string): Run<Row>[] {
  const runs: Run<Row>[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const last = runs.at(-1);
    if (last?.key === key) last.rows.push(row);
    else runs.push({ key, rows: [row] });
  }
  return runs;
}
