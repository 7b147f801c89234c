/* Which of two numbers is the day. */

/** Order of day and month that a language tag stands for. English without a region is used everywhere: unknown. */
export function orderOf(lang: string | undefined): 'dmy' | 'mdy' | undefined {
  if (!lang || /^en$/i.test(lang)) return undefined;
  try {
    const parts = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'numeric', year: 'numeric' })
      .formatToParts(0)
      .map((part) => part.type);
    const day = parts.indexOf('day');
    const month = parts.indexOf('month');
    if (parts.indexOf('year') < day) return undefined;
    return day < month ? 'dmy' : 'mdy';
  } catch {
    return undefined;
  }
}

/**
 * Order of day and month in the numeric dates of a page, if some of them can be read in one way only and all agree.
 * @param text visible text of the record
 */
export function dateOrder(text: string): 'dmy' | 'mdy' | undefined {
  const found = new Set<'dmy' | 'mdy'>();
  for (const match of text.matchAll(
    /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}(?!\d)|\d{2}(?![\d/-]))/g,
  )) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12 && second <= 12) found.add('dmy');
    if (second > 12 && first <= 12) found.add('mdy');
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/**
 * The language of a page, as far as it tells how dates are written. American English is what most products are made in and
 * what they say of themselves, whatever country the rep works in: in a browser of a country that writes the day first, it
 * says nothing about dates.
 */
export function spokenIn({ documentElement, defaultView }: Document): string | undefined {
  const lang = documentElement.getAttribute('lang')?.trim().replace('_', '-');
  return lang && /^en-us$/i.test(lang) && orderOf(defaultView?.navigator.language) === 'dmy' ? 'en' : lang;
}
