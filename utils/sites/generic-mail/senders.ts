import { EDITABLE } from '../editable';
import { holds, isShown, textOf, tidy } from '../pick';
import { nearestAround } from '../places';
import { everywhere } from '../trees';

/* Buttons that send a mail by what they say, on pages that mark them by nothing. */

const PRESSED = 'button, [role="button"], input[type="submit"]';
const SENDS =
  /^(?:(?:antwort|e-?mail|mail|nachricht|jetzt|antwoord|bericht|nu) )?(?:send|submit as|senden|absenden|versenden|envoyer|küldés|trimite|αποστολή|gửi|kirim|إرسال|ارسال|שליחה|שלח|enviar|invia|verzenden|versturen|wyślij|skicka|lähetä|odeslat|gönder|отправить|надіслати|送信(?:する)?|发送|傳送|보내기)(?!\p{L})(?! (?:later|tomorrow|(?:on|at|next) |invit|einlad|convoc|später|morgen|plus tard|demain|más tarde|mañana|mais tarde|amanhã))/iu;

/** "Send later", "Schedule send": a time is chosen next. */
const LATER =
  /^(?:send (?:it |email |message )?(?:later|tomorrow|(?:on|at) )|schedule (?:send|e?-?mail|message|sending)|später (?:senden|versenden)|(?:senden|versand) planen|zeitversetzt senden|envoyer (?:plus tard|demain)|(?:programmer|planifier|différer) l[’']envoi|enviar (?:más tarde|mañana|mais tarde|amanhã)|(?:programar|agendar) (?:el |o )?env[ií]o|invia più tardi|(?:programma|pianifica) (?:l[’'])?invio|later (?:verzenden|versturen)|verzenden plannen|skicka senare|send senere|wyślij później|zaplanuj wysyłkę|отправить позже|запланировать отправку)|予約送信|後で送信|定时发送|稍后发送|예약 전송/iu;
/** What ends that choice: elsewhere it may be a meeting's. */
const CHOSEN =
  /^(?:schedule|planen|einplanen|programmer|planifier|programar|agendar|programma|pianifica|inplannen|plannen|schemalägg|planlæg|zaplanuj|запланировать)$/iu;
const IN_CHOICE = '[role="dialog"], dialog, [role="menu"], [popover]';

const pressedBy = (target: Element) =>
  target.closest<HTMLInputElement>(`${PRESSED}, [role="menuitem"], [role="option"]`);
const wordsOf = (pressed: HTMLInputElement | null) =>
  pressed ? tidy(textOf(pressed) || pressed.ariaLabel || pressed.value || '') : '';

/** Whether what is pressed says so much itself, and does not only end a choice that may be a meeting's. */
export const saysLater = (target: Element): boolean => LATER.test(wordsOf(pressedBy(target)));

/** Whether what is pressed says that a mail is to be sent at another time. */
export const schedules = (target: Element): boolean => {
  const pressed = pressedBy(target);
  const words = wordsOf(pressed);
  return LATER.test(words) || (CHOSEN.test(words) && pressed?.closest(IN_CHOICE) != null);
};

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
