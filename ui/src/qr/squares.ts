/** A code's dark squares as one path. */

/** The white around a code, in squares, that readers ask for. */
export const QUIET = 4;

/** Runs of dark squares, row by row. */
export function squares(rows: boolean[][]): string {
  return rows.flatMap((row, y) => runs(row).map(([from, length]) => `M${from + QUIET} ${y + QUIET}h${length}v1h-${length}z`)).join('');
}

function runs(row: boolean[]): [number, number][] {
  const found: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = found.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
