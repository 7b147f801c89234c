import type { TabEntry } from '../messaging/protocol';
import { isFreeMail } from '../model/free-mail';
import type { Message, Snapshot } from '../model/snapshot';
import type { Assessment, Tip } from '../model/tip';
import { partyOf } from '../storage/party';

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
  const messages =
    snapshot.kind === 'draft' ? snapshot.thread : snapshot.kind === 'thread' ? snapshot.messages : [];
  const people = [
    ...(snapshot.kind === 'draft' ? (snapshot.recipients ?? []) : []),
    ...(messages ?? []).flatMap(({ from, recipients }) => [...(from ? [from] : []), ...(recipients ?? [])]),
    ...(snapshot.kind === 'deal' ? (snapshot.fields.contacts ?? []) : []),
  ];
  const found = people.flatMap(({ address }) =>
    address && !isOwn(address, snapshot.self) ? [address.toLowerCase()] : [],
  );
  return [...new Set(found)];
}

function companyName(party: string): string {
  const label = party.split('.')[0] ?? party;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The sentence around a stretch, at most 140 UTF-16 units, cut at a word. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start).search(/[^.!?…\n]*$/u);
  const stop = text.slice(end).search(/[.!?…\n]/u);
  const sentence = text.slice(before, stop < 0 ? text.length : end + stop + 1).trim();
  if (sentence.length <= 140) return sentence;
  const from = Math.max(0, Math.min(start - before, sentence.length - 139));
  const cut = sentence.slice(from, from + 139);
  const space = cut.lastIndexOf(' ');
  return `${space > 70 ? cut.slice(0, space) : cut}…`;
}

/** The customer's own sentence that a signal tip was made from. */
export function signalSentence(tip: Tip, snapshot: Snapshot): string {
  const messages =
    snapshot.kind === 'draft' ? snapshot.thread : snapshot.kind === 'thread' ? snapshot.messages : [];
  const span = tip.about?.span ?? tip.span;
  const key = tip.about?.message ?? tip.message;
  const quote = tip.about?.quote ?? tip.quote;
  for (const [index, message] of (messages ?? []).entries()) {
    if (key !== undefined && key !== message.id && key !== String(index)) continue;
    const block = span && message.blocks.find(({ id }) => id === span.block);
    if (block && span) return sentenceAround(block.text, span.start, span.end);
  }
  return quote.length <= 140 ? quote : `${quote.slice(0, 139)}…`;
}

/** The signal that quick-log would start from: the first one the coach found. */
export const signalTip = (assessment: Assessment): Tip | undefined =>
  assessment.tips.find((tip) => tip.signal && tip.signal.polarity !== 'risk') ??
  assessment.tips.find((tip) => tip.about?.sort === 'ignored_signal');

/** What quick-log takes over from a page. */
export function prefillOf(snapshot: Snapshot, assessment: Assessment): TabEntry['prefill'] {
  const customer = customerOf(snapshot);
  const account = snapshot.kind === 'deal' ? (snapshot.fields.account?.value ?? undefined) : undefined;
  const party = partyOf(customer?.address);
  const isFree = party?.includes('@') ?? false;
  const tip = signalTip(assessment);
  const domain = party && !isFree && !isFreeMail(party) ? party : undefined;
  const kind = tip?.signal?.kind ?? tip?.about?.kind;
  return {
    accountName: account || (domain ? companyName(domain) : (customer?.name ?? '')),
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
