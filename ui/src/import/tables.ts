/** How the owner wants tables read: what is said of each, and what goes into a profile. */
import type { CallWay, FileHandle, ImportedTable, TableChoice, TableReading } from '../ipc/bindings';

/** Nothing is said yet. */
export function unsaid(): TableReading {
  return {
    encoding: null,
    delimiter: null,
    has_literal_quotes: null,
    has_headings: null,
    is_day_first: null,
    columns: [],
    content: null,
    ways: [],
    length_unit: null,
  };
}

/** What is said of a file, with a change; columns go by number while nothing moves them. */
export function changed(choice: TableChoice, part: Partial<TableReading>): TableChoice {
  const moved = 'delimiter' in part || 'has_headings' in part || 'has_literal_quotes' in part;
  const columns = moved ? [] : choice.reading.columns;
  return { ...choice, reading: { ...choice.reading, columns, ...part } };
}

/** The same with a column, counted from 0, taken for something else. */
export function taken(choice: TableChoice, place: number, field: string): TableChoice {
  const heading = String(place + 1);
  const others = choice.reading.columns.filter((column) => column.heading !== heading);
  return changed(choice, { columns: [...others, { heading, field }] });
}

/** The same with the rows taken for something else, by guess; a profile is for what they were. */
export function heldFor(choice: TableChoice, content: TableReading['content']): TableChoice {
  const reading = { ...choice.reading, columns: [], ways: [], content };
  return { ...choice, profile: null, reading };
}

/** The same with a word taken for a way. */
export function meant(choice: TableChoice, word: string, way: CallWay): TableChoice {
  const others = choice.reading.ways.filter((one) => one.word !== word);
  return changed(choice, { ways: [...others, { word, way }] });
}

/** What is said of this file so far. */
export function choiceOf(choices: TableChoice[], file: FileHandle): TableChoice {
  const said = choices.find((choice) => choice.file === file.handle);
  return said ?? { file: file.handle, profile: null, reading: unsaid() };
}

/** How a table was read, so that the next one like it is read the same way; `said` is the owner's word. */
export function kept(table: ImportedTable, said: TableReading): TableReading {
  return {
    encoding: table.is_encoding_guessed ? table.encoding : null,
    delimiter: table.delimiter,
    has_literal_quotes: table.has_literal_quotes,
    has_headings: table.has_headings,
    // Where nothing shows it, the usual order is a guess, and the next table is guessed at anew.
    is_day_first: said.is_day_first ?? (table.is_day_order_open && table.is_day_first ? null : table.is_day_first),
    columns: table.columns.map(({ heading, field }) => ({ heading, field })),
    content: table.content,
    ways: table.ways.flatMap(({ word, way }) => (way ? [{ word, way }] : [])),
    length_unit: table.length_unit,
  };
}
