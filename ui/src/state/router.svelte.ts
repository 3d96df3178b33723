/** Where the owner is: the screen, the card chosen, the sheet that lies over it. */
import type { ChosenCards, Direction, GridSort, InteractionKind, ListOrder, MovementKind, Order, PaperOutput } from '../ipc/bindings';
import { keep, kept } from '../ipc/kept';
import type { MessageId } from './text.svelte';

export const SCREENS = [
  'today', 'cards', 'table', 'follow_ups', 'plans', 'orders', 'tickets', 'stock', 'import', 'export', 'history', 'inbox', 'duplicates', 'blank', 'trash', 'settings', 'help',
] as const;
export type Screen = (typeof SCREENS)[number];

/** What the log-call sheet is filled with when it opens. */
export interface LogCall {
  kind: 'log-call';
  contact?: { id: number; name: string };
  number?: string;
  /** The name of somebody who may have no card. */
  who?: string;
  interaction?: InteractionKind;
  direction?: Direction;
  /** Calls to strike from the list of calls to return once this one is saved. */
  returns?: number[];
}

/** What another screen asks of Cards. */
export interface CardsAsked {
  /** Words to begin finding with. */
  find?: string;
  /** A place of the list by name to go to. */
  place?: number;
  /** The whole list in this order. */
  order?: ListOrder;
  /** The focus goes to the card. */
  isCardWanted?: boolean;
}

/** What the list asks of the table. */
export interface TableAsked {
  /** What finds the cards. */
  find: string;
}

/** What another screen asks of Export. */
export interface ExportAsked {
  /** Only these cards. */
  ids?: number[];
  /** What finds the cards, and those of them to leave out. */
  find?: string;
  except?: number[];
  /** A preset by its name. */
  preset?: string;
  /** These columns in this order, of the cards sorted so: what the table shows. */
  seen?: { columns: string[]; sort: GridSort };
}

/** What another screen asks of Orders. */
export interface OrdersAsked {
  /** The order to show. */
  order: number;
}

/** What another screen asks of Tickets. */
export interface TicketsAsked {
  /** The ticket to show, by its id or its number. */
  ticket?: number;
  number?: string;
}

/** What another screen asks of Stock. */
export interface StockAsked {
  /** The product to show. */
  product: number;
}

/** What another screen asks of Duplicates. */
export interface DuplicatesAsked {
  /** Cards to be merged. */
  cards: number[];
}

export interface NewCard {
  kind: 'new-card';
  /** The line to begin with. */
  text?: string;
}

export interface WriteOrder {
  kind: 'order';
  /** The card that it is for; none lets the owner choose one. */
  contact?: { id: number; name: string };
  /** The order to be changed. */
  order?: number;
}

export interface WritePayment {
  kind: 'payment';
  /** Whose; none lets the owner choose a card. */
  contact?: { id: number; name: string };
  /** The order that it is for, whatever of it is open. */
  order?: Pick<Order, 'id' | 'number' | 'side' | 'open'>;
}

export interface WriteTicket {
  kind: 'ticket';
  /** The card that it is for; none lets the owner choose one. */
  contact?: { id: number; name: string };
  /** The call or mail it came of, one of that card's. */
  interaction?: number;
  /** The ticket to be changed. */
  ticket?: number;
}

export interface MoveStock {
  kind: 'stock';
  /** Of what. */
  product: { id: number; name: string; unit: string };
  /** What to begin with. */
  by: MovementKind;
}

export interface WriteWant {
  kind: 'want';
  /** Who waits; none lets the owner choose a card. */
  contact?: { id: number; name: string };
  /** For what; none lets the owner choose a product. */
  product?: { id: number; name: string };
}

export interface WriteProduct {
  kind: 'product';
  /** The product to be changed. */
  product?: number;
}

export interface StartPlan {
  kind: 'start-plan';
  /** The cards that begin; null lets the owner choose one. */
  chosen: ChosenCards | null;
  /** How many they are, where not one. */
  count?: number;
  /** The plan to begin with. */
  plan?: string;
}

export interface Confirm {
  kind: 'confirm';
  title: string;
  text: string;
  /** The word on the button that does it. */
  action: string;
  /** What must be typed before the button works; nothing asks for no typing. */
  typed?: string;
  run: () => void | Promise<void>;
}

export interface PrintPaper {
  kind: 'paper';
  /** What to begin with. */
  output: PaperOutput;
  /** The cards meant; null where only the day is. */
  chosen: ChosenCards | null;
}

export interface ShowQr {
  kind: 'qr';
  /** The card. */
  contact: number;
}

export interface KeySheet {
  kind: 'keys';
}

export type SheetState = LogCall | NewCard | WriteOrder | WritePayment | WriteTicket | MoveStock | WriteWant | WriteProduct | StartPlan | PrintPaper | ShowQr | Confirm | KeySheet;

const KEPT_AS = 'place';

class Router {
  screen = $state<Screen>('today');
  /** The card chosen on Cards. */
  contact = $state<number | null>(null);
  /** A request that another screen made of the next, read once ("import these files"). */
  handed = $state.raw<unknown>(null);
  sheet = $state.raw<SheetState | null>(null);
  /** The palette lies over the screen and over a sheet. */
  isPaletteOpen = $state(false);

  constructor() {
    const kept = readKept();
    this.screen = kept.screen;
    this.contact = kept.contact;
  }

  go(screen: Screen, handed: unknown = null): void {
    this.screen = screen;
    this.handed = handed;
    this.sheet = null;
    this.#keep();
  }

  /** Chooses a card without leaving the screen. */
  choose(contact: number | null): void {
    this.contact = contact;
    this.#keep();
  }

  /** Shows a card on Cards. */
  openContact(contact: number): void {
    this.contact = contact;
    this.go('cards', { isCardWanted: true } satisfies CardsAsked);
  }

  open(sheet: SheetState): void {
    this.sheet = sheet;
  }

  closeSheet(): void {
    this.sheet = null;
  }

  /** What `go` was handed, once. */
  takeHanded<T>(): T | null {
    const handed = this.handed as T | null;
    this.handed = null;
    return handed;
  }

  #keep(): void {
    keep(KEPT_AS, JSON.stringify({ screen: this.screen, contact: this.contact }));
  }
}

/** The screen's heading and its name in the sidebar. */
export const SCREEN_TITLES: Record<Screen, MessageId> = {
  today: 'frame-today',
  cards: 'frame-cards',
  table: 'frame-table',
  follow_ups: 'frame-follow-ups',
  plans: 'frame-plans',
  orders: 'frame-orders',
  tickets: 'frame-tickets',
  stock: 'frame-stock',
  import: 'frame-import',
  export: 'frame-export',
  history: 'frame-history',
  inbox: 'frame-inbox',
  duplicates: 'frame-duplicates',
  blank: 'frame-blank',
  trash: 'frame-trash',
  settings: 'frame-settings',
  help: 'frame-help',
};

function readKept(): { screen: Screen; contact: number | null } {
  try {
    const read: unknown = JSON.parse(kept(KEPT_AS) ?? '{}');
    const { screen, contact } = read as { screen?: Screen; contact?: number };
    return {
      screen: screen && SCREENS.includes(screen) ? screen : 'today',
      contact: typeof contact === 'number' ? contact : null,
    };
  } catch {
    return { screen: 'today', contact: null };
  }
}

export const router = new Router();
