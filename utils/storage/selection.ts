import { storage } from 'wxt/utils/storage';
import { emptyMemory, type MuteScope, type Place, type SelectionMemory } from '../coach/selection';
import type { RuleWorks } from '../goals/works';
import { isObject } from '../model/is-object';
import type { Tip } from '../model/tip';
import { database } from './database';
import { faulty } from './faults';
import { alone } from './lock';
import { hereOf, mutesAmong } from './mutes';
import type { MuteRow, TipEventRow } from './rows';
import { everyHash, hashed } from './salt';

/*
 * The memory of the tip selection, put together for one place from what is stored: how each rule fared and the praise of
 * the day (one small item), what was shown in this thread (tip events), what is muted here (mutes). Threads, drafts and
 * people are salted hashes throughout.
 */

export type Kept = Pick<SelectionMemory, 'rules' | 'praise'>;
const item = storage.defineItem<Kept>('local:selection', {
  fallback: { rules: {}, praise: { day: '', tips: [] } },
});

/** How a rule fared of which nothing is known. */
export const BLANK = { dismissed: 0, accepted: 0, shown: 0, lastShown: 0, lastDraft: '', leftAlone: 0 };

/** What a value says, misfits left out one by one and told. */
function check(value: unknown): { value: Kept; given: Partial<Kept>; broken: string[] } {
  const given: Partial<Kept> = {};
  const broken = new Set<string>();
  if (value !== null && value !== undefined && !isObject(value)) broken.add('');
  const { rules, praise } = isObject(value) ? value : {};
  if (isObject(rules)) {
    const sound = Object.entries(rules).flatMap(([id, history]) => {
      if (!isObject(history)) {
        broken.add('rules');
        return [];
      }
      const number = (key: string) => (Number.isFinite(history[key]) ? (history[key] as number) : 0);
      const fared = {
        dismissed: number('dismissed'),
        accepted: number('accepted'),
        shown: number('shown'),
        lastShown: number('lastShown'),
        lastDraft: typeof history.lastDraft === 'string' ? history.lastDraft : '',
        leftAlone: number('leftAlone'),
      };
      return [[id, fared] as const];
    });
    given.rules = Object.fromEntries(sound);
  } else if (rules !== undefined) broken.add('rules');
  if (isObject(praise) && typeof praise.day === 'string' && Array.isArray(praise.tips)) {
    given.praise = { day: praise.day, tips: praise.tips.filter((tip) => typeof tip === 'string') };
  } else if (praise !== undefined) broken.add('praise');
  return {
    value: { rules: {}, praise: { day: '', tips: [] }, ...given },
    given,
    broken: [...broken],
  };
}

/** What is stored, misfits left out one by one. */
export const readKept = async (): Promise<Kept> => check(await item.getValue()).value;

/** Changes how rules fared; nobody else writes in between. */
export function changeKept(change: (kept: Kept) => Kept): Promise<Kept> {
  return alone('selection', async () => {
    const { rules, praise } = change(await readKept());
    await item.setValue({ rules, praise });
    return { rules, praise };
  });
}

/** How rules fared, as it is exported and imported: of two histories of a rule the one that goes on longer stays. */
export const selectionItem = {
  key: 'selection',
  check,
  read: () => faulty(readKept),
  patch: (change: Partial<Kept> | ((now: Kept) => Partial<Kept>)) =>
    faulty(() =>
      changeKept((kept) => ({ ...kept, ...(typeof change === 'function' ? change(kept) : change) })),
    ),
  merge: ({ rules = {}, praise }: Partial<Kept>) =>
    faulty(() =>
      changeKept((kept) => {
        const newer = Object.entries(rules).filter(
          ([id, { lastShown }]) => !Object.hasOwn(kept.rules, id) || lastShown > kept.rules[id]!.lastShown,
        );
        return {
          rules: { ...kept.rules, ...Object.fromEntries(newer) },
          praise: praise ? praiseOf(kept.praise, praise) : kept.praise,
        };
      }),
    ),
};

/** Forgets how one rule fared, or all of them: "what works for me" starts anew. @returns what was forgotten */
export async function resetKept(ruleId?: string): Promise<Kept['rules']> {
  let gone: Kept['rules'] = {};
  await changeKept(({ rules, praise }) => {
    const { [ruleId ?? '']: one, ...others } = rules;
    gone = ruleId === undefined ? rules : one ? { [ruleId]: one } : {};
    return { rules: ruleId === undefined ? {} : others, praise };
  });
  return gone;
}

/** Puts back how rules fared, with what came since. */
export async function restoreKept(gone: Kept['rules']): Promise<void> {
  await changeKept(({ rules, praise }) => {
    const back = Object.entries(gone).map(([id, was]) => {
      const since = rules[id] ?? BLANK;
      const later = since.lastShown > was.lastShown ? since : was;
      const { dismissed, accepted, shown, leftAlone } = since;
      return [
        id,
        {
          ...later,
          dismissed: was.dismissed + dismissed,
          accepted: was.accepted + accepted,
          shown: was.shown + shown,
          leftAlone: accepted > 0 ? leftAlone : was.leftAlone + leftAlone,
        },
      ] as const;
    });
    return { rules: { ...rules, ...Object.fromEntries(back) }, praise };
  });
}

/** A place with its names hashed; `drafts` and `threads` are every hash under which something may be stored of them. */
export interface HashedPlace extends Place {
  drafts?: readonly string[];
  threads?: readonly string[];
}
const draftsOf = (place: HashedPlace) => place.drafts ?? [place.draft];
const threadsAt = (place: HashedPlace) => place.threads ?? [place.thread];

/** The place with its names hashed, as the selection sees it. */
export async function hashedPlace(place: Place): Promise<HashedPlace> {
  const [drafts, threads] = await Promise.all([
    everyHash('draft', place.draft),
    everyHash('thread', place.thread),
  ]);
  return {
    ...place,
    draft: drafts[0],
    thread: threads[0],
    drafts,
    threads,
    ...(place.person && { person: place.person.toLowerCase() }),
  };
}

/** The mutes that speak of these tips at this place, out of all that there are. */
async function mutesFor(
  rows: readonly MuteRow[],
  tips: readonly Tip[],
  place: HashedPlace,
): Promise<MuteScope[]> {
  if (!rows.length) return [];
  const isStored = await mutesAmong(rows);
  const mutes: MuteScope[] = [];
  for (const tip of tips) {
    const { id: tipId, ruleId } = tip;
    for (const thread of threadsAt(place)) {
      if (!(await isStored({ ruleId, scope: 'here', where: hereOf(thread, tipId) }))) continue;
      mutes.push({ scope: 'here', tipId });
      break;
    }
    const { person } = place;
    if (person && (await isStored({ ruleId, scope: 'person', where: person }))) {
      mutes.push({ scope: 'person', ruleId, person });
    }
  }
  return mutes;
}

/** What the stores hold of a place, whatever tips there will be. */
export type PlaceMemory = [kept: Kept, mutes: MuteRow[], events: TipEventRow[]];

/** Asks for what the stores hold of a place. @param place from `hashedPlace` */
export function placeMemory(place: HashedPlace): Promise<PlaceMemory> {
  return faulty(() =>
    Promise.all([
      readKept(),
      database().mutes.toArray(),
      database().tipEvents.where('thread').anyOf(threadsAt(place)).toArray(),
    ]),
  );
}

/**
 * The selection's memory for some tips at a place.
 * @param stored from `placeMemory`
 * @param place from `hashedPlace`
 * @param works what works for this rep, which moves rules up or down in the ranking
 */
export function selectionMemory(
  [kept, muted, events]: PlaceMemory,
  tips: readonly Tip[],
  place: HashedPlace,
  works: readonly RuleWorks[] = [],
): Promise<SelectionMemory> {
  return faulty(async () => {
    const mutes = await mutesFor(muted, tips, place);
    const memory: SelectionMemory = { ...emptyMemory(), ...kept, rules: { ...kept.rules }, mutes };
    // Under whichever hash it was stored, it is this draft.
    const now = (draft: string) => (draftsOf(place).includes(draft) ? place.draft : draft);
    for (const [id, rule] of Object.entries(memory.rules)) {
      const lastDraft = now(rule.lastDraft);
      if (lastDraft !== rule.lastDraft) memory.rules[id] = { ...rule, lastDraft };
    }
    for (const { ruleId, shown, moves } of works) {
      const own = memory.rules[ruleId] ?? BLANK;
      // The selection's own figures in the terms of the estimate that the rep sees.
      memory.rules[ruleId] = {
        ...own,
        shown,
        accepted: moves === 'up' ? shown : 0,
        dismissed: moves === 'down' ? shown : 0,
      };
    }
    for (const row of events) {
      if (row.action !== 'shown' || !row.tip || !row.draft) continue;
      memory.shown[`${place.thread} ${row.tip}`] = { at: row.at, draft: now(row.draft) };
    }
    return memory;
  });
}

/** The praise of the later day, of one day that of both. */
function praiseOf(kept: Kept['praise'], seen: Kept['praise']): Kept['praise'] {
  if (kept.day !== seen.day) return seen.day > kept.day ? seen : kept;
  return { day: kept.day, tips: [...new Set([...kept.tips, ...seen.tips])] };
}

/**
 * Stores what showing tips changed in the memory. Each tip is noted as shown once a thread, and counts for its rule when
 * it is noted: of two tabs that show it at once, in the one that was first.
 */
export function saveShown(
  before: SelectionMemory,
  after: SelectionMemory,
  shown: readonly Tip[],
  place: Place,
  site: string,
): Promise<void> {
  return faulty(async () => {
    if (after === before) return;
    const fresh = shown.filter((tip) => !before.shown[`${place.thread} ${tip.id}`]);
    const rows = await Promise.all(
      fresh.map(
        async (tip): Promise<TipEventRow> => ({
          id: await hashed('event', tip.id, place.thread, 'shown'),
          ruleId: tip.ruleId,
          at: place.now,
          site,
          action: 'shown',
          tip: tip.id,
          thread: place.thread,
          draft: place.draft,
        }),
      ),
    );
    const db = database();
    const noted = await db.transaction('rw', db.tipEvents, async () => {
      const there = await db.tipEvents.bulkGet(rows.map(({ id }) => id));
      const added = rows.filter((_, index) => !there[index]);
      await db.tipEvents.bulkAdd(added);
      return added;
    });
    await changeKept((kept) => {
      const rules = { ...kept.rules };
      for (const { ruleId } of noted) {
        const now = after.rules[ruleId];
        // Another tab may have counted meanwhile: add, do not overwrite.
        const own = kept.rules[ruleId] ?? BLANK;
        if (now) {
          rules[ruleId] = {
            ...own,
            shown: own.shown + 1,
            lastShown: now.lastShown,
            lastDraft: now.lastDraft,
            leftAlone: own.leftAlone + now.leftAlone - (before.rules[ruleId]?.leftAlone ?? 0),
          };
        }
      }
      // What was praised under a clock that was ahead says nothing of today.
      const { praise } = kept.praise.day > place.today ? after : kept;
      return { rules, praise: praiseOf(praise, after.praise) };
    });
  });
}
