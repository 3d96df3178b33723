/**
 * The platform's formatters, each made once: making one takes WebKit forty times as long as using
 * it, and a screen of dates would make a hundred.
 */
type Formatter = Intl.DateTimeFormat | Intl.NumberFormat | Intl.RelativeTimeFormat | Intl.Collator;

const made = new Map<string, Formatter>();

function once<F extends Formatter>(
  Kind: new (locale: string, options?: object) => F,
  locale: string,
  options?: object,
): F {
  // One that was made before the clock of the system went to another zone would stay in the old one.
  const zone = new Date().getTimezoneOffset();
  const key = `${Kind.name} ${locale} ${zone} ${options ? JSON.stringify(options) : ''}`;
  let formatter = made.get(key) as F | undefined;
  if (!formatter) {
    formatter = new Kind(locale, options);
    made.set(key, formatter);
  }
  return formatter;
}

export function dates(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(Intl.DateTimeFormat, locale, options);
}

export function numbers(locale: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(Intl.NumberFormat, locale, options);
}

/** Days away in words where the language has some: "tomorrow", else "in 3 days". */
export function relativeDays(locale: string): Intl.RelativeTimeFormat {
  return once(Intl.RelativeTimeFormat, locale, { numeric: 'auto' });
}

export function collator(locale: string): Intl.Collator {
  return once(Intl.Collator, locale);
}
