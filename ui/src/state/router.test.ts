import { beforeEach, expect, it } from 'vitest';
import { box } from '../../tests/box';
import { kept } from '../ipc/kept';
import { router } from './router.svelte';

beforeEach(() => {
  box({});
  router.go('today');
});

it('shows a card on Cards and remembers both for the next start', () => {
  router.openContact(42);
  expect([router.screen, router.contact]).toEqual(['cards', 42]);
  expect(JSON.parse(kept('place') ?? '')).toEqual({ screen: 'cards', contact: 42 });
});

it('hands something to the next screen once', () => {
  router.go('import', { files: [1] });
  expect(router.takeHanded()).toEqual({ files: [1] });
  expect(router.takeHanded()).toBeNull();
});

it('closes the sheet when it goes to another screen', () => {
  router.open({ kind: 'new-card' });
  router.go('cards');
  expect(router.sheet).toBeNull();
});
