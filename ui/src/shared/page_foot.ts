/**
 * The foot of a page is laid by the page, from wherever on it what belongs there is known. It stands
 * below what scrolls and not over it: WebKit paints the bars of whatever scrolls last of all.
 */
import { getContext, setContext, type Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';

export interface Foot {
  isTall: boolean;
  children: Snippet;
  rest: HTMLAttributes<HTMLElement>;
}

interface Layer {
  /** Lays a foot in place of any other; the returned function takes it away. */
  lay: (foot: Foot) => () => void;
}

const KEY = Symbol('the foot of the page');

/** Lets what is within the calling page give it a foot, which goes to `show`; null when there is none. */
export function takeFoot(show: (foot: Foot | null) => void): void {
  let laid: Foot | null = null;
  function change(foot: Foot | null): void {
    laid = foot;
    show(foot);
  }
  setContext<Layer>(KEY, {
    lay(foot) {
      change(foot);
      return () => {
        if (laid === foot) change(null);
      };
    },
  });
}

/** The page around the calling component, where there is one. */
export function footOfPage(): Layer | undefined {
  return getContext<Layer | undefined>(KEY);
}
