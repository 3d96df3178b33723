/** What a column of a table can be taken for, and how that is said. */
import { labelWords } from '../contact/labels';
import { TEXT_FIELDS, type ImportedColumn, type TableContent, type TextFact } from '../ipc/bindings';
import { t, type MessageId } from '../state/text.svelte';

const PLACES = ['', 'home', 'work'];

/** The fields that are offered, in the order of a card. */
export const FIELDS: string[] = [
  ...['formatted_name', 'prefix', 'given', 'additional', 'family', 'suffix', ...texts('name')],
  ...['organisation', 'department', 'role'],
  ...['', 'mobile', 'work', 'home', 'main', 'fax', 'other'].map((label) => of('phone', label)),
  ...['', 'work', 'home', 'other'].map((label) => of('email', label)),
  ...PLACES.flatMap((label) =>
    ['street', 'number', 'extended', 'code', 'city', 'region', 'country', 'box', 'text'].map((part) =>
      of(`address_${part}`, label),
    ),
  ),
  ...['link', ...texts('facts'), 'birthday', 'birth_day', 'birth_month', 'birth_year'],
  ...['tags', ...texts('story'), 'stay_in_touch', 'kind', 'keep', 'skip'],
];

/** The fields that a call is offered. */
export const CALL_FIELDS: string[] = [
  ...['number', 'name', 'when', 'date', 'time', 'way', 'length', 'text'].map((part) => `call_${part}`),
  'skip',
];

/** Fields that only tables have. */
const OWN: Record<string, MessageId> = {
  keep: 'import-field-keep',
  skip: 'import-field-skip',
  birth_day: 'import-field-birth-day',
  birth_month: 'import-field-birth-month',
  birth_year: 'import-field-birth-year',
  address_number: 'import-field-address-number',
  address_text: 'import-field-address-text',
  call_number: 'import-field-call-number',
  call_name: 'import-field-call-name',
  call_when: 'import-field-call-when',
  call_date: 'import-field-call-date',
  call_time: 'import-field-call-time',
  call_way: 'import-field-call-way',
  call_length: 'import-field-call-length',
  call_text: 'import-field-call-text',
};

/** Fields that say whose card a row is. */
const NAMING = ['formatted_name', 'given', 'family', 'nickname', 'organisation', 'phone', 'email'];

/** Whether what its values look like, and nothing else, suggests that a column names somebody. */
export function isNaming({ field, ground }: Pick<ImportedColumn, 'field' | 'ground'>): boolean {
  return ground === 'values' && NAMING.includes(field.split(':')[0] ?? '');
}

function texts(section: TextFact['section']): string[] {
  return TEXT_FIELDS.filter((text) => text.section === section).map((text) => text.key);
}

function of(field: string, label: string): string {
  return label ? `${field}:${label}` : field;
}

/** A field as the owner reads it: "phone:work" is "Phone (Work)". */
export function fieldWords(field: string): string {
  const [name = '', label = ''] = field.split(':');
  const number = /_(\d+)/.exec(name)?.[1] ?? '';
  const plain = name.replace(/_\d+/, '');
  const id = OWN[plain] ?? (`column-${plain.replaceAll('_', '-')}` as MessageId);
  const words = t(id, { number: number === '1' ? '' : number }).replace(/\s+/g, ' ').trim();
  return label ? t('import-field-labelled', { field: words, label: labelWords(label, 'card-label-other') }) : words;
}

/** The fields to choose from, with the one that stands there now. */
export function fieldOptions(now: string, content: TableContent): { value: string; label: string }[] {
  const fields = content === 'calls' ? CALL_FIELDS : FIELDS;
  const all = fields.includes(now) ? fields : [now, ...fields];
  return all.map((value) => ({ value, label: fieldWords(value) }));
}
