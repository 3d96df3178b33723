import { expect, it } from 'vitest';
import type { ImportedFile } from '../ipc/bindings';
import { nameOf, problemsOf, sumsOf, verdictsOf } from './counts';

const file = (path: string, records: number): ImportedFile => ({
  path, records, format: 'vcard', table: null, has_assumed_columns: false, content: 'cards', encoding: null,
  added: records, updated: 1, unchanged: 0, skipped: 0, waiting: 0, conflicts: 0, refusal: null, problem_count: 2,
  problems: [{ line: 3, record: 1, severity: 'note', message: 'a' }],
  verdicts: Array.from({ length: records }, (_, place) => ({
    record: place + 1, verdict: 'new', contact: null, name: 'n', phone: '', email: '', dealing: null, due: null, reason: '',
  })),
});
const files = [file('/home/ada/phone.vcf', 3), file('D:\\phone\\mail.vcf', 4)];

it('adds up over all files', () => {
  expect(sumsOf(files)).toMatchObject({ records: 7, added: 7, updated: 2, problems: 4 });
});

it('names a file without its folders', () => {
  expect(files.map(nameOf)).toEqual(['phone.vcf', 'mail.vcf']);
});

it('lists records and problems of all files under keys of their own', () => {
  expect(verdictsOf(files, 5)).toHaveLength(5);
  expect(new Set(verdictsOf(files, 99).map(({ key }) => key)).size).toBe(7);
  expect(problemsOf(files).map(({ file: name }) => name)).toEqual(['phone.vcf', 'mail.vcf']);
});
