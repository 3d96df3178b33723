import { describe, expect, it, vi } from 'vitest';
import { settings } from '../state/settings.svelte';

const rpc = vi.hoisted(() => vi.fn());
vi.mock('../ipc/rpc', async (original) => ({ ...(await original<object>()), rpc }));

const { LARGEST, nextSize, SMALLEST, stepTextSize, TEXT_SIZES } = await import('./text_size');

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

  it('takes a step for each press, also before the one before is answered', async () => {
    const answers: (() => void)[] = [];
    rpc.mockImplementation(
      (_: string, { value }: { value: string }) =>
        new Promise((answer) =>
          answers.push(() => answer({ ...settings.current, text_size: Number(value) })),
        ),
    );
    const steps = [stepTextSize(1), stepTextSize(1), stepTextSize(1)];
    answers.forEach((answer) => answer());
    await Promise.all(steps);
    expect(settings.current.text_size).toBe(150);
    const back = stepTextSize(-1);
    answers.at(-1)?.();
    await back;
    expect(settings.current.text_size).toBe(125);
  });
});
