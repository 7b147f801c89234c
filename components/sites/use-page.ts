import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onNewDay } from '@/components/ui/new-day';
import { useAsync } from '@/components/ui/use-async';
import { useManaged } from '@/components/ui/use-managed';
import { useSettings } from '@/components/ui/use-settings';
import { isBegun } from '@/utils/background/log-draft';
import { isPressed } from '@/utils/background/pressed-log';
import { isSiteManagedOff } from '@/utils/background/site-state';
import { ask, askTab } from '@/utils/messaging/client';
import { readPageAnswer } from '@/utils/messaging/page-answer';
import type { PageHealth, TabEntry } from '@/utils/messaging/protocol';
import { isPaused } from '@/utils/model/pause';
import type { Settings } from '@/utils/model/settings';
import type { Snapshot } from '@/utils/model/snapshot';
import type { Managed } from '@/utils/storage/managed';
import { zoneSnapshot } from '@/utils/text/zones';
import { mayRead, originOf } from './site-access';
import type { TabInfo } from './use-tab';

/** Why there is something to say about a page, or why not. */
type PageState =
  | 'loading'
  /** Start was not pressed yet. */
  | 'not-started'
  /** A page of the browser itself, or one whose address is unknown: nothing to read. */
  | 'no-page'
  | 'paused'
  /** The organisation named the sites where Uplift works, and this is none of them. */
  | 'barred'
  /** The rep switched this site off. */
  | 'off'
  /** A site that Uplift may not read (yet). */
  | 'foreign'
  /** Uplift may read it but is not there: the page is older than the permission or the update. */
  | 'reload'
  | 'reading';

export interface Page {
  state: PageState;
  tab: TabInfo | undefined;
  origin: string | undefined;
  settings: Settings | undefined;
  /** Where the organisation lets Uplift work; empty where it does not say. */
  allowedSites: readonly string[];
  entries: TabEntry[];
  snapshots: Snapshot[];
  health: PageHealth | undefined;
  /** Why the worker did not tell its tips: there may be some. */
  fault?: unknown;
  /** Looks again. */
  again(): void;
}

interface Reading {
  /** The page that was looked at. */
  of: string;
  allowed: boolean;
  answer?: { snapshots: Snapshot[]; health: PageHealth };
  entries: TabEntry[];
  fault?: unknown;
}

/** How long (milliseconds) a tab whose page stopped answering may take to turn out closed, and how often it is looked at. */
const CLOSING = 2000;
const CLOSING_STEP = 250;

/** Whether a tab whose page does not answer any more is gone, or about to go: its page goes first. */
async function isClosing(tabId: number): Promise<boolean> {
  for (let waited = 0; waited <= CLOSING; waited += CLOSING_STEP) {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    // Another page, or none, is on its way.
    if (tab?.status !== 'complete') return !tab;
    await new Promise((done) => setTimeout(done, CLOSING_STEP));
  }
  return false;
}

/** @param before what was read of this tab so far: of one that was closed it stays, for the rep may be about to log it */
async function look(
  of: string,
  tabId: number,
  origin: string | undefined,
  before: Reading | undefined,
): Promise<Reading> {
  const [answer, allowed, tips] = await Promise.all([
    askTab(tabId, 'page.read', undefined).then(readPageAnswer, () => undefined),
    origin ? mayRead(origin) : Promise.resolve(false),
    ask('tab.tips', { tabId }).catch((fault: unknown) => ({ entries: [], fault })),
  ]);
  if (!answer && before?.answer && before.of === of && (await isClosing(tabId))) return before;
  return { of, allowed, ...(answer && { answer }), ...tips };
}

function stateOf(
  settings: Settings,
  managed: Managed,
  origin: string | undefined,
  reading: Reading,
): PageState {
  if (settings.startedAt === undefined) return 'not-started';
  if (isPaused(settings.pausedUntil, Date.now())) return 'paused';
  const site = reading.answer?.health.site;
  if (origin && isSiteManagedOff(origin, managed, site || undefined)) return 'barred';
  if (settings.sitesOff.some((name) => name === origin || name === site)) return 'off';
  if (reading.answer && reading.answer.health.state !== 'unsupported') return 'reading';
  if (!origin) return 'no-page';
  return reading.allowed && !reading.answer ? 'reload' : 'foreign';
}

/**
 * What is known of a tab's page, kept up to date as the rep writes: the worker's assessments live in `storage.session`,
 * so a change there means "ask again". Nothing is polled.
 */
export function usePage(tab: TabInfo | null | undefined): Page {
  const settings = useSettings();
  const managed = useManaged();
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const anew = () => setChanges((count) => count + 1);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (changes: object, area: string) => {
      // What is kept for the forms that log says nothing of the page.
      const isOfForms = Object.keys(changes).every((key) => isBegun(key) || isPressed(key));
      if (area !== 'session' || isOfForms) return;
      clearTimeout(timer);
      timer = setTimeout(anew, 150);
    };
    browser.storage.onChanged.addListener(changed);
    // A pause ends with its day.
    const end = onNewDay(anew);
    return () => {
      end();
      clearTimeout(timer);
      browser.storage.onChanged.removeListener(changed);
    };
  }, []);
  const origin = originOf(tab?.url);
  // Where the address is hidden, every load may be another page.
  const of = JSON.stringify([tab?.id, origin ?? tab?.loads]);
  const key = JSON.stringify([of, tab?.loads, changes]);
  const last = useRef<Reading | undefined>(undefined);
  const [reading, again] = useAsync<Reading>(
    () =>
      tab ? look(of, tab.id, origin, last.current) : Promise.resolve({ of, allowed: false, entries: [] }),
    key,
  );
  last.current = reading.value;
  if (reading.state === 'failed') throw reading.error;
  // The last reading stays while the same page is looked at again; that of another tab says nothing of this one.
  const value = reading.value?.of === of ? reading.value : undefined;
  // Where the address is hidden, the reader on the page tells it.
  const known = tab?.url ? origin : originOf(value?.answer?.snapshots[0]?.url ?? value?.entries[0]?.url);
  return {
    state: !settings || !value || tab === undefined ? 'loading' : stateOf(settings, managed, known, value),
    tab: tab ?? undefined,
    origin: known,
    settings,
    allowedSites: managed.allowedSites ?? [],
    entries: value?.entries ?? [],
    snapshots: value?.answer?.snapshots.map(zoneSnapshot) ?? [],
    health: value?.answer?.health,
    fault: value?.fault,
    again,
  };
}
