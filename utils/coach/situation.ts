import { DAY } from '../model/day';
import type { DealRecord, DealSituation, MailSituation, Situation } from '../model/situation';
import type { DealFields, Message, Recipient, Snapshot } from '../model/snapshot';
import { plainBlocks } from '../text/plain-blocks';
import { assess } from './assess';
import { BlockCache } from './block-cache';
import type { AssessContext, Facts } from './context';
import type { Compiled } from './engine';
import { parseAddress } from './people';
import { printOf } from './print';
import { wordsOf } from './word-list';

/*
 * A situation of the practice desk as the coach sees it: what the desk shows, what its start and its answer read like,
 * and whether both do what the situation says.
 */

/** The rep of every situation. */
export const PRACTICE_SELF = 'you@ourco.example';

/** The day so many days from `today`, as ISO 8601. */
export function dayFrom(today: string, days: string | number): string {
  return new Date(Date.parse(today) + Number(days) * DAY).toISOString().slice(0, 10);
}

/** A text of a situation with its days written out, as they would stand in an English mail ("12 May"). */
export function withDays(text: string, today: string): string {
  return text.replace(/\{([+-]\d{1,3})\}/g, (_, days: string) =>
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      Date.parse(dayFrom(today, days)),
    ),
  );
}

/** People as recipients of one kind. */
export function recipientsFrom(kind: Recipient['kind'], people: readonly string[]): Recipient[] {
  return people.map((one) => ({ kind, ...parseAddress(one) }));
}

/** The mails of a situation without their text: who wrote to whom, and when. */
export function mailsOf(
  situation: MailSituation,
  today: string,
): (Omit<Message, 'blocks'> & { text: string })[] {
  return situation.thread.map((one, index) => {
    const ours = one.from === 'us';
    const to = one.to.length > 0 ? one.to : [ours ? (situation.to[0] ?? '') : PRACTICE_SELF];
    return {
      id: `mail-${index}`,
      from: ours ? { address: PRACTICE_SELF } : parseAddress(one.from),
      recipients: [...recipientsFrom('to', to), ...recipientsFrom('cc', one.cc)],
      direction: ours ? 'outbound' : 'inbound',
      date: dayFrom(today, one.day),
      text: withDays(one.text, today),
    };
  });
}

/** The record of a situation as fields of a page that shows all of them. */
export function fieldsOf(record: DealRecord, today: string): DealFields {
  const { contacts, activities, products, createdDate, closeDate, nextStepDate, ...plain } = record;
  const field = <T>(value: T | null | undefined) => (value === undefined ? undefined : { value, sure: 1 });
  const day = (days: string | null | undefined) => field(days && dayFrom(today, days));
  const fields: DealFields = {
    ...Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, field(value)])),
    status: { value: 'open', sure: 1 },
    ...(createdDate !== undefined && { createdDate: day(createdDate) }),
    ...(closeDate !== undefined && { closeDate: day(closeDate) }),
    ...(nextStepDate !== undefined && { nextStepDate: day(nextStepDate) }),
    ...(contacts && { contacts }),
    ...(products && { products }),
    ...(activities && {
      activities: activities.map(({ day: days, ...one }) => ({ ...one, date: dayFrom(today, days) })),
    }),
  };
  return fields;
}

/** What the coach is told of this customer, besides what the page shows. */
export function contextOf({
  given,
  sent,
}: Pick<Situation, 'given' | 'sent'>): Pick<AssessContext, 'facts' | 'lastMails'> {
  return {
    ...(given && { facts: given as Facts }),
    ...(sent && { lastMails: sent.map((text) => printOf([wordsOf(text)])) }),
  };
}

/** Paragraphs of a text: a situation writes one a line. */
export const paragraphsOf = (text: string): string[] => text.split(/\s*\n\s*/).filter(Boolean);
const asMail = (text: string) => paragraphsOf(text).join('\n\n');

const ALWAYS = {
  site: 'practice',
  url: 'https://practice.example/',
  readAt: 0,
  revision: 1,
  self: [PRACTICE_SELF, PRACTICE_SELF.slice(PRACTICE_SELF.indexOf('@'))],
};

function mailSnapshot(situation: MailSituation, side: 'start' | 'answer', today: string): Snapshot {
  const { answer } = situation;
  const isStart = side === 'start';
  const to = isStart ? situation.to : (answer.to ?? situation.to);
  const cc = isStart ? situation.cc : (answer.cc ?? situation.cc);
  const thread = mailsOf(situation, today).map(({ text, ...mail }) => ({
    ...mail,
    blocks: plainBlocks(asMail(text), mail.id).blocks,
  }));
  return {
    kind: 'draft',
    ...ALWAYS,
    format: 'rich',
    reply: situation.reply,
    subject: (isStart ? undefined : answer.subject) ?? situation.subject,
    recipients: [...recipientsFrom('to', to), ...recipientsFrom('cc', cc)],
    blocks: plainBlocks(asMail(withDays(isStart ? situation.draft : answer.text, today))).blocks,
    ...(thread.length > 0 && { thread }),
  };
}

function dealSnapshot(situation: DealSituation, side: 'start' | 'answer', today: string): Snapshot {
  const deal = side === 'start' ? situation.deal : { ...situation.deal, ...situation.answer };
  return {
    kind: 'deal',
    ...ALWAYS,
    record: { crm: 'practice', kind: 'deal', id: situation.id },
    fields: fieldsOf(deal, today),
  };
}

/** The start or the good answer of a situation, as the coach reads it on a day. */
export function snapshotOfSituation(situation: Situation, side: 'start' | 'answer', today: string): Snapshot {
  return situation.kind === 'mail'
    ? mailSnapshot(situation, side, today)
    : dealSnapshot(situation, side, today);
}

/** What a situation says of itself and does not do, and the rule that it says it of. */
export interface SituationFault {
  what: 'no-such-rule' | 'start-is-silent' | 'answer-is-marked';
  rule: string;
}

/**
 * Holds a situation against the rules: its start brings up every prompt that it names, and its answer none of them.
 * Returns what is wrong, or nothing.
 */
export function checkSituation(situation: Situation, compiled: Compiled, today: string): SituationFault[] {
  const cache = new BlockCache();
  const context: AssessContext = { now: Date.parse(`${today}T09:00:00Z`), today, ...contextOf(situation) };
  const of = (side: 'start' | 'answer') =>
    assess(snapshotOfSituation(situation, side, today), compiled, context, cache);
  const [start, answer] = [of('start'), of('answer')];
  const fires = (tips: typeof start.tips, id: string) => tips.some(({ ruleId }) => ruleId === id);
  return situation.rules.flatMap((rule): SituationFault[] => {
    if (!compiled.byId.has(rule)) return [{ what: 'no-such-rule', rule }];
    if (!fires(start.tips, rule)) return [{ what: 'start-is-silent', rule }];
    return fires(answer.tips, rule) ? [{ what: 'answer-is-marked', rule }] : [];
  });
}
