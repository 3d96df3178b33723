import { describe, expect, it } from 'vitest';
import { showing, sideOf } from './place';

const edges = [0, 200, 350, 500, 650];
const view = { rowHeight: 30, head: 30, foot: 30, edges };
const scrolled = { scrollTop: 0, scrollLeft: 0, clientHeight: 360, clientWidth: 400 };

describe('a cell brought into view', () => {
  it('scrolls nothing where it is seen already', () => {
    expect(showing({ ...view, row: 3, column: 1 }, scrolled)).toEqual({ top: 0, left: 0 });
  });

  it('stands above the foot and below the head', () => {
    expect(showing({ ...view, row: 10, column: 1 }, scrolled).top).toBe(30);
    expect(showing({ ...view, row: 2, column: 1 }, { ...scrolled, scrollTop: 600 }).top).toBe(60);
  });

  it('stands beside the first column, which stays', () => {
    expect(showing({ ...view, row: 0, column: 3 }, scrolled).left).toBe(250);
    expect(showing({ ...view, row: 0, column: 1 }, { ...scrolled, scrollLeft: 250 }).left).toBe(0);
    expect(showing({ ...view, row: 0, column: 0 }, { ...scrolled, scrollLeft: 250 }).left).toBe(250);
  });

  it('shows the beginning of a cell that is wider than the view', () => {
    expect(showing({ ...view, row: 0, column: 2 }, { ...scrolled, clientWidth: 250 }).left).toBe(150);
  });
});

it('has what is said of a cell stand where there is room', () => {
  expect(sideOf({ ...view, row: 1, column: 0 }, scrolled)).toEqual({ isAbove: false, isAtEnd: false });
  expect(sideOf({ ...view, row: 8, column: 3 }, scrolled)).toEqual({ isAbove: true, isAtEnd: true });
  expect(sideOf({ ...view, row: 8, column: 3 }, { ...scrolled, scrollTop: 240, scrollLeft: 400 })).toEqual({ isAbove: false, isAtEnd: false });
});
