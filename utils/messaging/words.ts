import { browser } from 'wxt/browser';
import type messages from '../../public/_locales/en/messages.json';

/** The browser's own reader; its generated types know only the messages of the last `wxt prepare`. */
const read = (key: string, values: string[]): string =>
  (browser.i18n as unknown as { getMessage(key: string, values: string[]): string }).getMessage(key, values);

export type MessageKey = keyof typeof messages;

/**
 * The words of the interface in the rep's language.
 * @param key a key of `public/_locales/en/messages.json`
 * @param values what stands for $1, $2, ... in the message
 */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return read(key, values.map(String)) || key;
}

/** A message whose form depends on a number: keys `<key>_one` and `<key>_other` (and what else the language has). `$1` is the number. */
export function tCount(key: string, count: number, ...values: (string | number)[]): string {
  const form = new Intl.PluralRules(browser.i18n.getUILanguage()).select(count);
  const number = new Intl.NumberFormat(browser.i18n.getUILanguage()).format(count);
  const inForm = (suffix: string) => read(`${key}_${suffix}`, [number, ...values.map(String)]);
  return inForm(form) || inForm('other') || key;
}
