import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import SideCalls from './SideCalls.svelte';

it('the calls with a card are summed up by who called', async () => {
  const { rerender } = render(SideCalls, { calls: { incoming: 12, outgoing: 7, missed: 3 } });
  screen.getByRole('heading', { name: 'Calls' });
  screen.getByText('In 12 · out 7 · missed 3');
  await rerender({ calls: { incoming: 0, outgoing: 0, missed: 1 } });
  screen.getByText('In 0 · out 0 · missed 1');
});

it('where nobody called nothing is said', () => {
  render(SideCalls, { calls: { incoming: 0, outgoing: 0, missed: 0 } });
  expect(screen.queryByRole('heading')).toBeNull();
});
