/** The card's plain texts, as the list made from the program's own has them: where each stands. */
import { TEXT_FIELDS, type TextFact, type TextField } from '../ipc/bindings';

/** Where on a form or a list of details: what has several lines stands at the end. */
export type Place = TextFact['section'] | 'end';

export function textsAt(place: Place): TextFact[] {
  return TEXT_FIELDS.filter((text) => (text.form === 'lines' ? 'end' : text.section) === place);
}

/** A value for each text, such as its label. */
export function eachText<T>(texts: readonly TextFact[], value: (text: TextFact) => T): Record<TextField, T> {
  return Object.fromEntries(texts.map((text) => [text.key, value(text)])) as Record<TextField, T>;
}
