import { render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it } from 'vitest';
import { box } from '../../tests/box';
import type { ContactCard } from '../ipc/bindings';
import { actions } from '../state/actions.svelte';
import { router } from '../state/router.svelte';
import Reach from './Reach.svelte';

const card = (...numbers: string[]) =>
  ({
    id: 3, shown_name: 'Ewa Kot', phones: numbers.map((value) => ({ value, label: 'mobile' })),
    draft: { emails: [] }, address_lines: [],
  }) as unknown as ContactCard;
const calling = () => actions.possible.find(({ id }) => id === 'card-call');

beforeEach(() => {
  box({});
  router.sheet = null;
});

it('calls the one number by its key, which the palette says', async () => {
  render(Reach, { card: card('602 111 222') });
  expect(calling()?.said?.()).toBe('Call 602 111 222');
  expect(screen.getByRole('button', { name: 'Call' }).getAttribute('aria-keyshortcuts')).toBe('Shift+C');
  const event = new KeyboardEvent('keydown', { key: 'C', shiftKey: true, cancelable: true });
  expect(actions.press(event)).toBe(true);
  expect(router.sheet).toMatchObject({ kind: 'log-call', direction: 'out', number: '602 111 222' });
});

it('has nothing to call on a card without a number', () => {
  render(Reach, { card: card() });
  expect(calling()).toBeUndefined();
});

it('offers a mail that the card has twice', () => {
  const twice = { ...card(), draft: { emails: [{ value: 'ewa@kot.pl', label: 'work' }, { value: 'ewa@kot.pl', label: '' }] } } as ContactCard;
  render(Reach, { card: twice });
  expect(screen.getAllByText('ewa@kot.pl')).toHaveLength(2);
});
