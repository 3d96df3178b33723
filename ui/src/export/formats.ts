/** The formats that go out: how they are named, explained and counted. */
import type { ExportContent, ExportEncoding, ExportFormat, ExportPeriod, ExportWhat } from '../ipc/bindings';
import type { MessageId } from '../state/text.svelte';

export const FORMATS: ExportFormat[] = ['xlsx', 'csv', 'csv_exact', 'vcf', 'ics', 'json'];

const WORDS: Record<ExportFormat, { title: MessageId; hint: MessageId }> = {
  csv: { title: 'export-format-csv', hint: 'export-format-csv-hint' },
  csv_exact: { title: 'export-format-csv-exact', hint: 'export-format-csv-exact-hint' },
  xlsx: { title: 'export-format-xlsx', hint: 'export-format-xlsx-hint' },
  vcf: { title: 'export-format-vcf', hint: 'export-format-vcf-hint' },
  ics: { title: 'export-format-ics', hint: 'export-format-ics-hint' },
  json: { title: 'export-format-json', hint: 'export-format-json-hint' },
};

export const PERIODS: { value: ExportPeriod; title: MessageId }[] = [
  { value: 'this_month', title: 'export-period-this-month' },
  { value: 'last_month', title: 'export-period-last-month' },
  { value: 'this_quarter', title: 'export-period-this-quarter' },
  { value: 'last_quarter', title: 'export-period-last-quarter' },
  { value: 'this_year', title: 'export-period-this-year' },
  { value: 'last_year', title: 'export-period-last-year' },
];

/** As they are called where something is said of them. */
export const ENCODING_NAMES: Record<ExportEncoding, string> = {
  'utf-8': 'UTF-8',
  'windows-1250': 'Windows-1250',
  'windows-1252': 'Windows-1252',
};

export function titleOf(format: ExportFormat): MessageId {
  return WORDS[format].title;
}

export function hintOf(format: ExportFormat): MessageId {
  return WORDS[format].hint;
}

/** Whether a format has columns; the others are text. */
export function isTable(format: ExportFormat): boolean {
  return isCsv(format) || format === 'xlsx';
}

export function isCsv(format: ExportFormat): boolean {
  return format === 'csv' || format === 'csv_exact';
}

/** The words that count what a file holds, and that say it is saved. */
export function countedAs({ format, content }: ExportWhat): { count: MessageId; done: MessageId; none: MessageId } {
  if (format === 'ics') return { count: 'export-entries', done: 'export-done-entries', none: 'export-empty-rows' };
  if (!isTable(format) || content === 'cards') {
    return { count: 'export-records', done: 'export-done', none: NONE.cards };
  }
  return { count: 'export-rows', done: 'export-done-rows', none: NONE[content] };
}

const NONE: Record<ExportContent, MessageId> = {
  cards: 'export-empty',
  households: 'export-empty-rows',
  interactions: 'export-empty-period',
  sales: 'export-empty-sales',
};

/** Whether rows stand by the day on which something happened, and not by card. */
export function isByDay(content: ExportContent): boolean {
  return content === 'interactions' || content === 'sales';
}
