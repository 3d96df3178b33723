/** The people of the made-up box. */

export interface Person {
  id: number;
  given: string;
  family: string;
  organisation: string;
  /** Days since the last contact; null for never. */
  days: number | null;
}

const KNOWN: [string, string, string, number][] = [
  ['Halina', 'Dąbrowska', 'Pracownia Len', 12],
  ['Jonas', 'Dietrich', 'Dietrich Rahmen GmbH', 23],
  ['Priya', 'Ellwood', 'Ellwood & Daughters', 0],
  ['Sabine', 'Engel', 'Hotel Lindenhof', 36],
  ['Tom', 'Farrow', 'Private customer', 64],
  ['Marguerite', 'Fielding', 'The Tin Chapel', 1],
  ['Łukasz', 'Fijałkowski', 'Fijałkowski Studio', 6],
  ['Ida', 'Forsberg', 'Forsberg Weddings', 4],
  ['Gwendolen', 'Frost', 'Private customer', 380],
  ['Ned', 'Garrick', 'Garrick Timber', 9],
  ['Ewa', 'Głowacka', 'Kwiaciarnia Magnolia', 15],
];
const GIVEN = ['Anna', 'Ben', 'Clara', 'Dorota', 'Emil', 'Fatima', 'George', 'Hanna', 'Igor', 'Jadwiga'];
const FAMILY = [
  'Abbott', 'Adamczyk', 'Baker', 'Bielak', 'Carter', 'Chmura', 'Dobson', 'Evans', 'Gawron', 'Hughes',
  'Ivory', 'Jarosz', 'Kowalska', 'Lewis', 'Łuczak', 'Morris', 'Nowak', 'Owens', 'Pawlak', 'Reed',
  'Sikora', 'Śliwa', 'Turner', 'Urban', 'Vance', 'Wójcik', 'Zając', 'Żak',
];

function made(): Person[] {
  const people = KNOWN.map(([given, family, organisation, days], index) => ({
    id: index + 1, given, family, organisation, days,
  }));
  for (let index = 0; index < 1237; index += 1) {
    const given = GIVEN[index % GIVEN.length] ?? '';
    const family = FAMILY[(index * 5) % FAMILY.length] ?? '';
    people.push({ id: 100 + index, given, family, organisation: '', days: (index * 13) % 700 });
  }
  const collator = new Intl.Collator('pl');
  return people.sort((one, other) => collator.compare(one.family + one.given, other.family + other.given));
}

export const people = new URLSearchParams(location.search).has('empty') ? [] : made();
