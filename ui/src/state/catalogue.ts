/**
 * Every action of the main window and of the caller window by its id: what it is called, its keys, and
 * where it belongs. The keys, the palette, the menus, the key sheet and the tests all read this one list;
 * what an action does is registered by the component that can do it (`useActions`).
 */
import type { MessageId } from './text.svelte';

/** Where an action belongs; the key sheet groups by it. */
export type Where = 'everywhere' | 'cards' | 'grid' | 'selection' | 'card' | 'follow' | 'month' | 'plans' | 'orders' | 'tickets' | 'stock' | 'duplicates' | 'rows' | 'import' | 'export' | 'form' | 'caller';

export interface ActionEntry {
  title: MessageId;
  /**
   * "Mod+Z", "Shift+F6", "N", "/"; Mod is Ctrl, or Cmd on a Mac, and Plus the sign. The first that
   * works is the one shown beside the action.
   */
  keys: readonly string[];
  where: Where;
  /** Its key also works while a sheet lies over the screen. */
  inSheet?: boolean;
  /** Its key also works in a field that does not take it for itself. */
  inField?: boolean;
  /** It hears of its key before whatever else does: a field, a form, a sheet, and what is registered later. */
  isFirst?: boolean;
  /** A held key does it once, as all that takes away or ends something (but undo and redo, which take back nothing for good): what comes next has not been seen yet. */
  isOnce?: boolean;
  /** Its key works only where a list or table has the focus. */
  inList?: boolean;
  /** A step within a list, of no use in the palette. */
  isStep?: boolean;
}

const all = {
  palette: { title: 'palette-title', keys: ['Mod+K'], where: 'everywhere', inSheet: true, isStep: true },
  find: { title: 'find-title', keys: ['/', 'Mod+F'], where: 'everywhere' },
  'new-card': { title: 'card-new', keys: ['Mod+N'], where: 'everywhere' },
  'log-call': { title: 'log-title', keys: ['C'], where: 'everywhere' },
  caller: { title: 'pop-title', keys: ['F8'], where: 'everywhere', inSheet: true },
  undo: { title: 'frame-undo', keys: ['Mod+Z'], where: 'everywhere' },
  redo: { title: 'frame-redo', keys: ['Mod+Shift+Z', 'Mod+Y'], where: 'everywhere' },
  'go-today': { title: 'frame-today', keys: ['Mod+1'], where: 'everywhere' },
  'go-cards': { title: 'frame-cards', keys: ['Mod+2'], where: 'everywhere' },
  'show-month': { title: 'follow-show-month', keys: [], where: 'everywhere' },
  'go-follow_ups': { title: 'frame-follow-ups', keys: ['Mod+3'], where: 'everywhere' },
  'go-settings': { title: 'frame-settings', keys: ['Mod+,'], where: 'everywhere' },
  'go-import': { title: 'frame-import', keys: [], where: 'everywhere' },
  'go-export': { title: 'frame-export', keys: [], where: 'everywhere' },
  'go-history': { title: 'frame-history', keys: [], where: 'everywhere' },
  'go-inbox': { title: 'frame-inbox', keys: ['Mod+4'], where: 'everywhere' },
  'go-table': { title: 'frame-table', keys: ['Mod+6'], where: 'everywhere' },
  'go-plans': { title: 'frame-plans', keys: ['Mod+5'], where: 'everywhere' },
  'go-orders': { title: 'frame-orders', keys: ['Mod+7'], where: 'everywhere' },
  'go-tickets': { title: 'frame-tickets', keys: ['Mod+8'], where: 'everywhere' },
  'go-stock': { title: 'frame-stock', keys: ['Mod+9'], where: 'everywhere' },
  'go-duplicates': { title: 'frame-duplicates', keys: [], where: 'everywhere' },
  'go-blank': { title: 'frame-blank', keys: [], where: 'everywhere' },
  'go-trash': { title: 'frame-trash', keys: [], where: 'everywhere' },
  quit: { title: 'tray-quit', keys: ['Mod+Q'], where: 'everywhere', inSheet: true },
  'next-pane': { title: 'frame-next-pane', keys: ['F6'], where: 'everywhere', isStep: true },
  'previous-pane': { title: 'frame-previous-pane', keys: ['Shift+F6'], where: 'everywhere', isStep: true },
  'text-larger': { title: 'text-larger', keys: ['Mod+Plus', 'Mod+='], where: 'everywhere', inSheet: true },
  'text-smaller': { title: 'text-smaller', keys: ['Mod+-'], where: 'everywhere', inSheet: true },
  'text-usual': { title: 'text-usual', keys: ['Mod+0'], where: 'everywhere', inSheet: true },
  print: { title: 'print-title', keys: ['Mod+P'], where: 'everywhere' },
  'print-pdf': { title: 'paper-title', keys: ['Mod+Shift+P'], where: 'everywhere' },
  'message-close': { title: 'frame-close-message', keys: ['Escape'], where: 'everywhere', inSheet: true, inField: true, isFirst: true, isStep: true },
  keys: { title: 'frame-keys', keys: ['?', 'Shift+F1'], where: 'everywhere' },
  'go-help': { title: 'frame-help', keys: ['F1'], where: 'everywhere' },

  'cards-next': { title: 'cards-next', keys: ['J', 'ArrowDown', ']'], where: 'cards', isStep: true },
  'cards-previous': { title: 'cards-previous', keys: ['K', 'ArrowUp', '['], where: 'cards', isStep: true },
  'cards-page-down': { title: 'cards-page-down', keys: ['PageDown'], where: 'cards', isStep: true },
  'cards-page-up': { title: 'cards-page-up', keys: ['PageUp'], where: 'cards', isStep: true },
  'cards-first': { title: 'cards-first', keys: ['Home'], where: 'cards', isStep: true },
  'cards-last': { title: 'cards-last', keys: ['End'], where: 'cards', isStep: true },
  'cards-open': { title: 'cards-open', keys: ['Enter'], where: 'cards', isStep: true },
  'cards-back': { title: 'cards-back', keys: ['Escape'], where: 'cards', isStep: true },
  'cards-filter': { title: 'find-filter', keys: ['Mod+Shift+F'], where: 'cards' },
  'cards-sort': { title: 'cards-sort-other', keys: [], where: 'cards' },
  'card-trash': { title: 'card-trash', keys: ['Delete'], where: 'cards', isOnce: true },
  'cards-export': { title: 'cards-export', keys: ['X'], where: 'cards' },
  'cards-print': { title: 'print-list', keys: [], where: 'cards' },
  'cards-labels': { title: 'cards-labels', keys: ['Shift+L'], where: 'cards' },
  'cards-tag': { title: 'cards-tag', keys: [], where: 'selection' },
  'cards-merge': { title: 'cards-merge', keys: [], where: 'selection' },
  'cards-all': { title: 'cards-all', keys: ['Mod+A'], where: 'selection' },
  'cards-add-next': { title: 'cards-add-next', keys: ['Shift+ArrowDown'], where: 'selection', isStep: true },
  'cards-add-previous': { title: 'cards-add-previous', keys: ['Shift+ArrowUp'], where: 'selection', isStep: true },
  'cards-add-first': { title: 'cards-add-first', keys: ['Shift+Home'], where: 'selection', isStep: true },
  'cards-add-last': { title: 'cards-add-last', keys: ['Shift+End'], where: 'selection', isStep: true },
  'cards-keep-next': { title: 'cards-keep-next', keys: ['Mod+ArrowDown'], where: 'selection', isStep: true },
  'cards-keep-previous': { title: 'cards-keep-previous', keys: ['Mod+ArrowUp'], where: 'selection', isStep: true },
  'cards-toggle': { title: 'cards-toggle', keys: ['Mod+Space'], where: 'selection', isStep: true },

  'grid-up': { title: 'grid-up', keys: ['ArrowUp'], where: 'grid', isStep: true },
  'grid-down': { title: 'grid-down', keys: ['ArrowDown'], where: 'grid', isStep: true },
  'grid-left': { title: 'grid-left', keys: ['ArrowLeft'], where: 'grid', isStep: true },
  'grid-right': { title: 'grid-right', keys: ['ArrowRight'], where: 'grid', isStep: true },
  'grid-row-start': { title: 'grid-row-start', keys: ['Home'], where: 'grid', isStep: true },
  'grid-row-end': { title: 'grid-row-end', keys: ['End'], where: 'grid', isStep: true },
  'grid-page-down': { title: 'cards-page-down', keys: ['PageDown'], where: 'grid', isStep: true },
  'grid-page-up': { title: 'cards-page-up', keys: ['PageUp'], where: 'grid', isStep: true },
  'grid-first': { title: 'cards-first', keys: ['Mod+Home'], where: 'grid', isStep: true },
  'grid-last': { title: 'cards-last', keys: ['Mod+End'], where: 'grid', isStep: true },
  'grid-add-up': { title: 'grid-add-up', keys: ['Shift+ArrowUp'], where: 'grid', isStep: true },
  'grid-add-down': { title: 'grid-add-down', keys: ['Shift+ArrowDown'], where: 'grid', isStep: true },
  'grid-add-left': { title: 'grid-add-left', keys: ['Shift+ArrowLeft'], where: 'grid', isStep: true },
  'grid-add-right': { title: 'grid-add-right', keys: ['Shift+ArrowRight'], where: 'grid', isStep: true },
  'grid-add-page-down': { title: 'grid-add-page-down', keys: ['Shift+PageDown'], where: 'grid', isStep: true },
  'grid-add-page-up': { title: 'grid-add-page-up', keys: ['Shift+PageUp'], where: 'grid', isStep: true },
  'grid-edit': { title: 'grid-edit', keys: ['Enter', 'F2'], where: 'grid', isStep: true },
  'grid-back': { title: 'grid-back', keys: ['Escape'], where: 'grid', isStep: true },
  'grid-fill': { title: 'grid-fill', keys: ['Mod+D'], where: 'grid', inList: true, isOnce: true },
  'grid-clear': { title: 'grid-clear', keys: ['Delete'], where: 'grid', inList: true, isOnce: true },
  'grid-copy': { title: 'grid-copy', keys: ['Mod+C'], where: 'grid', inList: true },
  'grid-paste': { title: 'grid-paste', keys: ['Mod+V'], where: 'grid', inList: true },
  'grid-open': { title: 'grid-open', keys: ['O'], where: 'grid' },
  'grid-sort': { title: 'grid-sort', keys: ['S'], where: 'grid' },
  'grid-column-left': { title: 'grid-column-left', keys: ['Alt+ArrowLeft'], where: 'grid', inList: true },
  'grid-column-right': { title: 'grid-column-right', keys: ['Alt+ArrowRight'], where: 'grid', inList: true },
  'grid-column-hide': { title: 'grid-column-hide', keys: ['H'], where: 'grid' },
  'grid-columns': { title: 'grid-columns-choose', keys: ['Shift+H'], where: 'grid' },
  'grid-export': { title: 'grid-export', keys: ['X'], where: 'grid' },

  'card-note': { title: 'log-write-note', keys: ['N'], where: 'card' },
  'card-follow-up': { title: 'card-follow-up-add', keys: ['F'], where: 'card' },
  'card-call': { title: 'card-call', keys: ['Shift+C'], where: 'card' },
  'card-edit': { title: 'card-edit', keys: ['E'], where: 'card' },
  'card-visit': { title: 'card-more-visit', keys: ['V'], where: 'card' },
  'card-message': { title: 'card-more-message', keys: ['M'], where: 'card' },
  'card-letter': { title: 'card-more-letter', keys: ['L'], where: 'card' },
  'card-photo': { title: 'card-photo-choose', keys: [], where: 'card' },
  'card-photo-remove': { title: 'card-photo-remove', keys: [], where: 'card' },
  'plan-start': { title: 'plan-start', keys: ['S'], where: 'card' },
  'enrolment-pause': { title: 'enrolment-pause-key', keys: [], where: 'card' },
  'enrolment-skip': { title: 'enrolment-skip-key', keys: [], where: 'card' },
  'enrolment-stop': { title: 'enrolment-stop-key', keys: [], where: 'card' },
  'card-attach': { title: 'attachment-attach', keys: ['A'], where: 'card' },
  'merge-undo': { title: 'merge-undo-key', keys: [], where: 'card', isOnce: true },
  'card-qr': { title: 'qr-show', keys: ['Q'], where: 'card' },
  'card-export': { title: 'card-export', keys: [], where: 'card' },

  'follow-next': { title: 'follow-key-next', keys: ['J', 'ArrowDown', 'N'], where: 'follow', isStep: true },
  'follow-previous': { title: 'follow-key-previous', keys: ['K', 'ArrowUp'], where: 'follow', isStep: true },
  'follow-first': { title: 'follow-key-first', keys: ['Home'], where: 'follow', isStep: true },
  'follow-last': { title: 'follow-key-last', keys: ['End'], where: 'follow', isStep: true },
  'follow-done': { title: 'follow-done', keys: ['D'], where: 'follow', isStep: true, isOnce: true },
  'follow-later': { title: 'follow-later', keys: ['S'], where: 'follow', isStep: true },
  'follow-edit': { title: 'follow-edit', keys: ['E'], where: 'follow', isStep: true },
  'follow-draft': { title: 'draft-open', keys: ['O'], where: 'follow', isStep: true },
  'follow-draft-save': { title: 'draft-save', keys: [], where: 'follow' },
  'follow-open': { title: 'follow-key-open', keys: ['Enter'], where: 'follow', isStep: true },
  'follow-move-late': { title: 'follow-key-move-late', keys: ['Shift+S'], where: 'follow' },

  'follow-other-view': { title: 'follow-other-view', keys: ['M'], where: 'follow' },

  'month-next-day': { title: 'month-next-day', keys: ['ArrowRight'], where: 'month', isStep: true },
  'month-previous-day': { title: 'month-previous-day', keys: ['ArrowLeft'], where: 'month', isStep: true },
  'month-next-week': { title: 'month-next-week', keys: ['ArrowDown'], where: 'month', isStep: true },
  'month-previous-week': { title: 'month-previous-week', keys: ['ArrowUp'], where: 'month', isStep: true },
  'month-today': { title: 'month-today', keys: ['Home'], where: 'month', isStep: true },
  'month-last': { title: 'month-last', keys: ['End'], where: 'month', isStep: true },
  'month-next': { title: 'month-next', keys: ['PageDown'], where: 'month' },
  'month-previous': { title: 'month-previous', keys: ['PageUp'], where: 'month' },
  'month-enter': { title: 'month-enter', keys: ['Enter'], where: 'month', isStep: true },
  'month-back': { title: 'month-back', keys: ['Escape'], where: 'month', isStep: true },
  'month-add': { title: 'follow-add-day', keys: ['F'], where: 'month' },
  'month-move-later': { title: 'month-move-later', keys: ['Mod+ArrowRight'], where: 'month', isStep: true },
  'month-move-earlier': { title: 'month-move-earlier', keys: ['Mod+ArrowLeft'], where: 'month', isStep: true },
  'month-move-week-later': { title: 'month-move-week-later', keys: ['Mod+ArrowDown'], where: 'month', isStep: true },
  'month-move-week-earlier': { title: 'month-move-week-earlier', keys: ['Mod+ArrowUp'], where: 'month', isStep: true },

  'plan-new': { title: 'plan-new', keys: ['N'], where: 'plans' },
  'plan-rename': { title: 'plan-rename', keys: ['R'], where: 'plans' },
  'plan-delete': { title: 'plan-delete', keys: [], where: 'plans' },
  'plan-step-add': { title: 'plan-step-add', keys: ['A'], where: 'plans' },
  'plan-step-edit': { title: 'plan-step-edit', keys: ['E', 'Enter'], where: 'plans', isStep: true },
  'plan-step-earlier': { title: 'plan-step-earlier', keys: ['Alt+ArrowUp'], where: 'plans', isStep: true },
  'plan-step-later': { title: 'plan-step-later', keys: ['Alt+ArrowDown'], where: 'plans', isStep: true },
  'plan-step-remove': { title: 'plan-step-remove', keys: ['Delete'], where: 'plans', isStep: true, isOnce: true },

  'order-new': { title: 'order-new', keys: ['O'], where: 'orders' },
  'payment-new': { title: 'payment-new', keys: ['P'], where: 'orders' },
  'order-open': { title: 'order-open-card', keys: ['Enter'], where: 'orders', isStep: true, isOnce: true },
  'order-edit': { title: 'order-edit', keys: ['E'], where: 'orders' },
  'order-on': { title: 'order-on-key', keys: ['S'], where: 'orders', isOnce: true },
  'order-repeat': { title: 'order-repeat', keys: ['R'], where: 'orders', isOnce: true },
  'order-repeat-last': { title: 'order-repeat-last', keys: [], where: 'card' },
  'order-cancel': { title: 'order-cancel', keys: ['X'], where: 'orders', isOnce: true },
  'order-delete': { title: 'order-delete-key', keys: ['Delete'], where: 'orders', isOnce: true },
  'terms-edit': { title: 'terms-edit', keys: [], where: 'card' },

  'ticket-new': { title: 'ticket-new', keys: ['T'], where: 'tickets' },
  'ticket-open': { title: 'ticket-open-card', keys: ['Enter'], where: 'tickets', isStep: true, isOnce: true },
  'ticket-edit': { title: 'ticket-edit', keys: ['E'], where: 'tickets' },
  'ticket-on': { title: 'ticket-on-key', keys: ['S'], where: 'tickets', isOnce: true },

  'stock-receive': { title: 'stock-receive', keys: ['G'], where: 'stock' },
  'stock-correct': { title: 'stock-correct', keys: ['R'], where: 'stock' },
  'product-new': { title: 'product-new', keys: ['N'], where: 'stock' },
  'product-edit': { title: 'product-edit', keys: ['E'], where: 'stock' },
  'want-new': { title: 'want-new', keys: ['W'], where: 'stock' },
  'want-open': { title: 'want-open-card', keys: ['Enter'], where: 'stock', isStep: true },
  'want-delete': { title: 'want-remove', keys: ['Delete'], where: 'stock', isOnce: true },

  'duplicate-apart': { title: 'duplicates-apart', keys: ['X'], where: 'duplicates', isOnce: true },
  'duplicate-skip': { title: 'duplicates-skip', keys: ['S'], where: 'duplicates', isOnce: true },
  'duplicate-merge-sure': { title: 'duplicates-merge-sure-key', keys: [], where: 'duplicates' },
  'duplicate-back': { title: 'duplicates-back', keys: ['Escape'], where: 'duplicates', isStep: true },
  'blank-trash': { title: 'blank-trash-key', keys: ['Shift+Delete'], where: 'duplicates', isOnce: true },

  'rows-next': { title: 'rows-next', keys: ['J', 'ArrowDown'], where: 'rows', isStep: true },
  'rows-previous': { title: 'rows-previous', keys: ['K', 'ArrowUp'], where: 'rows', isStep: true },

  'rows-page-down': { title: 'cards-page-down', keys: ['PageDown'], where: 'rows', isStep: true },
  'rows-page-up': { title: 'cards-page-up', keys: ['PageUp'], where: 'rows', isStep: true },
  'rows-first': { title: 'rows-first', keys: ['Home'], where: 'rows', isStep: true },
  'rows-last': { title: 'rows-last', keys: ['End'], where: 'rows', isStep: true },

  'call-no-word': { title: 'inbox-no-word', keys: ['D'], where: 'rows', isStep: true, isOnce: true },
  'calls-no-word': { title: 'inbox-no-word-every', keys: ['Shift+D'], where: 'rows', isOnce: true },

  'import-next': { title: 'import-key-next', keys: ['Alt+ArrowRight', 'Enter'], where: 'import', isOnce: true },
  'import-back': { title: 'import-back', keys: ['Alt+ArrowLeft'], where: 'import' },

  'preset-save-as': { title: 'export-preset-save-as', keys: ['Mod+Shift+S'], where: 'export' },
  'preset-rename': { title: 'export-preset-rename', keys: ['R'], where: 'export' },
  'preset-delete': { title: 'export-preset-delete', keys: ['Delete'], where: 'export', isOnce: true },

  'save-next': { title: 'log-save-next', keys: ['Mod+Shift+Enter'], where: 'form', inSheet: true, isStep: true, isOnce: true },
  save: { title: 'frame-save-form', keys: ['Mod+Enter', 'Mod+S'], where: 'form', inSheet: true, isStep: true, isOnce: true },

  'pop-save': { title: 'pop-save', keys: ['Mod+Enter'], where: 'caller', inField: true, isStep: true, isOnce: true },
  'pop-open': { title: 'pop-open', keys: ['Mod+O'], where: 'caller', inField: true, isStep: true, isOnce: true },
  'pop-next': { title: 'pop-next-call', keys: ['Mod+Tab'], where: 'caller', inField: true, isStep: true },
  'pop-dismiss': { title: 'pop-close', keys: ['Escape'], where: 'caller', inField: true, isStep: true, isOnce: true },
} as const satisfies Record<string, ActionEntry>;

export type ActionId = keyof typeof all;

export const CATALOGUE: Record<ActionId, ActionEntry> = all;

/** The ids in the order of the list. */
export const ACTION_IDS = Object.keys(all) as ActionId[];

/** Those that are elsewhere than in the main window: its key sheet names them all the same. */
export const CALLER_IDS = ACTION_IDS.filter((id) => CATALOGUE[id].where === 'caller');
