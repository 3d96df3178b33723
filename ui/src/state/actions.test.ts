import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actions, chord, keyOf, shortcutOf, type Registered } from './actions.svelte';
import type { ActionId } from './catalogue';
import { settings } from './settings.svelte';
import { toasts } from './toasts.svelte';

let stop: (() => void)[] = [];
beforeEach(() => settings.adopt({ ...settings.current, single_keys: true }));
afterEach(() => {
  stop.forEach((end) => end());
  stop = [];
  document.body.replaceChildren();
});

function action(id: ActionId, part: Partial<Registered> = {}): Registered {
  const made: Registered = { id, run: vi.fn(), ...part };
  stop.push(actions.register([made]));
  return made;
}

function press(key: string, options: KeyboardEventInit = {}, on: Element = document.body): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
  Object.defineProperty(event, 'target', { value: on });
  return actions.press(event);
}

function placed<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  document.body.append(element);
  return element;
}

function singleKeys(single_keys: boolean): void {
  settings.adopt({ ...settings.current, single_keys });
}

describe('a key is written', () => {
  it.each([
    ['z', { ctrlKey: true }, 'Mod+Z'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'Mod+Shift+Z'],
    ['?', { shiftKey: true }, '?'],
    ['+', { ctrlKey: true, shiftKey: true }, 'Mod+Plus'],
    ['=', { ctrlKey: true }, 'Mod+='],
    ['S', { shiftKey: true }, 'Shift+S'],
    ['F6', { shiftKey: true }, 'Shift+F6'],
    ['n', { metaKey: true }, 'Mod+N'],
    [' ', { ctrlKey: true }, 'Mod+Space'],
    ['ł', {}, 'Ł'],
  ])('%s with %o as %s', (key, options, written) => {
    expect(chord(new KeyboardEvent('keydown', { key, ...options }))).toBe(written);
  });
});

describe('a press', () => {
  it('runs what the key means', () => {
    const note = action('card-note');
    expect(press('n')).toBe(true);
    expect(note.run).toHaveBeenCalledOnce();
  });

  it('of a single key writes in a field, and a chord acts there', () => {
    const note = action('card-note');
    const make = action('new-card');
    expect(press('n', {}, placed('input'))).toBe(false);
    expect(press('n', { ctrlKey: true }, placed('input'))).toBe(true);
    expect(note.run).not.toHaveBeenCalled();
    expect(make.run).toHaveBeenCalledOnce();
  });

  it('of Alt and an arrow goes on or back from a field too', () => {
    const next = action('import-next');
    const back = action('import-back');
    expect(press('ArrowRight', { altKey: true }, placed('select'))).toBe(true);
    expect(press('ArrowLeft', { altKey: true }, placed('input'))).toBe(true);
    expect(press('ArrowRight', {}, placed('input'))).toBe(false);
    expect(next.run).toHaveBeenCalledOnce();
    expect(back.run).toHaveBeenCalledOnce();
  });

  it('of Ctrl+Z in a field that was typed in is the field’s own', () => {
    const undo = action('undo');
    const input = placed('input');
    input.dispatchEvent(new Event('input', { bubbles: true }));
    expect(press('z', { ctrlKey: true }, input)).toBe(false);
    expect(press('z', { ctrlKey: true })).toBe(true);
    expect(undo.run).toHaveBeenCalledOnce();
  });

  it('of Ctrl+Z in a field that nothing was typed in takes back what was done last', () => {
    const undo = action('undo');
    expect(press('z', { ctrlKey: true }, placed('input'))).toBe(true);
    expect(undo.run).toHaveBeenCalledOnce();
  });

  it('of Ctrl+Z in a field whose words were taken takes back what was done with them', () => {
    const undo = action('undo');
    const input = placed('input') as HTMLInputElement;
    input.value = 'fri ring';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.value = '';
    expect(press('z', { ctrlKey: true }, input)).toBe(true);
    expect(undo.run).toHaveBeenCalledOnce();
  });

  it('of Ctrl+Z in a field that the owner has emptied is still the field’s own', () => {
    action('undo');
    const input = placed('input') as HTMLInputElement;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    expect(press('z', { ctrlKey: true }, input)).toBe(false);
  });

  it('of Ctrl+A in a field selects its text, and outside of one all cards', () => {
    const all = action('cards-all');
    expect(press('a', { ctrlKey: true }, placed('input'))).toBe(false);
    expect(press('a', { ctrlKey: true })).toBe(true);
    expect(all.run).toHaveBeenCalledOnce();
  });

  it('of Enter, Delete or an arrow is left to a control that has the focus', () => {
    const trash = action('card-trash');
    const next = action('cards-next');
    expect(press('Delete', {}, placed('button'))).toBe(false);
    expect(press('ArrowDown', {}, placed('button'))).toBe(false);
    expect(press('j', {}, placed('button'))).toBe(true);
    expect(press('Delete')).toBe(true);
    expect(press('ArrowDown')).toBe(true);
    expect(trash.run).toHaveBeenCalledOnce();
    expect(next.run).toHaveBeenCalledTimes(2);
  });

  it('of an arrow moves on from a row that has the focus', () => {
    const next = action('follow-next');
    const row = placed('input');
    row.type = 'checkbox';
    row.dataset.row = '';
    expect(press('ArrowDown', {}, row)).toBe(true);
    expect(next.run).toHaveBeenCalledOnce();
  });

  it('is taken by the newest that can be done now', () => {
    const general = action('log-call');
    const onCard = action('log-call', { when: () => true });
    const never = action('log-call', { when: () => false });
    press('c');
    expect(onCard.run).toHaveBeenCalledOnce();
    expect(general.run).not.toHaveBeenCalled();
    expect(never.run).not.toHaveBeenCalled();
    expect(actions.possible.filter((one) => one.id === 'log-call')).toHaveLength(1);
  });

  it('of Escape is the red message’s before a form or a screen opened since hears of it', () => {
    const close = action('message-close');
    const back = action('cards-back');
    const closeForm = vi.fn();
    const field = placed('input');
    field.addEventListener('keydown', closeForm);
    const escape = (on: Element) =>
      on.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    expect([escape(document.body), escape(field)]).toEqual([false, false]);
    expect(close.run).toHaveBeenCalledTimes(2);
    const sheet = placed('dialog');
    sheet.showModal();
    expect(escape(sheet), 'the sheet stays open').toBe(false);
    expect([back.run, closeForm].map((one) => vi.mocked(one).mock.calls.length)).toEqual([0, 0]);
    sheet.remove();
    stop.shift()?.();
    escape(field);
    escape(document.body);
    expect([closeForm, back.run].map((one) => vi.mocked(one).mock.calls.length)).toEqual([1, 1]);
  });

  it('that is held goes on one step of an import, and on and on through a list', () => {
    const next = action('import-next');
    const row = action('rows-next');
    expect(press('Enter')).toBe(true);
    for (const key of ['Enter', 'ArrowDown']) expect(press(key, { repeat: true })).toBe(true);
    expect(press('ArrowRight', { altKey: true, repeat: true })).toBe(true);
    expect(next.run).toHaveBeenCalledOnce();
    expect(row.run).toHaveBeenCalledOnce();
  });

  it('does nothing under an open sheet but for what belongs there', () => {
    const log = action('log-call');
    const save = action('save');
    placed('dialog').showModal();
    expect(press('c')).toBe(false);
    expect(press('Enter', { ctrlKey: true })).toBe(true);
    expect(log.run).not.toHaveBeenCalled();
    expect(save.run).toHaveBeenCalledOnce();
  });
});

describe('a key is held', () => {
  it('by one action only, the newest', () => {
    action('cards-next');
    action('rows-next');
    const held = actions.possible.flatMap(({ keys }) => keys);
    expect(new Set(held).size).toBe(held.length);
    const rows = actions.possible.find(({ id }) => id === 'rows-next');
    expect(rows?.keys).toEqual(['J', 'ArrowDown']);
    const cards = actions.possible.find(({ id }) => id === 'cards-next');
    expect(cards?.keys).toEqual([']']);
  });
});

describe('single keys switched off', () => {
  it('no longer act, while keys with Ctrl, arrows and function keys do', () => {
    singleKeys(false);
    const find = action('find');
    const log = action('log-call');
    const late = action('follow-move-late');
    const sheet = action('keys');
    for (const [key, shiftKey] of [['/', false], ['c', false], ['S', true], ['?', true]] as const) {
      expect(press(key, { shiftKey })).toBe(false);
    }
    expect(press('f', { ctrlKey: true })).toBe(true);
    expect(press('F1', { shiftKey: true })).toBe(true);
    expect(find.run).toHaveBeenCalledOnce();
    expect(sheet.run).toHaveBeenCalledOnce();
    expect(log.run).not.toHaveBeenCalled();
    expect(late.run).not.toHaveBeenCalled();
  });

  it('are shown nowhere', () => {
    expect([keyOf('find'), keyOf('card-note'), shortcutOf('new-card')]).toEqual(['/', 'N', 'Control+N']);
    singleKeys(false);
    expect([keyOf('find'), keyOf('card-note'), keyOf('keys')]).toEqual(['Mod+F', undefined, 'Shift+F1']);
  });
});

describe('what an action throws', () => {
  it('is said', async () => {
    action('save', { run: () => Promise.reject(new Error('lost')) });
    press('Enter', { ctrlKey: true });
    await vi.waitFor(() => expect(toasts.list[0]?.details).toContain('lost'));
    toasts.list.forEach(({ id }) => toasts.close(id));
  });
});

it('a field is left and gone back to before what is in it is saved', () => {
  const field = placed('input');
  const heard: string[] = [];
  field.addEventListener('blur', () => heard.push('left'));
  action('save', { run: () => void heard.push('saved') });
  field.focus();
  press('Enter', { ctrlKey: true }, field);
  expect([...heard, document.activeElement]).toEqual(['left', 'saved', field]);
});
