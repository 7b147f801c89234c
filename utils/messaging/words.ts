import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

/** Letters that are read from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A value whose letters run the other way keeps its marks and figures with it, whatever words stand around it. */
const apart = (value: string): string => (RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value);

/**
 * The browser's own reader; its generated types know only the messages of the last `wxt prepare`. Where a value ends like a
 * sentence (a firm "Inc.", a short month), the sentence that ends with it needs no full stop of its own. A mark alone is not such a value: ".." may stand beside it.
 */
const read = (key: string, values: string[]): string => {
  const { i18n } = browser as unknown as { i18n: { getMessage(key: string, values: string[]): string } };
  return values.reduce(
    (text, value) => (/[^.?!…][.?!…]\u2069?$/.test(value) ? text.replaceAll(`${value}.`, value) : text),
    i18n.getMessage(key, values),
  );
};

export type MessageKey = keyof typeof messages;

/**
 * The words of the interface in the rep's language.
 * @param key a key of `public/_locales/en/messages.json`
 * @param values what stands for $1, $2, ... in the message
 */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return read(key, values.map(String).map(apart)) || key;
}

/** The language of the words that are shown: the browser's where we have it, else English. */
export const wordsLanguage = (): string => read('interfaceLanguage', []) || 'en';

/**
 * Whether the words that are shown are English. Chromium's manifest says what they were taken from: to ask for a message
 * would have a worker that wakes wait until the browser has handed over all of them. The browser's own language says
 * nothing of them: Firefox changes it while it runs, and a Chromium without the files of the system's language is English.
 */
export const isEnglish = (): boolean => {
  const { current_locale: taken = '' } = browser.runtime.getManifest() as { current_locale?: string };
  return /^en(?![a-z])/.test(taken) || wordsLanguage() === 'en';
};

/** A part of a built-in rule's words in the interface's language; '' where it has none there, and in English. */
export const ruleWords = (id: string, part: 'title' | 'why' | 'example' | 'shows'): string =>
  read(`rule_${id.replace(/\W/g, '_')}_${part}`, []);

/** What a store's fault means to the rep, by its kind; '' of anything else that goes wrong. */
export const faultOf = (kind: string | undefined): string => read(`fault_${kind}`, []);

/** The language of a rule's words where it is another than the interface's, for `lang`. */
export const ruleLanguage = (id: string, origin: string): string | undefined =>
  origin === 'builtin' && wordsLanguage() !== 'en' && !ruleWords(id, 'title') ? 'en' : undefined;

/**
 * The language of the interface, as `Intl` takes it: that of the words, so that a date never stands in another
 * language than its sentence, with the region of the browser, so that it is written as where the rep lives.
 */
export function language(): string {
  const words = wordsLanguage();
  try {
    const browsers = new Intl.Locale(browser.i18n.getUILanguage().replace('_', '-'));
    if (browsers.language === words) return browsers.baseName;
    const { region } = browsers.maximize();
    return new Intl.Locale(words, region ? { region } : {}).baseName;
  } catch {
    return 'en';
  }
}

/** Reading direction of the interface: the browser's, where the words are in its language. */
export function direction(): 'ltr' | 'rtl' {
  const isBrowsers = browser.i18n.getUILanguage().split(/[-_]/)[0] === wordsLanguage();
  return isBrowsers && read('@@bidi_dir', []) === 'rtl' ? 'rtl' : 'ltr';
}

/** A number as the interface's language writes it. */
export const formatNumber = (value: number, style?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(language(), style ?? { maximumFractionDigits: 2 }).format(value);

/** Several names as one phrase of the language ("Ana, Ben and Chloe"). */
export const formatList = (names: readonly string[]): string =>
  new Intl.ListFormat(language(), { type: 'conjunction' }).format(names.map(apart));

/**
 * A message whose form depends on a number: keys `<key>_one` and `<key>_other`, and what else the language has (French
 * and Spanish say "un million de clients": `<key>_many`). `$1` is the number.
 */
export function tCount(key: string, count: number, ...values: (string | number)[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const inForm = (suffix: string) =>
    read(`${key}_${suffix}`, [formatNumber(count), ...values.map(String).map(apart)]);
  return inForm(form) || inForm('other') || key;
}
