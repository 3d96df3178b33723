/** The encodings offered for files that do not say theirs; the labels are those of the WHATWG. */
import type { MessageId } from '../state/text.svelte';

export const ENCODINGS: { name: string; title: MessageId }[] = [
  { name: 'windows-1250', title: 'import-encoding-central' },
  { name: 'windows-1252', title: 'import-encoding-western' },
  { name: 'iso-8859-2', title: 'import-encoding-latin2' },
  { name: 'iso-8859-15', title: 'import-encoding-latin1' },
  { name: 'windows-1251', title: 'import-encoding-cyrillic' },
  { name: 'windows-1253', title: 'import-encoding-greek' },
  { name: 'windows-1254', title: 'import-encoding-turkish' },
  { name: 'windows-1257', title: 'import-encoding-baltic' },
  { name: 'windows-1255', title: 'import-encoding-hebrew' },
  { name: 'windows-1256', title: 'import-encoding-arabic' },
  { name: 'shift_jis', title: 'import-encoding-japanese' },
  { name: 'gb18030', title: 'import-encoding-chinese' },
  { name: 'euc-kr', title: 'import-encoding-korean' },
];

/** The offered encoding that `name` means, in any case. */
export function titleOf(name: string): MessageId | undefined {
  return ENCODINGS.find((one) => one.name === name.toLowerCase())?.title;
}
