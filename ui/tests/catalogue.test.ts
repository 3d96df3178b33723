/** The catalogue of actions against what the guide to the interface promises. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageIds } from '../scripts/messages.mjs';
import { MOVES } from '../src/grid/moves';
import { ACTION_IDS, CATALOGUE, type ActionId, type Where } from '../src/state/catalogue';
import { SCREENS } from '../src/state/router.svelte';

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
  [['Mod+8'], 'go-tickets'],
  [['T'], 'ticket-new'],
  [['Mod+9'], 'go-stock'],
  [['W'], 'want-new'],
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
  ['everywhere', 'rows', 'tickets', 'form'],
  ['everywhere', 'rows', 'stock', 'form'],
];

const idsOf = (where: Where[]) => ACTION_IDS.filter((id) => where.includes(CATALOGUE[id].where));

const SRC = join(import.meta.dirname, '../src');

/** What is built into the window, by its path, but the catalogue itself and what is generated. */
const SOURCES = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|svelte)$/.test(path) && !/\.test\.ts$|bindings\.ts$|generated\.ts$|catalogue\.ts$/.test(path))
    .map((path) => [path, readFileSync(join(SRC, path), 'utf8')]),
);

/** Where an action is called by its id, not told what it does: items of menus, keys shown, presses by hand. */
const CALLED = /id: '[\w-]+', icon\b|\b(?:keyOf|shortcutOf|run|can)\('[\w-]+'\)/g;

/**
 * Files that look at a held key by hand. The keys of all others come from the catalogue; docs/decisions says
 * why these do not.
 */
const BY_HAND = {
  'a control leaves keys with Ctrl or Alt to the window': [
    'contact/NewCardSheet.svelte', 'contact/TagField.svelte', 'export/PresetList.svelte', 'inbox/WordForm.svelte',
    'shared/Combobox.svelte', 'shared/Menu.svelte', 'shared/radios.ts', 'shared/typed.ts',
  ],
  'a press of the mouse': ['contact/CardList.svelte'],
  'in the caller window Enter writes the note, and chooses in the list': ['pop/NoteForm.svelte', 'pop/Sharers.svelte'],
  'Alt and a number by what the options say': ['shared/numbered.ts'],
  'within one field or row': [
    'export/ColumnChoice.svelte', 'grid/CellEditor.svelte', 'order/LineFields.svelte', 'order/PaymentSheet.svelte', 'stock/MoveSheet.svelte',
    'stock/WantSheet.svelte', 'ticket/TicketSheet.svelte',
  ],
  'the web view’s own paste is caught': ['grid/PasteCatcher.svelte'],
  'any key is read, to be kept': ['setting/hot_key.ts'],
  'here a press becomes a key of the catalogue': ['state/actions.svelte.ts'],
};

describe('the catalogue', () => {
  it('names no action that nothing does', () => {
    const code = [...SOURCES.values()].map((source) => source.replaceAll(CALLED, '')).join('\n');
    // Made of a name each: the screens, and the steps through the table.
    const made = [...SCREENS.map((screen) => `go-${screen}`), ...MOVES.map(({ id }) => id)];
    expect(ACTION_IDS.filter((id) => !made.includes(id) && !code.includes(`'${id}'`))).toEqual([]);
    expect(SOURCES.size).toBeGreaterThan(200);
  });

  it('holds every key with Ctrl or Alt but those that are looked at by hand for a reason', () => {
    const looks = [...SOURCES].filter(([, source]) => /\b(ctrl|alt|meta)Key\b/.test(source)).map(([path]) => path);
    expect(looks.sort()).toEqual(Object.values(BY_HAND).flat().sort());
  });

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

  it('does once what takes away or ends something, however long its key is held', () => {
    const takeAway = ACTION_IDS.filter((id) => CATALOGUE[id].keys.some((key) => key.endsWith('Delete')));
    const end = ACTION_IDS.filter((id) => ['D', 'Shift+D', 'Mod+D', 'Mod+Enter'].some((key) => CATALOGUE[id].keys.includes(key)));
    expect([takeAway.length, end.length]).toEqual([7, 6]);
    const isRepeated = (id: ActionId) => !CATALOGUE[id].isOnce;
    expect([...takeAway, ...end, 'duplicate-apart' as const].filter(isRepeated)).toEqual([]);
    expect(ACTION_IDS.filter((id) => CATALOGUE[id].keys.some((key) => key.startsWith('Arrow'))).filter((id) => !isRepeated(id))).toEqual([]);
  });

  it('writes every key as a press is written', () => {
    const written = /^(Mod\+)?(Alt\+)?(Shift\+)?([^a-z+]|Space|Plus|Tab|Enter|Escape|Delete|Home|End|Page(Up|Down)|Arrow(Up|Down|Left|Right)|F\d+)$/;
    const wrong = ACTION_IDS.flatMap((id) => CATALOGUE[id].keys).filter((key) => !written.test(key));
    expect(wrong).toEqual([]);
  });
});
