import { parse } from 'yaml';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';
import fr from '../../public/_locales/fr/messages.json';
import { asMessages } from '../../utils/rules/as-messages.ts';
import deRules from '../../utils/rules/words/de.yaml?raw';
import esRules from '../../utils/rules/words/es.yaml?raw';
import frRules from '../../utils/rules/words/fr.yaml?raw';

/*
 * The messages of every language of the interface, and which of them the fake browser of the tests speaks.
 */

export interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}
export type Messages = Record<string, Message>;

/** The languages besides English, from which the others are translated. */
export const OTHERS = ['de', 'es', 'fr'] as const;
export type Other = (typeof OTHERS)[number];
export type Locale = 'en' | Other;

/** What is packed for each language. */
export const LOCALES = { en, de, es, fr } as Record<Locale, Messages>;

/** What the build adds to them: the words of structural rules. */
const RULES: Record<Other, Messages> = {
  de: asMessages(parse(deRules)),
  es: asMessages(parse(esRules)),
  fr: asMessages(parse(frRules)),
};
const withRules = (locale: Locale): Messages =>
  locale === 'en' ? LOCALES.en : { ...LOCALES[locale], ...RULES[locale] };

let spoken: { messages: Messages; browser: string } = { messages: LOCALES.en, browser: 'en' };
/** What the fake browser speaks now. */
export const messagesOf = () => spoken;

/**
 * Lets the fake browser speak a language.
 * @param browser the browser's own language; words that we do not have are English, as browsers do it
 * @param messages other words than those that are packed
 */
export function speak(browser: string, messages?: Messages): void {
  const [language = ''] = browser.split('-');
  spoken = { browser, messages: messages ?? withRules(language in LOCALES ? (language as Locale) : 'en') };
}

/** English made as long as words get elsewhere: 40 % longer, with accents, and marked where it begins and ends. */
export function longer(messages: Messages = LOCALES.en): Messages {
  const accents: Record<string, string> = { a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü', A: 'Â', E: 'Ê', O: 'Ö' };
  const stretch = (text: string) => {
    const accented = text.replace(/\$\w+\$?|[aeiouAEO]/g, (part) => accents[part] ?? part);
    const more = Math.ceil(text.replace(/\$\w+\$?/g, '').length * 0.4) - 2;
    // Of words about as long as German ones: text that could break nowhere would measure something else.
    return `[${accented}${more > 0 ? ` ${'lorem ipsum dolor '.repeat(1 + more / 18).slice(0, Math.max(0, more - 1))}` : ''}]`;
  };
  return Object.fromEntries(
    Object.entries(messages).map(([key, one]) => [
      key,
      key === 'interfaceLanguage' ? one : { ...one, message: stretch(one.message) },
    ]),
  );
}

/** What every surface has to hold: all that is translated, and words 40 % longer than English. */
export const SPOKEN = [...OTHERS, 'longer'] as const;
/** Lets the fake browser speak one of them. */
export const say = (name: (typeof SPOKEN)[number]): void =>
  name === 'longer' ? speak('en', longer()) : speak(name);

/** A message as browsers read it: placeholders filled ($1 to $9, and named ones); '' for an unknown key. */
export function inLanguage(key: string, values: string | string[] = []): string {
  if (key === '@@bidi_dir') return /^(?:ar|fa|he|ur)\b/.test(spoken.browser) ? 'rtl' : 'ltr';
  const entry = spoken.messages[key];
  if (!entry) return '';
  const given = typeof values === 'string' ? [values] : values;
  const named = entry.message.replace(
    /\$(\w+)\$/g,
    (whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? whole,
  );
  return named.replace(/\$([1-9])/g, (_, digit: string) => given[Number(digit) - 1] ?? '');
}
