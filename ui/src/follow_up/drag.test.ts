import { expect, it } from 'vitest';
import { carries } from './drag';

it('carries nothing once the button was let go outside', () => {
  const root = document.createElement('div');
  const entry = document.createElement('button');
  entry.dataset['entry'] = '4';
  root.append(entry);
  root.setPointerCapture = () => {};
  document.elementFromPoint ??= () => null;
  const carried: (number | null)[] = [];
  const picked: number[] = [];
  carries({ oncarry: (what) => carried.push(what?.id ?? null), ondrop: () => {}, onpick: (id) => picked.push(id) })(root);
  const pointer = (type: string, part: MouseEventInit) =>
    entry.dispatchEvent(Object.assign(new MouseEvent(type, { bubbles: true, ...part }), { pointerId: 1 }));
  pointer('pointerdown', { buttons: 1 });
  pointer('pointermove', { buttons: 1, clientX: 30 });
  expect(carried).toEqual([4]);
  pointer('pointermove', { buttons: 0, clientX: 60 });
  pointer('pointerup', { clientX: 60 });
  expect([carried, picked]).toEqual([[4, null], []]);
});
