/** What is done with whole tickets, each with its word and its undo. */
import type { PaperWhat, Ticket, TicketStatus } from '../ipc/bindings';
import { chooseSave } from '../ipc/files';
import { rpc } from '../ipc/rpc';
import { t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';
import { sayWritten } from '../state/written';
import { keptWords } from './kept_words.svelte';
import { statusWords } from './words';

type Which = Pick<Ticket, 'id' | 'number' | 'revision' | 'may_become'>;

/** One at a time: what comes next has not been seen yet. */
let isBusy = false;

async function alone(work: () => Promise<void>): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  try {
    await work();
  } catch (failure) {
    toasts.fail(failure);
  } finally {
    isBusy = false;
  }
}

/** Moves a ticket to a status with the word that is typed of it, or writes that down where it stands. */
export async function moveTo({ id, number, revision }: Which, status: TicketStatus): Promise<void> {
  await alone(async () => {
    const word = keptWords.of(id);
    const { operation } = await rpc('ticket_status', { id, revision, status, text: word.trim() });
    keptWords.forget(id, word);
    toasts.undo(t('ticket-moved', { number, status: statusWords(status) }), operation);
  });
}

/** Moves a ticket on to the likeliest status. */
export async function moveOn(ticket: Which): Promise<void> {
  const [next] = ticket.may_become;
  if (next) await moveTo(ticket, next);
}

const slipOf = (ticket: number): PaperWhat => ({
  output: 'slip', ticket, cards: { ids: [], matching: null }, paper: 'own', card: 'a6', sheet: '', own_sheet: null,
  start: 0, nudge_x: 0, nudge_y: 0, outline: false, each_card: false,
});

/** Lets the owner choose a file for the slip and writes it. */
export async function writeSlip({ id }: Pick<Which, 'id'>): Promise<void> {
  await alone(async () => {
    const what = slipOf(id);
    const { file_name } = await rpc('paper_preview', { what, page: 0 });
    const file = await chooseSave(file_name, 'pdf');
    if (!file) return;
    const { pages, kept } = await rpc('paper_run', { what, to: file.handle, overwrite: true });
    sayWritten(t('paper-done', { name: file.name, pages }), file, kept);
  });
}
