import { expect, it } from 'vitest';
import type { GridColumn } from '../ipc/bindings';
import { nextEditable } from './moves';

const COLUMNS: GridColumn[] = (['words', 'derived', 'own'] as const).map((kind) => ({ name: kind, heading: kind, kind }));

it.each([
  [{ row: 0, column: 0 }, 1, { row: 0, column: 2 }],
  [{ row: 0, column: 2 }, 1, { row: 1, column: 0 }],
  [{ row: 1, column: 0 }, -1, { row: 0, column: 2 }],
  [{ row: 1, column: 2 }, 1, null],
  [{ row: 0, column: 0 }, -1, null],
])('from %j by %i comes %j', (at, step, next) => expect(nextEditable(at, step, COLUMNS, 2)).toEqual(next));
