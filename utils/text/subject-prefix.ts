/*
 * What mail programs put before the subject of an answer and of what is passed on, in their languages: the one list of it.
 */

/** A group for each of `KINDS`. */
const PREFIX =
  /^\s*(?:(re|aw|sv|antw|rif|odp|ynt|vá|απ|отв|回复|回覆|答复|返信|답장|رد|השב)|(fwd?|wg|tr|rv|doorst|[iİ]lt|πρθ|пересл|הועבר|转发|轉寄|転送|إعادة توجيه)|(vs)|(res|ref|r)|(enc|pd|vb|vl|i))\s*(?:\[\d+\])?\s*[:：]\s*/i;

/** `either`: an answer in Finnish, passed on in Danish; `?`: that, or a word of a new subject ("Ref: order 4711"). */
const KINDS = ['answer', 'forward', 'either', 'answer?', 'forward?'] as const;

type Kind = (typeof KINDS)[number];

/** What a subject says of its mail before it says anything else; undefined: nothing. */
export const prefixOf = (subject: string): Kind | undefined =>
  KINDS[PREFIX.exec(subject)?.slice(1).findIndex(Boolean) ?? -1];

function without(subject: string, isPrefix: (kind: Kind) => boolean): string {
  let text = subject.trim();
  for (let kind = prefixOf(text); kind && isPrefix(kind); kind = prefixOf(text))
    text = text.replace(PREFIX, '').trim();
  return text;
}

/** A subject without anything that may stand before it: by which an answer is known again. */
export const bareSubject = (subject: string): string => without(subject, () => true);

/** A subject without what can be nothing but a prefix: what was written as a subject. */
export const ownSubject = (subject: string): string => without(subject, (kind) => !kind.endsWith('?'));
