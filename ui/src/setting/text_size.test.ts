import { describe, expect, it } from 'vitest';
import { LARGEST, nextSize, SMALLEST, TEXT_SIZES } from './text_size';

describe('the text size', () => {
  it('goes through every size and stays at the last', () => {
    const up = [SMALLEST];
    for (let at = SMALLEST; at < LARGEST; ) up.push((at = nextSize(at, 1)));
    expect(up).toEqual(TEXT_SIZES);
    expect(nextSize(LARGEST, 1)).toBe(LARGEST);
    const down = [LARGEST];
    for (let at = LARGEST; at > SMALLEST; ) down.push((at = nextSize(at, -1)));
    expect(down.reverse()).toEqual(TEXT_SIZES);
    expect(nextSize(SMALLEST, -1)).toBe(SMALLEST);
  });

  it('comes back to its steps from a size between them', () => {
    expect(nextSize(115, 1)).toBe(125);
    expect(nextSize(115, -1)).toBe(110);
  });
});
