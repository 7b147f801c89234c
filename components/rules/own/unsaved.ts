import { keepDrafts, type RuleDraft, ruleDraftsItem, takeUpDrafts } from '@/utils/storage/rule-drafts';

/*
 * What was typed and not saved, by place. It is at hand in this page and kept in the store, where the next page finds it
 * when this one is gone: closed, reloaded, crashed or replaced by a new version.
 */

type Unsaved = Pick<RuleDraft, 'text' | 'sound' | 'from' | 'at'>;

/** A pause in typing after which it is kept (milliseconds). */
const REST = 300;
const PAGE = crypto.randomUUID();
const LOCK = 'uplift.rule-drafts.';
const unsaved = new Map<string, Unsaved>();
/** Everything typed here stands in the store. */
let isKept = true;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The store is written anew, now. */
async function keepNow(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const mine = [...unsaved].map(([place, one]) => ({ page: PAGE, place, ...one }));
  try {
    await keepDrafts(PAGE, mine);
    if (timer === undefined) isKept = true;
  } catch {
    // A full disk: it is still at hand here, and the browser asks before the page is closed.
  }
}

function keepSoon(): void {
  isKept = false;
  clearTimeout(timer);
  timer = setTimeout(keepNow, REST);
}

addEventListener('pagehide', () => {
  if (!isKept) void keepNow();
});
// The browser asks before it closes a page with something that stands nowhere else.
addEventListener('beforeunload', (event) => {
  if (!isKept && unsaved.size > 0) event.preventDefault();
});

let takingUp: Promise<void> | undefined;

async function takeUp(): Promise<void> {
  // Held for as long as this page lives: so the others know that it does.
  await new Promise<void>((held) => {
    const forLife = () => {
      held();
      return new Promise<void>(() => {});
    };
    navigator.locks.request(LOCK + PAGE, forLife).catch(() => held());
  });
  const { held = [] } = await navigator.locks.query();
  const open = held.flatMap(({ name = '' }) => (name.startsWith(LOCK) ? [name.slice(LOCK.length)] : []));
  for (const { page: _page, place, ...one } of await takeUpDrafts(PAGE, new Set(open)))
    if (!unsaved.has(place)) unsaved.set(place, one);
  ruleDraftsItem.watch(({ drafts }) => {
    // Somebody erased everything.
    if (isKept && drafts.length === 0) unsaved.clear();
  });
}

/** Takes up what pages that are gone left unsaved, once in the life of this one; a store that fails has nothing. */
export function takenUp(): Promise<void> {
  takingUp ??= takeUp().catch(() => {});
  return takingUp;
}

/** What was typed at a place and not saved. */
export const unsavedAt = (place: string): Unsaved | undefined => unsaved.get(place);
/** Places at which something was typed and not saved, the latest first. */
export const unsavedPlaces = (): [place: string, one: Unsaved][] =>
  [...unsaved].sort(([, a], [, b]) => b.at - a.at);

/** Remembers what is typed at a place. */
export function remember(place: string, one: Omit<Unsaved, 'at'>): void {
  unsaved.set(place, { ...one, at: Date.now() });
  keepSoon();
}

/** Lets go of what was typed at a place. @returns what brings it back */
export function letGo(place: string): () => void {
  const was = unsaved.get(place);
  if (!was) return () => {};
  unsaved.delete(place);
  void keepNow();
  return () => remember(place, was);
}
