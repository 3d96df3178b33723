/** The catalogue of actions against what the guide to the interface promises. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageIds } from '../scripts/messages.mjs';
import { ACTION_IDS, CATALOGUE, type ActionId, type Where } from '../src/state/catalogue';

const WORDS = messageIds(readFileSync(join(import.meta.dirname, '../../assets/text/en.ftl'), 'utf8'));

/** The keys that the guide to the interface promises, for the screens that there are. */
const PROMISED: [string[], ActionId][] = [
  [['Mod+K'], 'palette'],
  [['Mod+Z'], 'undo'],
  [['Mod+Shift+Z'], 'redo'],
  [['Mod+1'], 'go-today'],
  [['Mod+2'], 'go-cards'],
  [['Mod+3'], 'go-follow_ups'],
  [['Mod+4'], 'go-inbox'],
  [['Mod+5'], 'go-plans'],
  [['Mod+7'], 'go-orders'],
  [['O'], 'order-new'],
  [['P'], 'payment-new'],
  [['Mod+,'], 'go-settings'],
  [['Mod+Enter', 'Mod+S'], 'save'],
  [['/', 'Mod+F'], 'find'],
  [['Escape'], 'cards-back'],
  [['Escape'], 'message-close'],
  [['Shift+L'], 'cards-labels'],
  [['Enter'], 'import-next'],
  [['Mod+N'], 'new-card'],
  [['?'], 'keys'],
  [['F1'], 'go-help'],
  [['Mod+Plus'], 'text-larger'],
  [['Mod+-'], 'text-smaller'],
  [['Mod+0'], 'text-usual'],
  [['Mod+P'], 'print'],
  [['J', 'ArrowDown', ']'], 'cards-next'],
  [['K', 'ArrowUp', '['], 'cards-previous'],
  [['Home'], 'cards-first'],
  [['End'], 'cards-last'],
  [['PageDown'], 'cards-page-down'],
  [['PageUp'], 'cards-page-up'],
  [['Delete'], 'card-trash'],
  [['X'], 'cards-export'],
  [['C'], 'log-call'],
  [['F6'], 'next-pane'],
  [['Shift+F6'], 'previous-pane'],
  [['N'], 'card-note'],
  [['F'], 'card-follow-up'],
  [['E'], 'card-edit'],
  [['J', 'ArrowDown'], 'follow-next'],
  [['K', 'ArrowUp'], 'follow-previous'],
  [['D'], 'follow-done'],
  [['S'], 'follow-later'],
  [['Enter'], 'follow-open'],
  [['Home'], 'month-today'],
  [['PageDown'], 'month-next'],
  [['PageUp'], 'month-previous'],
  [['Mod+ArrowRight'], 'month-move-later'],
  [['Mod+ArrowLeft'], 'month-move-earlier'],
  [['Enter', 'F2'], 'grid-edit'],
  [['Mod+D'], 'grid-fill'],
  [['Alt+ArrowRight'], 'import-next'],
  [['Alt+ArrowLeft'], 'import-back'],
];

/** Places whose actions can be done at once. What lies deeper comes later in a row. */
const TOGETHER: Where[][] = [
  ['everywhere', 'cards', 'selection', 'card', 'form'],
  ['everywhere', 'grid', 'form'],
  ['everywhere', 'follow', 'form'],
  ['everywhere', 'month', 'form'],
  ['everywhere', 'rows', 'form'],
  ['everywhere', 'import', 'form'],
  ['everywhere', 'plans', 'form'],
  ['everywhere', 'rows', 'duplicates', 'form'],
  ['everywhere', 'rows', 'orders', 'form'],
];

const idsOf = (where: Where[]) => ACTION_IDS.filter((id) => where.includes(CATALOGUE[id].where));

describe('the catalogue', () => {
  it.each(PROMISED)('holds %s for %s', (keys, id) => {
    expect(CATALOGUE[id].keys).toEqual(expect.arrayContaining(keys));
  });

  it.each(TOGETHER)('gives no two actions of one screen the same key: %s', (...where) => {
    // It lives while there is a message to close, and comes before what was there already.
    const ids = idsOf(where).filter((id) => id !== 'message-close');
    const held = ids.flatMap((id) => CATALOGUE[id].keys);
    expect(ids.length).toBeGreaterThan(10);
    expect(held.filter((key, place) => held.indexOf(key) !== place)).toEqual([]);
  });

  it.each(ACTION_IDS)('calls %s by a message that there is', (id) => {
    expect(WORDS).toContain(CATALOGUE[id].title);
  });

  it('writes every key as a press is written', () => {
    const written = /^(Mod\+)?(Alt\+)?(Shift\+)?([^a-z+]|Space|Plus|Enter|Escape|Delete|Home|End|Page(Up|Down)|Arrow(Up|Down|Left|Right)|F\d+)$/;
    const wrong = ACTION_IDS.flatMap((id) => CATALOGUE[id].keys).filter((key) => !written.test(key));
    expect(wrong).toEqual([]);
  });
});
