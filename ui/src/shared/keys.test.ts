import { expect, it } from 'vitest';
import { nameKeys, shownKey } from './keys.svelte';

const ENGLISH = {
  Mod: 'Ctrl', Shift: 'Shift', Alt: 'Alt', Delete: 'Del', Escape: 'Esc', Enter: 'Enter', Space: 'Space',
  Home: 'Home', End: 'End', PageUp: 'PgUp', PageDown: 'PgDn',
};

it('writes a key as the keyboards of the language have it', () => {
  nameKeys(ENGLISH);
  expect(['Mod+Shift+Z', 'Delete', 'Mod+Plus', 'ArrowUp', '?'].map(shownKey)).toEqual([
    'Ctrl+Shift+Z', 'Del', 'Ctrl++', '↑', '?',
  ]);
  nameKeys({ ...ENGLISH, Mod: 'Strg', Shift: 'Umschalt', Delete: 'Entf' });
  expect(['Mod+Shift+Z', 'Delete', 'Mod+-'].map(shownKey)).toEqual(['Strg+Umschalt+Z', 'Entf', 'Strg+-']);
});
