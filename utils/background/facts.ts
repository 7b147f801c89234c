import type { AssessContext, Facts } from '../coach/context';
import { localDay } from '../goals/periods';
import { recordKey } from '../model/record-key';
import type { Snapshot } from '../model/snapshot';
import { findAccount } from '../storage/accounts';
import { database } from '../storage/database';
import { fold } from '../storage/fold';
import { partyOf } from '../storage/party';
import { type RecordSight, seeRecord } from '../storage/record-memory';
import type { TouchRow } from '../storage/rows';
import { activeGuards, signalsOf } from '../storage/signals';
import { touchesOf } from '../storage/touches';
import { customerOf } from './prefill';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const days = (from: number, to: number) => Math.max(0, Math.floor((to - from) / DAY));

/** By what a snapshot's customer is known in the stores: domain or address, else the account's name on a record. */
export function partyOfSnapshot(snapshot: Snapshot): string | undefined {
  const party = partyOf(customerOf(snapshot)?.address);
  if (party || snapshot.kind !== 'deal') return party;
  const name = fold(snapshot.fields.account?.value ?? '');
  return name ? `name:${name}` : undefined;
}

function historyFacts(touches: readonly TouchRow[], now: number): Facts {
  const ours = touches.filter((touch) => touch.direction === 'outbound');
  const theirs = touches.filter((touch) => touch.direction === 'inbound');
  const lastTheirs = theirs[0]?.at ?? 0;
  const today = localDay(now);
  return {
    'history.unanswered': ours.filter((touch) => touch.at > lastTheirs).length,
    'history.first-today': !ours.some((touch) => localDay(touch.at) === today),
    ...(ours[0] && { 'history.days-since-ours': days(ours[0].at, now) }),
    ...(theirs[0] && { 'history.days-since-theirs': days(theirs[0].at, now) }),
  };
}

async function guardFacts(party: string, now: number): Promise<Facts> {
  const facts: Facts = {};
  for (const guard of await activeGuards([party], now)) {
    const since = days(guard.at, now);
    if (guard.kind === 'opt-out') facts['history.opted-out-days'] = since;
    if (guard.kind === 'cut') facts['history.cut-days'] = since;
    if (guard.kind === 'leave') facts['history.leave-days'] = since;
    if (guard.kind === 'complaint') facts['history.complaint-open'] = true;
  }
  return facts;
}

async function logFacts(accountId: string, now: number): Promise<Facts> {
  const rows = await database().opportunities.where('accountId').equals(accountId).toArray();
  const open = rows.filter((row) => row._state === 'open');
  const today = localDay(now);
  const won = rows.filter((row) => row.outcome === 'won' && row.value?.expected !== undefined);
  const last = won.sort((a, b) => b.updatedAt - a.updatedAt)[0];
  return {
    'log.open-created': open.filter((row) => row.class === 'created').length,
    'log.open-base': open.filter((row) => row.class === 'base').length,
    'log.objective': open.some((row) => row.objective && row.updatedAt > now - WEEK),
    'record.open-promises': open.filter(
      ({ firstStep }) => firstStep?.date !== undefined && !firstStep.done && firstStep.date < today,
    ).length,
    ...(last?.value?.expected !== undefined && { 'record.last-won': last.value.expected }),
  };
}

async function signalFacts(party: string, url: string, now: number): Promise<Facts> {
  const signals = await signalsOf([party]);
  const open = signals.filter((row) => row.logged === undefined && row.polarity !== 'risk');
  const oldest = Math.min(...open.map((row) => row.at));
  return {
    'log.signal-logged': signals.some((row) => row.logged !== undefined && row.url === url),
    ...(open.length > 0 && { 'log.signal-days': days(oldest, now) }),
  };
}

/** What a record page shows of itself, for comparing with the last visit. */
function sightOf(snapshot: Snapshot, party: string | undefined): RecordSight | undefined {
  if (snapshot.kind !== 'deal') return undefined;
  const { record, fields } = snapshot;
  return {
    key: recordKey(record),
    ...(party && { party }),
    ...(fields.amount?.value != null && { amount: fields.amount.value }),
    ...(fields.stage?.value != null && { stage: fields.stage.value }),
    ...(fields.closeDate?.value &&
      /^\d{4}-\d\d-\d\d$/.test(fields.closeDate.value) && {
        closeDate: fields.closeDate.value,
      }),
  };
}

async function recordFacts(snapshot: Snapshot, party: string | undefined, now: number): Promise<Facts> {
  const sight = sightOf(snapshot, party);
  if (!sight) return {};
  const seen = await seeRecord(sight, now);
  return {
    'record.close-pushes': seen.slips,
    'record.close-pushed-days': seen.slippedDays,
    ...(seen.lastAmount !== undefined && { 'record.amount-before': seen.lastAmount }),
    ...(seen.stageSince !== undefined && { 'record.days-in-stage': days(seen.stageSince, now) }),
  };
}

/** What the stores know of a snapshot's customer and record: the facts, and the prints of our last three mails. */
export async function gatherFacts(
  snapshot: Snapshot,
  now: number,
): Promise<Required<Pick<AssessContext, 'facts' | 'lastMails'>>> {
  const party = partyOfSnapshot(snapshot);
  const record = await recordFacts(snapshot, party, now);
  if (!party) return { facts: record, lastMails: [] };
  const isName = party.startsWith('name:');
  const [account, touches, guards, signals] = await Promise.all([
    findAccount(
      isName ? { name: party.slice(5) } : { domain: party, address: party.includes('@') ? party : undefined },
    ),
    touchesOf(party),
    guardFacts(party, now),
    signalFacts(party, snapshot.url, now),
  ]);
  const log = account ? await logFacts(account.id, now) : {};
  // Somebody who only just wrote for the first time is not known yet.
  const isKnown =
    Boolean(account) || touches.some((touch) => touch.direction === 'outbound' || touch.at < now - DAY);
  return {
    facts: {
      ...historyFacts(touches, now),
      ...guards,
      ...signals,
      ...log,
      ...record,
      'history.known': isKnown,
    },
    lastMails: touches
      .filter((touch) => touch.direction === 'outbound' && touch.words.length > 0)
      .slice(0, 3)
      .map((touch) => touch.words),
  };
}
