/** The currencies that can be chosen, named in the owner's language. */

const CODES =
  'AED ARS AUD BAM BRL BYN CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL HKD HUF IDR ILS INR ISK JPY ' +
  'KES KRW KZT MAD MDL MKD MXN MYR NGN NOK NZD PEN PHP PKR PLN RON RSD RUB SAR SEK SGD THB TND TRY TWD ' +
  'UAH USD UYU VND ZAR';

export interface Currency {
  code: string;
  name: string;
}

/** The usual currencies by name, and the one in use where it is none of them. */
export function currencies(locale: string, used: string): Currency[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const { compare } = new Intl.Collator(locale);
  const codes = new Set([...CODES.split(' '), used]);
  return [...codes]
    .map((code) => ({ code, name: `${names.of(code) ?? code} (${code})` }))
    .sort((one, other) => compare(one.name, other.name));
}
