/** Stock in words. */
import type { MovementKind, StockMovement, StockRow } from '../ipc/bindings';
import { quantityWords } from '../order/words';
import { settings } from '../state/settings.svelte';
import { t } from '../state/text.svelte';

export const KINDS: MovementKind[] = ['receipt', 'return', 'correction'];

export const kindWords = (kind: MovementKind | null): string => t(`stock-kind-${kind ?? 'order'}`);

/** How much came in or went out, with its sign. */
export function movedWords({ quantity }: Pick<StockMovement, 'quantity'>, unit: string): string {
  const words = quantityWords(quantity, unit);
  return quantity > 0 ? `+${words}` : words;
}

/** A number as it would be typed, with the language's mark. */
function typedNumber(number: number): string {
  const words = String(number);
  return settings.current.language.startsWith('en') ? words : words.replace('.', ',');
}

/** A quantity in thousandths as it would be typed. */
export const typedQuantity = (thousandths: number | null): string => (thousandths === null ? '' : typedNumber(thousandths / 1000));

/** Hundredths of a per cent as they would be typed. */
export const typedRate = (hundredths: number): string => typedNumber(hundredths / 100);

/** How much stands out: more is sold than there is, or it is low. */
export function toneOf({ free, is_low }: Pick<StockRow, 'free' | 'is_low'>): 'late' | 'warm' | 'plain' {
  if (free < 0) return 'late';
  return is_low ? 'warm' : 'plain';
}
