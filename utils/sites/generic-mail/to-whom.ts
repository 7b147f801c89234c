import { inOneLook } from '../in-one-look';
import { addressIn, kindOf, WHOLE_NAME } from '../people';
import { follows, isShown, textBefore, textOf, tidy } from '../pick';
import { ME } from './directions';

/* Whom the head of a mail says that it went to, where that stands in words. */

/** A longer text is no row. */
export const ROW_MOST = 160;

/** "to me", "An: mich, Bo Lund", "to Ann Lee": whom a mail went to; "me" is whoever reads it. */
const TO_WHOM = /^(\p{L}{1,12})(?: ?[:：])? (.{2,80})$/u;

/** "assigned", before "to me": what somebody did goes on there. */
const DOES = /(?<!\p{L})(?![ap]m$)\p{Ll}+$/u;

/** The first whom the head of a mail names as those it went to: who it is from asks for it, and which way it went. */
export const namedTo = inOneLook((around: HTMLElement) =>
  inOneLook((body: HTMLElement): string | undefined => {
    const said = [...around.querySelectorAll<HTMLElement>('*')].flatMap((one) => {
      const isRow = !one.contains(body) && follows(one, body) && one.textContent!.length < ROW_MOST;
      const [, word = '', whom = ''] = isRow ? (TO_WHOM.exec(textOf(one)) ?? []) : [];
      const [first = ''] = whom.split(/ ?[,;&] ?/);
      const isWho = ME.test(first) || WHOLE_NAME.test(first) || addressIn(first);
      const isTo = isWho && kindOf(word) === 'to' && isShown(one);
      return isTo && !DOES.test(tidy(textBefore(one, around))) ? [first] : [];
    });
    return said[0];
  }),
);

/** Whether the head of a mail says that it went to whoever reads it. */
export const isToMe = (body: HTMLElement, around: HTMLElement): boolean =>
  ME.test(namedTo(around)(body) ?? '');
