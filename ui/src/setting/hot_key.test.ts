import { describe, expect, it } from 'vitest';
import { pressedKey } from './hot_key';

const press = (key: string, code: string, held: KeyboardEventInit = {}) =>
  pressedKey(new KeyboardEvent('keydown', { key, code, ...held }));

describe('a key for the whole screen', () => {
  it('is a letter or digit with a key held down, or a function key', () => {
    expect(press('k', 'KeyK', { ctrlKey: true, altKey: true })).toBe('Ctrl+Alt+K');
    expect(press('(', 'Digit9', { shiftKey: true, metaKey: true })).toBe('Shift+Super+9');
    expect(press('F9', 'F9')).toBe('F9');
    // A Mac writes another sign with Alt.
    expect(press('˚', 'KeyK', { altKey: true })).toBe('Alt+K');
  });

  it('is none that others type or move with', () => {
    for (const [key, code] of [['k', 'KeyK'], ['K', 'KeyK'], ['ł', 'KeyL'], ['ArrowUp', 'ArrowUp'], [' ', 'Space']] as const) {
      expect(press(key, code)).toBe('');
    }
    expect(press('Enter', 'Enter', { ctrlKey: true })).toBe('');
  });

  it('waits for the key that is meant, and lets the page go on', () => {
    for (const key of ['Control', 'Shift', 'Meta', 'CapsLock', 'Tab', 'Escape']) expect(press(key, key)).toBeNull();
  });
});
