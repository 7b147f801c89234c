import { textOf, tidy } from '../pick';

/* Buttons that send a mail by what they say, on pages that mark them by nothing. */

const PRESSED = 'button, [role="button"], input[type="submit"]';
const SENDS =
  /^(?:send|senden|absenden|envoyer|enviar|invia|verzenden|versturen|wyślij|送信)(?!\p{L})(?! (?:later|invit|einlad|convoc))/iu;

/** Whether what is pressed says that it sends. */
export const sends = (target: Element): boolean => {
  const pressed = target.closest<HTMLInputElement>(PRESSED);
  return pressed !== null && SENDS.test(tidy(textOf(pressed) || pressed.value || ''));
};

/** All that say so in a composer. */
export const sendersIn = (root: Element): Element[] => [...root.querySelectorAll(PRESSED)].filter(sends);
