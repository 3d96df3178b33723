/** What is printed as PDF: which output, on which paper, where it begins; and saving it. */
import type { ChosenCards, OwnSheet, PaperCard, PaperOutput, PaperSize, PaperWhat } from '../ipc/bindings';
import { chooseSave } from '../ipc/files';
import { rpc } from '../ipc/rpc';
import { t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';
import { sayWritten } from '../state/written';

/** The owner's own sheet of labels, in the list of sheets. */
export const OWN = 'own';
export const MEASURES = ['columns', 'rows', 'width', 'height', 'left', 'top', 'across', 'down'] as const;
type Measure = (typeof MEASURES)[number];

export class PaperChoice {
  output = $state<PaperOutput>('cards');
  paper = $state<PaperSize>('own');
  card = $state<PaperCard>('a6');
  sheet = $state('L7160');
  start = $state('1');
  nudgeX = $state('0');
  nudgeY = $state('0');
  isOutline = $state(false);
  isEachCard = $state(false);
  own = $state<Record<Measure, string>>({
    columns: '3', rows: '8', width: '70', height: '37', left: '0', top: '0.5', across: '70', down: '37',
  });
  isSaving = $state(false);
  readonly #cards: ChosenCards;

  constructor(output: PaperOutput, cards: ChosenCards) {
    this.output = output;
    this.#cards = cards;
  }

  get what(): PaperWhat {
    const own_sheet: OwnSheet | null = this.sheet === OWN ? this.#ownSheet() : null;
    return {
      output: this.output,
      cards: this.#cards,
      ticket: null,
      paper: this.paper,
      card: this.card,
      sheet: own_sheet ? '' : this.sheet,
      own_sheet,
      start: Math.max(0, Math.trunc(numberOf(this.start))),
      nudge_x: numberOf(this.nudgeX),
      nudge_y: numberOf(this.nudgeY),
      outline: this.output === 'labels' && this.isOutline,
      each_card: this.isEachCard,
    };
  }

  /** Lets the owner choose the file and writes it; true when it is there. */
  async save(fileName: string): Promise<boolean> {
    if (this.isSaving) return false;
    this.isSaving = true;
    try {
      const file = await chooseSave(fileName, 'pdf');
      if (!file) return false;
      const { pages, kept } = await rpc('paper_run', { what: this.what, to: file.handle, overwrite: true });
      sayWritten(t('paper-done', { name: file.name, pages }), file, kept);
      return true;
    } catch (failure) {
      toasts.fail(failure);
      return false;
    } finally {
      this.isSaving = false;
    }
  }

  #ownSheet(): OwnSheet {
    const measure = (name: Measure) => numberOf(this.own[name]);
    const count = (name: Measure) => Math.min(400, Math.max(0, Math.trunc(measure(name))));
    return {
      paper: this.paper,
      columns: count('columns'),
      rows: count('rows'),
      width: measure('width'),
      height: measure('height'),
      left: measure('left'),
      top: measure('top'),
      across: measure('across'),
      down: measure('down'),
    };
  }
}

/** A number as typed in any of the languages; what is none is 0. */
export function numberOf(text: string): number {
  const number = Number(text.trim().replace(',', '.').replace('−', '-'));
  return Number.isFinite(number) ? number : 0;
}
