import { EDITABLE } from '../editable';
import { holds, isShown, textOf, tidy } from '../pick';
import { nearestAround } from '../places';
import { everywhere } from '../trees';

/* Buttons that send a mail by what they say, on pages that mark them by nothing. */

const PRESSED = 'button, [role="button"], input[type="submit"]';
const SENDS =
  /^(?:send|senden|absenden|envoyer|enviar|invia|verzenden|versturen|wyślij|skicka|lähetä|odeslat|gönder|отправить|надіслати|送信(?:する)?|发送|傳送|보내기)(?!\p{L})(?! (?:later|tomorrow|(?:on|at|next) |invit|einlad|convoc|später|morgen|plus tard|demain|más tarde|mañana|mais tarde|amanhã))/iu;

/** Whether what is pressed says that it sends. */
export const sends = (target: Element): boolean => {
  const pressed = target.closest<HTMLInputElement>(PRESSED);
  return pressed !== null && SENDS.test(tidy(textOf(pressed) || pressed.value || ''));
};

/** Whether what is pressed belongs to another place to write: a chat's button sends no draft that is open beside it. */
export function isOthers(target: Element, editors: readonly Element[]): boolean {
  for (const around of nearestAround(target, 6)) {
    if (editors.some((editor) => holds(around, editor))) return false;
    if (everywhere(around, EDITABLE).some(isShown)) return true;
  }
  return false;
}

/** All that say so in a composer. */
export const sendersIn = (root: Element): Element[] => [...root.querySelectorAll(PRESSED)].filter(sends);
