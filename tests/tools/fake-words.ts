import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../public/_locales/en/messages.json';

/*
 * Set-up of unit and DOM tests: the fake browser of the tests answers `i18n` from the real English messages, with
 * the placeholders filled as browsers do ($1 to $9, and named ones).
 */

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

function getMessage(key: string, values: string | string[] = []): string {
  const entry = (messages as Record<string, Message>)[key];
  if (!entry) return '';
  const given = typeof values === 'string' ? [values] : values;
  const named = entry.message.replace(
    /\$(\w+)\$/g,
    (whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? whole,
  );
  return named.replace(/\$([1-9])/g, (_, digit: string) => given[Number(digit) - 1] ?? '');
}

Object.assign(fakeBrowser.i18n, {
  getMessage,
  getUILanguage: () => 'en',
  getAcceptLanguages: async () => ['en'],
});
