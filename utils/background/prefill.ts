import type { LogStart, Prefill } from '../messaging/protocol';
import { isFreeMail } from '../model/free-mail';
import { messagesOf } from '../model/messages';
import { isLoggable, isOpening } from '../model/openings';
import type { Message, Snapshot } from '../model/snapshot';
import type { Assessment, Tip } from '../model/tip';
import { partyOf } from '../storage/party';
import { sentencesOf } from '../text/sentences';

/** UTF-16 units of a customer's sentence that are kept. */
const SENTENCE = 140;
/** What is looked at on either side of the words that were heard. */
const AROUND = 500;

interface Customer {
  name?: string;
  address?: string;
}

function isOwn(address: string | undefined, self: readonly string[]): boolean {
  if (!address) return false;
  const low = address.toLowerCase();
  return self.some((own) => (own.startsWith('@') ? low.endsWith(own) : own === low));
}

const inbound = (messages: readonly Message[] | undefined) =>
  messages?.filter((message) => message.direction === 'inbound').at(-1)?.from;

/** Whom a draft is written to, a thread is with, or a record is about. */
export function customerOf(snapshot: Snapshot): Customer | undefined {
  if (snapshot.kind === 'draft') {
    const to = snapshot.recipients?.filter((person) => !isOwn(person.address, snapshot.self)) ?? [];
    const first = to.find((person) => person.kind === 'to') ?? to[0];
    return first ? { name: first.name, address: first.address } : inbound(snapshot.thread);
  }
  if (snapshot.kind === 'thread') return inbound(snapshot.messages);
  const contact = snapshot.fields.contacts?.find((person) => !person.inactive);
  const address = snapshot.fields.email?.value ?? undefined;
  return contact ?? (address ? { address } : undefined);
}

/** Everybody outside the rep's own company that a snapshot names by address, lower case. */
export function customersOf(snapshot: Snapshot): string[] {
  const people = [
    ...(snapshot.kind === 'draft' ? (snapshot.recipients ?? []) : []),
    ...messagesOf(snapshot).flatMap(({ from, recipients }) => [
      ...(from ? [from] : []),
      ...(recipients ?? []),
    ]),
    ...(snapshot.kind === 'deal' ? (snapshot.fields.contacts ?? []) : []),
  ];
  const found = people.flatMap(({ address }) =>
    address && !isOwn(address, snapshot.self) ? [address.toLowerCase()] : [],
  );
  return [...new Set(found)];
}

/** How a company is called before the rep says so: by the first part of its domain. */
export function companyName(party: string): string {
  const label = party.split('.')[0] ?? party;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** As much of a text as may be kept, cut at a word and never within a letter: 140 UTF-16 units. */
export function atMost(text: string): string {
  if (text.length <= SENTENCE) return text;
  const cut = text.slice(0, SENTENCE - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > SENTENCE / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The sentence around a stretch, at most 140 UTF-16 units, cut at a word; of a longer one the part with the stretch. */
export function sentenceAround(whole: string, begins: number, ends: number): string {
  // As much as matters: a mail of one block may be as long as a book, and this is asked with every key.
  const skipped = Math.max(0, begins - AROUND);
  const text = whole.slice(skipped, ends + AROUND);
  const [start, end] = [begins - skipped, ends - skipped];
  const around = sentencesOf(text).filter((one) => one.end > start && one.start < end);
  const from = Math.min(around[0]?.start ?? start, start);
  const to = Math.max(around.at(-1)?.end ?? end, end);
  if (to - from <= SENTENCE) return text.slice(from, to).trim();
  const first = end - from < SENTENCE ? from : Math.max(from, Math.min(start, to - SENTENCE + 1));
  return atMost(text.slice(first, to).trim());
}

/** The customer's mail that a tip heard something in. */
function mailOf(tip: Tip, snapshot: Snapshot): Message | undefined {
  const key = tip.about?.message ?? tip.message;
  const mails = messagesOf(snapshot);
  return key === undefined
    ? undefined
    : mails.find((mail, index) => key === mail.id || key === String(index));
}

/** The customer's own sentence that a signal tip was made from. */
export function signalSentence(tip: Tip, snapshot: Snapshot): string {
  const span = tip.about?.span ?? tip.span;
  const known = mailOf(tip, snapshot);
  for (const { blocks } of span ? (known ? [known] : messagesOf(snapshot)) : []) {
    const block = blocks.find(({ id }) => id === span?.block);
    if (block && span) return sentenceAround(block.text, span.start, span.end);
  }
  return atMost(tip.about?.quote ?? tip.quote);
}

/** The signal that quick-log would start from: the first one the coach found. */
export const signalTip = (assessment: Assessment): Tip | undefined =>
  assessment.tips.find(isOpening) ?? assessment.tips.find(isLoggable);

function startOf(snapshot: Snapshot, customer: Customer | undefined, tip: Tip | undefined): LogStart {
  const account = snapshot.kind === 'deal' ? (snapshot.fields.account?.value ?? undefined) : undefined;
  const party = partyOf(customer?.address);
  const isFree = party?.includes('@') ?? false;
  const domain = party && !isFree && !isFreeMail(party) ? party : undefined;
  const kind = tip?.signal?.kind ?? tip?.about?.kind;
  return {
    accountName: account || (domain ? companyName(domain) : customer?.name || customer?.address || ''),
    ...(domain && { accountDomain: domain }),
    ...(isFree && party && { accountAddress: party }),
    ...(snapshot.kind === 'deal' && { crm: snapshot.record }),
    ...(customer && {
      contact: {
        ...(customer.name && { name: customer.name }),
        ...(customer.address && { address: customer.address.toLowerCase() }),
      },
    }),
    ...(kind && { signalKind: kind }),
    ...(tip && { ruleId: tip.ruleId, sentence: signalSentence(tip, snapshot) }),
    url: snapshot.url,
  };
}

/** Tips of one page that a form can start from. */
const MOST = 12;

/**
 * What quick-log takes over from a page, and from each tip that heard something in a mail: the sentence belongs to who
 * wrote it, whoever the page is about.
 * @param shown tips that the rep sees; the one that quick-log starts with comes first even where it is not among them
 */
export function prefillOf(snapshot: Snapshot, assessment: Assessment, shown = assessment.tips): Prefill {
  const customer = customerOf(snapshot);
  const first = signalTip(assessment);
  const heard = snapshot.kind === 'deal' ? [] : [...new Set([...(first ? [first] : []), ...shown])];
  const of = heard
    .filter(isLoggable)
    .slice(0, MOST)
    .map((tip) => {
      const mail = mailOf(tip, snapshot);
      const writer = mail?.direction === 'inbound' ? mail.from : undefined;
      return { ...startOf(snapshot, writer ?? customer, tip), tipId: tip.id };
    });
  return { ...startOf(snapshot, customer, first), ...(of.length > 0 && { of }) };
}
