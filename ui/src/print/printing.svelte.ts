/** What goes to the printer: one card as a page, or a list of cards. Owns the gathering, no markup. */
import { tick } from 'svelte';
import type { ContactCard, TimelineItem } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { formatNumber, nameOr, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';

/** The most cards a printed list holds; the page says when there are more. */
export const MOST_PRINTED = 2000;
/** The last contacts on a printed card. */
const LAST_CONTACTS = 10;
/** Cards read at the same time. */
const AT_ONCE = 16;

export interface PrintedCard {
  kind: 'card';
  card: ContactCard;
  history: TimelineItem[];
}

export interface PrintedRow {
  id: number;
  /** As the list shows it: what it is sorted by stands first. */
  name: string;
  organisation: string;
  numbers: string[];
}

export interface PrintedList {
  kind: 'list';
  title: string;
  rows: PrintedRow[];
  /** All that the list holds, printed or not. */
  total: number;
}

class Printing {
  /**
   * What stands on the paper. It stays until something else is printed: nobody tells when the printer
   * has read it all, and a key pressed before its dialog came once left the paper empty.
   */
  page = $state.raw<PrintedCard | PrintedList | null>(null);

  /** Prints a card with its follow-ups and last contacts. */
  async card(id: number): Promise<void> {
    await this.#print(async () => {
      const asked = { contact_id: id, filter: 'everything' as const, after: null, limit: LAST_CONTACTS };
      const [card, history] = await Promise.all([rpc('contact_get', { id }), rpc('timeline_page', asked)]);
      return { kind: 'card', card, history: history.items };
    });
  }

  /** Prints names and numbers of the cards with these ids, in their order. */
  async list(title: string, ids: () => Promise<number[]>): Promise<void> {
    await this.#print(async () => {
      const all = await ids();
      if (all.length > AT_ONCE) toasts.say(t('print-reading', { shown: formatNumber(Math.min(all.length, MOST_PRINTED)) }));
      const rows = await rowsOf(all.slice(0, MOST_PRINTED));
      return { kind: 'list', title, rows, total: all.length };
    });
  }

  async #print(gather: () => Promise<PrintedCard | PrintedList>): Promise<void> {
    try {
      this.page = await gather();
      await tick();
      window.print();
    } catch (failure) {
      toasts.fail(failure);
    }
  }
}

async function rowsOf(ids: number[]): Promise<PrintedRow[]> {
  const rows: PrintedRow[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const cards = await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => rpc('contact_get', { id })));
    rows.push(...cards.map(rowOf));
  }
  return rows;
}

function rowOf({ id, list_name, draft, phones }: ContactCard): PrintedRow {
  const name = nameOr(list_name);
  return { id, name, organisation: draft.memberships[0]?.organisation ?? '', numbers: phones.map(({ value }) => value) };
}

export const printing = new Printing();
