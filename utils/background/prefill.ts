import type { LogStart, Prefill } from '../messaging/protocol';
import { isFreeMail } from '../model/free-mail';
import { keptSentence } from '../model/kept-sentence';
import { mailPeople, messagesOf, placeOfTip } from '../model/messages';
import { isLoggable, isOpening } from '../model/openings';
import { isOwn } from '../model/own-address';
import type { Message, Snapshot } from '../model/snapshot';
import type { Assessment, Tip } from '../model/tip';
import { companyName, partyOf } from '../storage/party';
import { sentenceAround } from '../text/sentence-around';

interface Customer {
  name?: string;
  address?: string;
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

/**
 * What a snapshot's customer is known by to "not for this person": the address, or the name where the page gives that
 * alone; lower case.
 */
export function personOf(snapshot: Snapshot): string | undefined {
  const { address, name } = customerOf(snapshot) ?? {};
  return (address || name)?.toLowerCase();
}

/** Everybody outside the rep's own company that a snapshot names by address, lower case. */
export function customersOf(snapshot: Snapshot): string[] {
  const people = snapshot.kind === 'deal' ? (snapshot.fields.contacts ?? []) : mailPeople(snapshot);
  const found = people.flatMap(({ address }) =>
    address && !isOwn(address, snapshot.self) ? [address.toLowerCase()] : [],
  );
  return [...new Set(found)];
}

/** The customer's mail that a tip heard something in. */
function mailOf(tip: Tip, snapshot: Snapshot): Message | undefined {
  const mails = messagesOf(snapshot);
  return mails[placeOfTip(tip, mails)];
}

/** The customer's own sentence that a signal tip was made from. */
export function signalSentence(tip: Tip, snapshot: Snapshot): string {
  const span = tip.about?.span ?? tip.span;
  const known = mailOf(tip, snapshot);
  for (const { blocks } of span ? (known ? [known] : messagesOf(snapshot)) : []) {
    const block = blocks.find(({ id }) => id === span?.block);
    if (block && span) return sentenceAround(block.text, span.start, span.end);
  }
  return keptSentence(tip.about?.quote ?? tip.quote);
}

/** The signal that quick-log would start from: the first one the coach found. */
const signalTip = (assessment: Assessment): Tip | undefined =>
  assessment.tips.find((tip) => isOpening(tip) && isLoggable(tip)) ?? assessment.tips.find(isLoggable);

function startOf(snapshot: Snapshot, customer: Customer | undefined, tip: Tip | undefined): LogStart {
  // What is written on a record's page is written to the customer of that record.
  const deal = snapshot.kind === 'deal' ? snapshot : snapshot.kind === 'draft' ? snapshot.deal : undefined;
  const account = deal?.fields.account?.value ?? undefined;
  const party = partyOf(customer?.address);
  const isFree = party?.includes('@') ?? false;
  const domain = party && !isFree && !isFreeMail(party) ? party : undefined;
  const kind = tip?.signal?.kind ?? tip?.about?.kind;
  return {
    accountName: account || (domain ? companyName(domain) : customer?.name || customer?.address || ''),
    ...(domain && { accountDomain: domain }),
    ...(isFree && party && { accountAddress: party }),
    ...(deal && { crm: deal.record }),
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
