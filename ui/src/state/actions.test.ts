import { afterEach, describe, expect, it, vi } from 'vitest';
import { actions, chord, type Action } from './actions.svelte';

let stop: (() => void)[] = [];
afterEach(() => {
  stop.forEach((end) => end());
  stop = [];
  document.body.replaceChildren();
});

function action(keys: string[], part: Partial<Action> = {}): Action {
  const made: Action = { id: `test-${keys.join()}`, title: 'frame-undo', keys, run: vi.fn(), ...part };
  stop.push(actions.register([made]));
  return made;
}

function press(key: string, options: KeyboardEventInit = {}, on: Element = document.body): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
  Object.defineProperty(event, 'target', { value: on });
  return actions.press(event);
}

function field(): HTMLInputElement {
  const input = document.createElement('input');
  document.body.append(input);
  return input;
}

describe('a key is written', () => {
  it.each([
    ['z', { ctrlKey: true }, 'Mod+Z'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'Mod+Shift+Z'],
    ['?', { shiftKey: true }, '?'],
    ['F6', { shiftKey: true }, 'Shift+F6'],
    ['n', { metaKey: true }, 'Mod+N'],
    ['ł', {}, 'Ł'],
  ])('%s with %o as %s', (key, options, written) => {
    expect(chord(new KeyboardEvent('keydown', { key, ...options }))).toBe(written);
  });
});

describe('a press', () => {
  it('runs what the key means', () => {
    const note = action(['N']);
    expect(press('n')).toBe(true);
    expect(note.run).toHaveBeenCalledOnce();
  });

  it('of a single key writes in a field, and a chord acts there', () => {
    const note = action(['N']);
    const make = action(['Mod+N']);
    expect(press('n', {}, field())).toBe(false);
    expect(press('n', { ctrlKey: true }, field())).toBe(true);
    expect(note.run).not.toHaveBeenCalled();
    expect(make.run).toHaveBeenCalledOnce();
  });

  it('of Ctrl+Z in a field that was typed in is the field’s own', () => {
    const undo = action(['Mod+Z']);
    const input = field();
    input.dispatchEvent(new Event('input', { bubbles: true }));
    expect(press('z', { ctrlKey: true }, input)).toBe(false);
    expect(press('z', { ctrlKey: true })).toBe(true);
    expect(undo.run).toHaveBeenCalledOnce();
  });

  it('of Ctrl+Z in a field that nothing was typed in takes back what was done last', () => {
    const undo = action(['Mod+Z']);
    expect(press('z', { ctrlKey: true }, field())).toBe(true);
    expect(undo.run).toHaveBeenCalledOnce();
  });

  it('is taken by the newest that can be done now', () => {
    const general = action(['C'], { id: 'general' });
    const onCard = action(['C'], { id: 'card', when: () => true });
    const never = action(['C'], { id: 'never', when: () => false });
    press('c');
    expect(onCard.run).toHaveBeenCalledOnce();
    expect(general.run).not.toHaveBeenCalled();
    expect(never.run).not.toHaveBeenCalled();
    expect(actions.possible.filter((one) => one.keys[0] === 'C')).toEqual([onCard]);
  });

  it('does nothing under an open sheet', () => {
    const log = action(['C']);
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    expect(press('c')).toBe(false);
    expect(log.run).not.toHaveBeenCalled();
  });
});
