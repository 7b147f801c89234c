import type { EndedDeal, Prefill } from '../messaging/protocol';
import type { DealSnapshot } from '../model/snapshot';
import type { Assessment, Tip } from '../model/tip';
import type { Reading } from '../sites/adapter';
import { startOf } from '../sites/is-gone';
import { SPARING } from '../sites/sparing';
import type { PageEnv } from './env';
import { marksOf } from './highlight';
import { contentOf, readContext, readingKey } from './snapshots';
import { rangeOf } from './text-map';

/** The thread that is read or the record whose page this is. */
export interface ReadingPane {
  readonly key: string | null;
  readonly reading: Reading | null;
  readonly assessment: Assessment | null;
  readonly prefill: Prefill | undefined;
  /** The rep closed the tab for this record. */
  dockClosed: boolean;
  /** What the log holds open of a deal that has ended. */
  readonly ended: EndedDeal | undefined;
  readonly placed: readonly { tip: Tip; range: Range | null }[];
  /** The page may show something else now. Cheap to call often. */
  look(): void;
  /** The page's address is another one now. */
  moved(): void;
  /** Reads at once, for a look from the popup. */
  lookNow(): void;
  hide(gone: (tip: Tip) => boolean): void;
  /** Has it assessed anew, though it reads the same. */
  assess(): void;
  close(): void;
}

/** A look is put off until the page has been quiet for a moment. Milliseconds. */
const QUIET = 300;
/** A little longer than a reader takes for half drawn, and for still standing, what shows some or all of the record before. */
const STANDING = [1100, 3300];
/** Timers stand still while the machine sleeps: what the rep does first with the page is a moment to look at the day. */
const MOMENTS = ['focus', 'visibilitychange', 'click', 'keydown'];
const today = (): string => new Date().toDateString();

/** The marked words are no longer on the page (their range shrinks to nothing then), or not seen any more. */
const isUnseen = (range: Range): boolean =>
  !startOf(range)?.parentElement?.checkVisibility() || range.collapsed;

/** The record that is read; undefined where the page shows none. */
export const recordIn = ({ reading }: ReadingPane): DealSnapshot | undefined =>
  reading?.snapshot.kind === 'deal' ? reading.snapshot : undefined;

/** @param changed a record was read that was not there before, or has changed */
export function createReadingPane(env: PageEnv, changed: () => void): ReadingPane {
  const { view, adapter, link } = env;
  let key: string | null = null;
  let reading: Reading | null = null;
  let assessment: Assessment | null = null;
  let prefill: Prefill | undefined;
  let dockClosed = false;
  let ended: EndedDeal | undefined;
  let placed: { tip: Tip; range: Range | null }[] = [];
  let tips: readonly Tip[] = [];
  let content = '';
  /** The day on which it was assessed: what was to come may lie behind on the next. */
  let day = '';
  let revision = 0;
  let timer = 0;
  let cost = 0;
  let looked = 0;
  let asking = false;
  /** Nothing was read yet under this address. */
  let isNew = true;
  /** When to look again at a page that shows nothing new yet, whatever looks there are before. */
  let waits: number[] = [];
  const told = new Set<string>();
  /** Whoever translates the page, or explains its words, puts new nodes in place of those that are marked. */
  const exchanges = new MutationObserver(look);

  function put(next: typeof placed): void {
    placed = next;
    exchanges.disconnect();
    for (const { range } of placed) {
      const paragraph = range && startOf(range)?.parentElement?.closest('p, div, li, td, body');
      if (paragraph) exchanges.observe(paragraph, { childList: true, subtree: true });
    }
    env.highlighter.paint('reading', marksOf(placed));
    env.changed();
  }

  function place(): void {
    const next = tips.map((tip) => {
      const lists = reading ? [...reading.blocks.entries()] : [];
      const own = lists.filter(([name]) => tip.message === undefined || name === tip.message);
      const { span } = tip;
      const range = span
        ? ((own.length > 0 ? own : lists).map(([, blocks]) => rangeOf(blocks, span)).find(Boolean) ?? null)
        : null;
      return { tip, range };
    });
    put(next);
  }

  function silence(): void {
    assessment = null;
    ended = undefined;
    tips = [];
    place();
  }

  function leave(): void {
    if (key) void link.send('coach.forget', { key });
    key = null;
    reading = null;
    content = '';
    told.clear();
    silence();
  }

  function look(): void {
    if (settler) {
      settler.stir();
      return;
    }
    // What comes now is read once it stands still; of what went with the old address nothing is shown meanwhile.
    if (isNew && placed.some(({ range }) => range) && placed.every(({ range }) => !range || isUnseen(range)))
      put([]);
    if (timer !== 0) return;
    const wait = Math.max(QUIET, looked + cost * SPARING - performance.now());
    timer = view.setTimeout(lookNow, wait);
  }

  function lookNow(): void {
    view.clearTimeout(timer);
    timer = 0;
    if (env.signal.aborted) return;
    const started = performance.now();
    const next = adapter.read(view.document, readContext(view, env.self()));
    cost = performance.now() - started;
    looked = started;
    if (!next) {
      if (reading) leave();
      // The record before may still stand there; two that look alike are told apart by time alone.
      if (settler && isNew) waits = STANDING.map((wait) => started + wait);
      isNew = false;
      waits = waits.filter((at) => at > started);
      const wait = waits[0] === undefined ? adapter.waits?.(view.document) : waits[0] - performance.now();
      if (wait != null) timer = view.setTimeout(lookNow, wait);
      return;
    }
    isNew = false;
    waits = [];
    const nextKey = readingKey(next);
    if (key !== null && key !== nextKey) leave();
    key = nextKey;
    reading = next;
    const now = contentOf(next.snapshot);
    if (now !== content) {
      content = now;
      if (next.snapshot.kind === 'deal') changed();
      void ask();
    } else if (isOfYesterday()) void ask();
    else place();
  }

  const isOfYesterday = () => content !== '' && day !== '' && day !== today();
  const options = { capture: true, passive: true, signal: env.signal };
  for (const moment of MOMENTS) view.addEventListener(moment, () => isOfYesterday() && void ask(), options);

  async function ask(): Promise<void> {
    if (asking || !reading || !key || env.signal.aborted) return;
    asking = true;
    day = today();
    const sent = content;
    const mine = key;
    const snapshot = { ...reading.snapshot, revision: ++revision };
    const answer = await link.send('coach.assess', { snapshot, key: mine });
    asking = false;
    if (env.signal.aborted) return;
    if (sent !== content || mine !== key) {
      void ask();
      return;
    }
    if (answer?.state !== 'ok' || answer.assessment.revision !== snapshot.revision) {
      // Nothing is coached here (any more): a customer who is never coached came in, say.
      if (answer?.state === 'off') silence();
      // What had no answer is asked again with the next look.
      else content = '';
      return;
    }
    ({ assessment, prefill, dockClosed = false, ended } = answer);
    tips = assessment.tips;
    place();
    for (const tip of tips) {
      if (told.has(tip.id)) continue;
      told.add(tip.id);
      link.shown(tip, adapter.id, snapshot.kind === 'thread' ? snapshot.threadId : undefined);
    }
  }

  const watched = () => adapter.watch(view.document);
  const settler = (adapter.settles && env.records?.createSettler(view, env.signal, watched, lookNow)) || null;

  return {
    get key() {
      return key;
    },
    get reading() {
      return reading;
    },
    get assessment() {
      return assessment;
    },
    get prefill() {
      return prefill;
    },
    get dockClosed() {
      return dockClosed;
    },
    set dockClosed(closed) {
      dockClosed = closed;
    },
    get ended() {
      return ended;
    },
    get placed() {
      return placed;
    },
    moved() {
      isNew = true;
      settler?.anew();
    },
    look,
    lookNow,
    hide(gone) {
      tips = tips.filter((tip) => !gone(tip));
      place();
    },
    assess() {
      void ask();
    },
    close() {
      view.clearTimeout(timer);
      put([]);
      if (key) void link.send('coach.forget', { key });
    },
  };
}
