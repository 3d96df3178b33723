/** The formats that go out, as they are named and explained. */
import type { ExportFormat } from '../ipc/bindings';
import type { MessageId } from '../state/text.svelte';

export const FORMATS: ExportFormat[] = ['csv', 'csv_exact', 'xlsx', 'vcf', 'ics', 'json'];

const WORDS: Record<ExportFormat, { title: MessageId; hint: MessageId }> = {
  csv: { title: 'export-format-csv', hint: 'export-format-csv-hint' },
  csv_exact: { title: 'export-format-csv-exact', hint: 'export-format-csv-exact-hint' },
  xlsx: { title: 'export-format-xlsx', hint: 'export-format-xlsx-hint' },
  vcf: { title: 'export-format-vcf', hint: 'export-format-vcf-hint' },
  ics: { title: 'export-format-ics', hint: 'export-format-ics-hint' },
  json: { title: 'export-format-json', hint: 'export-format-json-hint' },
};

export function titleOf(format: ExportFormat): MessageId {
  return WORDS[format].title;
}

export function hintOf(format: ExportFormat): MessageId {
  return WORDS[format].hint;
}
