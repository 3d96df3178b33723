import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { ImportedFile, RecordVerdict } from '../ipc/bindings';
import VerdictTable from './VerdictTable.svelte';

function file(path: string, ...records: number[]): ImportedFile {
  const verdicts = records.map((record): RecordVerdict => ({
    record, verdict: 'new', contact: null, name: `Card ${record}`, phone: '', email: '', dealing: null, due: null, reason: 'Why',
  }));
  return { path, verdicts } as ImportedFile;
}

const shown = () => {
  const [head, ...rows] = screen
    .getAllByRole<HTMLTableRowElement>('row')
    .map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  return { head: head ?? [], rows };
};

it('says of each verdict which record of the file it is about', () => {
  render(VerdictTable, { files: [file('phone.vcf', 3, 1204)], records: 1204 });
  const { head, rows } = shown();
  expect(head).toEqual(['No.', 'What happens', 'Name', 'Why']);
  expect(rows).toEqual([['3', 'New', 'Card 3', 'Why'], ['1,204', 'New', 'Card 1204', 'Why']]);
});

it('says of several files which one it is', () => {
  render(VerdictTable, { files: [file('/a/phone.vcf', 1), file('/a/list.csv', 1)], records: 2 });
  const { head, rows } = shown();
  expect(head.slice(0, 2)).toEqual(['No.', 'File']);
  expect(rows.map((row) => row.slice(0, 2))).toEqual([['1', 'phone.vcf'], ['1', 'list.csv']]);
});
