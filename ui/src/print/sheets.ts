/**
 * Which rows of a printed list share a page. WebKit repeats the head of a table on no page but the
 * first, so each page gets a table of its own. All sizes are in hundredths of the text's width, which
 * the page's style uses too: a page then holds the same rows at whatever scale the web view prints.
 */
import type { PrintedRow } from './printing.svelte';

/** How high a page is: the shorter of A4 and Letter, upright. On other paper a page goes on without a head. */
const PAGE = 137;
/** What stands above the rows: the head of the table, a line of the title, and the count. */
const HEAD = 3.4;
const TITLE_LINE = 3.6;
const COUNT = 6;
/** A line of a row, and the room around its lines. */
const LINE = 2.4;
const ROOM = 1;
/** Letters that surely fit a line: of the title, a name, an organisation, a number. */
const TITLE_LETTERS = 55;
const NAME_LETTERS = 36;
const ORGANISATION_LETTERS = 28;
const NUMBER_LETTERS = 26;

/** The rows page by page, in their order. */
export function sheetsOf(title: string, rows: PrintedRow[]): PrintedRow[][] {
  const sheets: PrintedRow[][] = [[]];
  let left = PAGE - HEAD - COUNT - linesOf(title, TITLE_LETTERS) * TITLE_LINE;
  for (const row of rows) {
    const height = heightOf(row);
    if (height > left && sheets.at(-1)?.length) {
      sheets.push([]);
      left = PAGE - HEAD;
    }
    sheets.at(-1)?.push(row);
    left -= height;
  }
  return sheets;
}

function heightOf({ name, organisation, numbers }: PrintedRow): number {
  const numberLines = numbers.reduce((sum, number) => sum + linesOf(number, NUMBER_LETTERS), 0);
  return Math.max(linesOf(name, NAME_LETTERS), linesOf(organisation, ORGANISATION_LETTERS), numberLines) * LINE + ROOM;
}

function linesOf(text: string, letters: number): number {
  return Math.max(1, Math.ceil(text.length / letters));
}
