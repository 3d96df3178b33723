/** What the palette offers: actions and screens by their words, cards as the box finds them. */
import type { FindRow } from '../ipc/bindings';
import { SECTIONS } from '../setting/sections';
import { actions, type Possible } from '../state/actions.svelte';
import { liveQuery } from '../state/live.svelte';
import { router, type ExportAsked, type TicketsAsked } from '../state/router.svelte';
import { joined, t, type MessageId } from '../state/text.svelte';
import { begins, matches } from './match';

export interface Offer {
  /** "action undo", "card 17", "section backups": one offer a key. */
  key: string;
  title: string;
  /** What it is found by, where that is less than its title: an undo names a card, and typing that
   * card's name asks for the card. */
  words?: string;
  /** Beside the title: where a card belongs. */
  more: string;
  keys: string | undefined;
  run: () => void | Promise<void>;
}

export interface OfferGroup {
  title: MessageId;
  offers: Offer[];
}

/** Cards shown for what is typed. */
const HITS = 8;
/** Offers remembered, newest first, as long as the window is open: names stay in the box. */
const LATELY = 6;
export const lately: Offer[] = [];

export class PaletteOffers {
  text = $state('');
  /** The letter typed, when it is the only one. */
  readonly #letter = $derived(/^\p{L}$/u.test(this.text.trim()) ? this.text.trim().toUpperCase() : '');
  readonly #known = actions.possible.filter(({ isStep }) => !isStep);
  readonly #found = liveQuery('contact_find', () =>
    this.text.trim() ? { text: this.text, from: 0, limit: HITS } : null,
  );
  readonly #letters = liveQuery('contact_letters', () => (this.#letter ? {} : null));
  readonly #presets = liveQuery('export_preset_list', () => ({}));
  readonly #status = liveQuery('status_get', () => ({}));

  readonly groups = $derived.by(() => {
    const groups = this.text.trim() ? this.#forWords() : this.#atFirst();
    return groups.filter(({ offers }) => offers.length > 0);
  });
  readonly offers = $derived(this.groups.flatMap(({ offers }) => offers));

  /** True while the box is still asked for the cards, the presets or the letter of what is typed. */
  get isAsking(): boolean {
    const isFinding = this.text.trim() !== '' && this.#found.answered?.text !== this.text && !this.#found.error;
    const isPreset = this.text.trim() !== '' && !this.#presets.value && !this.#presets.error;
    return isFinding || isPreset || (this.#letter !== '' && !this.#letters.value && !this.#letters.error);
  }

  /** Notes that an offer was taken: it comes first next time. */
  remember(offer: Offer): void {
    const others = lately.filter(({ key }) => key !== offer.key);
    lately.splice(0, lately.length, ...[offer, ...others].slice(0, LATELY));
  }

  #atFirst(): OfferGroup[] {
    const offers = this.#deeds();
    const isPossible = ({ key }: Offer) => !key.startsWith('action') || offers.some((one) => one.key === key);
    const recent = lately.filter(isPossible).map((one) => offers.find(({ key }) => key === one.key) ?? one);
    const rest = offers.filter(({ key }) => !recent.some((one) => one.key === key));
    return [
      { title: 'palette-recent', offers: recent },
      { title: 'palette-actions', offers: rest.filter(({ key }) => !isScreen(key)) },
      { title: 'palette-screens', offers: rest.filter(({ key }) => isScreen(key)) },
    ];
  }

  #forWords(): OfferGroup[] {
    const offers = [...this.#deeds(), ...this.#ofPresets(), ...settingOffers()];
    const matching = offers.filter((offer) => matches(wordsOf(offer), this.text));
    // What begins as typed first, then what was taken lately: "trash" is the screen, not the deed.
    const rank = (offer: Offer) =>
      (begins(wordsOf(offer), this.text) ? 0 : 2) + (lately.some(({ key }) => key === offer.key) ? 0 : 1);
    const ranked = matching.sort((a, b) => rank(a) - rank(b));
    const tickets = this.#ofNumber();
    const deeds: OfferGroup = { title: 'palette-actions', offers: ranked.filter(({ key }) => !isScreen(key)) };
    const screens: OfferGroup = {
      title: 'palette-screens',
      offers: [...tickets, ...ranked.filter(({ key }) => isScreen(key)), ...this.#ofLetter()],
    };
    const isScreenMeant = tickets.length > 0 || (ranked[0] !== undefined && isScreen(ranked[0].key));
    const cards: OfferGroup = { title: 'palette-cards', offers: this.#ofCards() };
    return isScreenMeant ? [screens, deeds, cards] : [deeds, screens, cards];
  }

  /** What can be done now; of two that would say the same the first. */
  #deeds(): Offer[] {
    const offers = this.#known.map((action) => this.#ofAction(action));
    return offers.filter(({ title }, place) => offers.findIndex((one) => one.title === title) === place);
  }

  #ofAction({ id, title, said, keys, run }: Possible): Offer {
    const words = said?.() ?? t(title);
    return { key: `action ${id}`, title: this.#told(id) ?? words, words, more: '', keys: keys[0], run };
  }

  /** Undo and redo say what they would take back. */
  #told(id: string): string | undefined {
    const { undo, redo } = this.#status.value ?? {};
    if (id === 'undo' && undo) return t('palette-undo', { title: undo });
    if (id === 'redo' && redo) return t('palette-redo', { title: redo });
    return undefined;
  }

  /** What goes out by a name: month's end is a few letters of it. */
  #ofPresets(): Offer[] {
    const presets = this.#presets.value?.presets ?? [];
    return presets.map(({ name, title }) => {
      const run = () => router.go('export', { preset: name } satisfies ExportAsked);
      return { key: `preset ${name}`, title, more: t('frame-export'), keys: undefined, run };
    });
  }

  /** A number as mails say it, "#12", is a ticket's; its screen says where there is none. */
  #ofNumber(): Offer[] {
    const number = this.text.trim().replace(/^\[|\]$/g, '').match(/^#(\d.*)$/)?.[1];
    if (!number) return [];
    const run = () => router.go('tickets', { number } satisfies TicketsAsked);
    return [{ key: `ticket ${number}`, title: t('ticket-title', { number }), more: t('frame-tickets'), keys: undefined, run }];
  }

  #ofLetter(): Offer[] {
    const place = this.#letters.value?.letters.find(({ letter, count }) => letter === this.#letter && count > 0);
    if (!place) return [];
    const { letter, from } = place;
    const run = () => router.go('cards', { place: from });
    return [{ key: `letter ${letter}`, title: t('palette-letter', { letter }), more: '', keys: undefined, run }];
  }

  #ofCards(): Offer[] {
    const text = this.text;
    const { rows = [], total = 0, is_all: isAll = true } = this.#found.value ?? {};
    const cards = rows.map(ofCard);
    if (isAll && total <= rows.length) return cards;
    const all = { key: 'all', title: t('palette-search-all', { text }), more: '', keys: undefined };
    return [...cards, { ...all, run: () => router.go('cards', { find: text }) }];
  }
}

const wordsOf = ({ title, words }: Offer) => words ?? title;
const isScreen = (key: string) => /^(action go-|section )/.test(key);

/** The sections of the settings, found by their own words. */
function settingOffers(): Offer[] {
  return SECTIONS.map(({ section, title }) => ({
    key: `section ${section}`,
    title: t('palette-section', { section: t(title) }),
    words: t(title),
    more: '',
    keys: undefined,
    run: () => router.go('settings', { section }),
  }));
}

function ofCard({ row, phones }: FindRow): Offer {
  return {
    key: `card ${row.id}`,
    title: row.shown_name,
    more: joined([row.organisation, phones[0]]),
    keys: undefined,
    run: () => router.openContact(row.id),
  };
}
