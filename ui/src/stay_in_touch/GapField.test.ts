import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import GapField from './GapField.svelte';

const shown = () => ['Ideal, days', 'Longest, days'].map((name) => screen.getByLabelText<HTMLInputElement>(name).value);

it('shows a gap that came from elsewhere', async () => {
  const { rerender } = render(GapField, { wish: { gap: null, is_never: false } });
  expect(screen.queryByLabelText('Ideal, days')).toBeNull();
  await rerender({ wish: { gap: { ideal: 14, longest: 30 }, is_never: false } });
  expect(shown()).toEqual(['14', '30']);
});

it('keeps what is typed and not yet a gap', async () => {
  render(GapField, { wish: { gap: { ideal: 14, longest: 30 }, is_never: false } });
  await fireEvent.input(screen.getByLabelText('Ideal, days'), { target: { value: '' } });
  await fireEvent.input(screen.getByLabelText('Longest, days'), { target: { value: '45' } });
  expect(shown()).toEqual(['', '45']);
});
