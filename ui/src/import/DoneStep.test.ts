import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { ImportedFile } from '../ipc/bindings';
import { router } from '../state/router.svelte';
import DoneStep from './DoneStep.svelte';
import { ImportSession } from './session.svelte';

function file(counts: Partial<ImportedFile>): ImportedFile {
  return {
    path: 'a.vcf', content: 'cards', records: 3, added: 0, updated: 0, unchanged: 0, skipped: 0, waiting: 0,
    conflicts: 0, problems: [], problem_count: 0, verdicts: [], refusal: null, ...counts,
  } as ImportedFile;
}

it.each([
  [{ added: 2, updated: 1 }, '2 cards added'],
  [{ updated: 3 }, '3 cards updated'],
  [{ unchanged: 3 }, 'Nothing changed. All cards were already here.'],
])('what came of %o is its title', (counts, title) => {
  render(DoneStep, { session: new ImportSession(), result: { files: [file(counts)], operation: 1 } as never });
  expect(screen.getByRole('heading', { name: title })).toBeDefined();
});

it('is not gone past by an Enter that is still held, but by the next', async () => {
  router.go('import');
  render(DoneStep, { session: new ImportSession(), result: { files: [file({ added: 1 })], operation: 1 } as never });
  const result = document.activeElement as HTMLElement;
  await fireEvent.keyDown(result, { key: 'Enter', repeat: true });
  expect(router.screen).toBe('import');
  await fireEvent.keyDown(result, { key: 'Enter' });
  expect(router.screen).toBe('cards');
});
