/** Runs what needs a component around it. */
import { render } from '@testing-library/svelte';
import Probe from './Probe.svelte';

/** What `make` makes inside a component, and how to take the component away. */
export function inside<T extends object>(make: () => T): { made: T; unmount: () => void } {
  let made: T | undefined;
  const { unmount } = render(Probe, { make, onmade: (value: unknown) => (made = value as T) });
  if (!made) throw new Error('nothing was made');
  return { made, unmount };
}
