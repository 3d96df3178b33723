import { describe, expect, it } from 'vitest';
import { Cursor } from './cursor.svelte';

const cursor = () => new Cursor(() => ({ rows: 5, columns: 3 }));

describe('the cell in the table', () => {
  it('stays within the table', () => {
    const at = cursor();
    at.by(-1, -1);
    expect(at.at).toEqual({ row: 0, column: 0 });
    at.go(99, 99);
    expect(at.at).toEqual({ row: 4, column: 2 });
  });

  it('begins a block that grows either way', () => {
    const at = cursor();
    at.go(2, 1);
    expect(at.isBlock).toBe(false);
    at.by(1, 1, true);
    expect(at.block).toEqual({ top: 2, bottom: 3, left: 1, right: 2 });
    at.by(-2, -2, true);
    expect(at.block).toEqual({ top: 1, bottom: 2, left: 0, right: 1 });
    expect(at.has(2, 1)).toBe(true);
    expect(at.has(3, 1)).toBe(false);
  });

  it('is alone again once it moves or is asked to', () => {
    const at = cursor();
    at.by(2, 0, true);
    expect(at.isBlock).toBe(true);
    at.collapse();
    expect(at.block).toEqual({ top: 2, bottom: 2, left: 0, right: 0 });
    at.by(1, 0, true);
    at.by(0, 1);
    expect(at.block).toEqual({ top: 3, bottom: 3, left: 1, right: 1 });
  });

  it('waits at the first cell of a table without rows', () => {
    const at = new Cursor(() => ({ rows: 0, columns: 0 }));
    at.by(1, 1);
    expect(at.at).toEqual({ row: 0, column: 0 });
  });
});
