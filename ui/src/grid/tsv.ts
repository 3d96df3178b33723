/**
 * Cells as spreadsheets take them from the clipboard: TABs between them, quotes where they are needed, and a line
 * end after each row, or an empty last one would not be there. A cell alone is its text.
 */

export function tsv(rows: string[][]): string {
  const isOne = rows.length === 1 && rows[0]?.length === 1;
  return rows.map((row) => row.map(quoted).join('\t') + (isOne ? '' : '\n')).join('');
}

function quoted(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
