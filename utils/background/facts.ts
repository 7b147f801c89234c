import type { AssessContext, Facts } from '../coach/context';
import { localDay } from '../goals/periods';
import type { Account } from '../model/account';
import { DAY } from '../model/day';
import { recordKey } from '../model/record-key';
import type { Settings } from '../model/settings';
import type { DealFields, DealSnapshot, Snapshot } from '../model/snapshot';
import { findAccount } from '../storage/accounts';
import { fold } from '../storage/fold';
import { type Guard, guardsOf, isHolding } from '../storage/guards';
import { largeFrom } from '../storage/large-deals';
import { partyOf } from '../storage/party';
import { type RecordSight, seeRecord } from '../storage/record-memory';
import type { TouchRow } from '../storage/rows';
import { signalsOf } from '../storage/signals';
import { touchesOf } from '../storage/touches';
import { isDayAlone } from '../text/iso-day';
import { daysBetween, logFacts, signalFacts } from './log-facts';
import { onePerson } from './one-person';
import { customerOf } from './prefill';

/** The record's fields, of a record or of the record that a draft is written on. */
const fieldsOf = (snapshot: Snapshot): DealFields | undefined =>
  snapshot.kind === 'deal' ? snapshot.fields : snapshot.kind === 'draft' ? snapshot.deal?.fields : undefined;

/** By what a snapshot's customer is known in the stores: domain or address, else the account's name on a record. */
export function partyOfSnapshot(snapshot: Snapshot): string | undefined {
  const party = partyOf(customerOf(snapshot)?.address);
  if (party) return party;
  const name = fold(fieldsOf(snapshot)?.account?.value ?? '');
  return name ? `name:${name}` : undefined;
}

/** The account that a snapshot speaks of, and every domain or address that it is known by. */
export async function partiesOf(
  snapshot: Snapshot,
): Promise<{ account: Account | undefined; parties: string[] }> {
  const fields = fieldsOf(snapshot);
  const record = snapshot.kind === 'deal' ? snapshot.record : undefined;
  const party = partyOfSnapshot(snapshot);
  const where = party?.startsWith('name:') ? undefined : party;
  const name = fields?.account?.value ?? (record?.kind === 'account' ? fields?.name?.value : undefined);
  const account = await findAccount({
    ...(where && { domain: where, ...(where.includes('@') && { address: where }) }),
    ...(name && { name }),
    ...(record && { crm: record }),
  });
  const shown = [
    fields?.website?.value,
    fields?.email?.value,
    ...(fields?.contacts ?? []).map(({ address }) => address),
  ].map((one) => partyOf(one ?? undefined));
  const all = [party, ...(account?.domains ?? []), ...shown];
  return { account, parties: [...new Set(all.filter((one) => one !== undefined))] };
}

/** Mails in a row, newest first, that went to one person: the one this draft goes to, else whoever got the last. */
function samePerson(ours: readonly TouchRow[], to: string | undefined): number | undefined {
  const whom = to ?? ours[0]?.to;
  if (whom === undefined || whom === '') return whom === undefined ? undefined : 0;
  const other = ours.findIndex((touch) => touch.to !== whom);
  return other < 0 ? ours.length : other;
}

function historyFacts(touches: readonly TouchRow[], now: number, to: string | undefined): Facts {
  const ours = touches.filter((touch) => touch.direction === 'outbound');
  const theirs = touches.filter((touch) => touch.direction === 'inbound');
  const lastTheirs = theirs[0]?.at ?? 0;
  const today = localDay(now);
  const same = samePerson(ours, to);
  return {
    'history.unanswered': ours.filter((touch) => touch.at > lastTheirs).length,
    'history.first-today': !ours.some((touch) => localDay(touch.at) === today),
    ...(ours[0] && { 'history.days-since-ours': daysBetween(ours[0].at, now) }),
    ...(theirs[0] && { 'history.days-since-theirs': daysBetween(theirs[0].at, now) }),
    ...(same !== undefined && { 'history.same-person': same }),
  };
}

function guardFacts(guards: readonly Guard[], now: number): Facts {
  const facts: Facts = {};
  for (const guard of guards.filter(isHolding)) {
    const since = daysBetween(guard.at, now);
    if (guard.kind === 'opt-out') facts['history.opted-out-days'] = since;
    if (guard.kind === 'cut') facts['history.cut-days'] = since;
    if (guard.kind === 'leave') facts['history.leave-days'] = since;
    if (guard.kind === 'complaint') {
      facts['history.complaint-open'] = true;
      facts['history.complaint-days'] = since;
    }
  }
  return facts;
}

/** Since when what was heard is said to be over, by kind. */
function endsOf(guards: readonly Guard[]): NonNullable<AssessContext['over']> {
  const ended = guards.flatMap(({ kind, over }) => (over === undefined ? [] : [{ kind, over }]));
  ended.sort((a, b) => a.over - b.over);
  return Object.fromEntries(ended.map(({ kind, over }) => [kind, { at: over, day: localDay(over) }]));
}

/** What a record page shows of itself, for comparing with the last visit. */
function sightOf(snapshot: Snapshot, party: string | undefined): RecordSight | undefined {
  if (snapshot.kind !== 'deal') return undefined;
  const { record, fields } = snapshot;
  const status = fields.status?.value;
  // Products set the close date of a deal that ends: that is no move of the day it was meant for.
  const isDue = status !== 'won' && status !== 'lost';
  return {
    key: recordKey(record),
    ...(party && { party }),
    ...(fields.amount?.value != null && { amount: fields.amount.value }),
    ...(fields.currency?.value != null && { currency: fields.currency.value }),
    ...(fields.stage?.value != null && { stage: fields.stage.value }),
    ...(snapshot.locale && { locale: snapshot.locale }),
    ...(status != null && { won: status === 'won' }),
    ...(isDue &&
      fields.closeDate?.value &&
      isDayAlone(fields.closeDate.value) && {
        closeDate: fields.closeDate.value,
      }),
  };
}

async function recordFacts(snapshot: Snapshot, party: string | undefined, now: number): Promise<Facts> {
  const sight = sightOf(snapshot, party);
  if (!sight) return {};
  const seen = await seeRecord(sight, now);
  const days = seen.stageSince === undefined ? undefined : daysBetween(seen.stageSince, now);
  return {
    'record.close-pushes': seen.slips,
    'record.close-pushed-days': seen.slippedDays,
    'record.won-known': seen.wonKnown,
    ...(seen.lastAmount !== undefined && { 'record.amount-before': seen.lastAmount }),
    ...(days !== undefined && { 'record.days-in-stage': days }),
    ...(days !== undefined && seen.stageEntered && { 'record.stage-moved-days': days }),
    ...(seen.stageMedian !== undefined && { 'record.stage-median': seen.stageMedian }),
  };
}

/** All of a record that the facts about it hang on: two readings with the same key have the same facts. */
export function factsKey(snapshot: DealSnapshot): string {
  const { website, email, contacts, status } = snapshot.fields;
  return JSON.stringify([
    sightOf(snapshot, undefined),
    status?.value,
    website?.value,
    email?.value,
    contacts?.map(({ address }) => address),
  ]);
}

/** What the stores know of a snapshot's customer and record: the facts, what is over, and the prints of our last three mails. */
export async function gatherFacts(
  snapshot: Snapshot,
  settings: Settings,
  now: number,
): Promise<Required<Pick<AssessContext, 'facts' | 'lastMails'>> & Pick<AssessContext, 'over'>> {
  const { account, parties } = await partiesOf(snapshot);
  const fields = fieldsOf(snapshot);
  const [record, large] = await Promise.all([
    recordFacts(snapshot, parties[0], now),
    fields ? largeFrom(settings) : undefined,
  ]);
  const always: Facts = {
    ...record,
    ...(large && { 'team.large': large.amount, 'team.currency': large.currency }),
  };
  if (!parties.length) return { facts: always, lastMails: [] };
  const to = snapshot.kind === 'draft' ? await onePerson(snapshot.recipients, snapshot.self) : undefined;
  const [mails, guards, signals] = await Promise.all([
    Promise.all(parties.map((party) => touchesOf(party))),
    guardsOf(parties, now),
    signalsOf(parties),
  ]);
  const touches = mails.flat().sort((a, b) => b.at - a.at);
  // A customer of whom nothing was ever logged is known to have nothing in the log.
  const log = account || fields ? await logFacts(account?.id, now, fields?.currency?.value ?? undefined) : {};
  // Somebody who only just wrote for the first time is not known yet.
  const isKnown =
    Boolean(account) || touches.some((touch) => touch.direction === 'outbound' || touch.at < now - DAY);
  return {
    facts: {
      ...historyFacts(touches, now, to),
      ...guardFacts(guards, now),
      ...signalFacts(signals, snapshot.url, now),
      ...log,
      ...always,
      'history.known': isKnown,
    },
    over: endsOf(guards),
    lastMails: touches
      .filter((touch) => touch.direction === 'outbound' && touch.words.length > 0)
      .slice(0, 3)
      .map((touch) => touch.words),
  };
}
