import type { OutcomeReport } from '../messaging/protocol';
import type { DraftOutcome } from '../model/draft-outcome';
import { freshId } from '../model/fresh-id';
import type { DraftSnapshot } from '../model/snapshot';
import type { Composer } from '../sites/adapter';
import { isGone } from '../sites/is-gone';
import type { Draft } from './draft';
import type { PageEnv } from './env';

/** The drafts of a page: those whose composers are open, and for a while those that closed. */
export interface Drafts {
  /** Those that are open. */
  all(): Draft[];
  get(key: string): Draft | undefined;
  /** Whether one that closed stands in the page still, folded away. */
  hides(): boolean;
  /** Brings them to the composers that the page has now. */
  adopt(composers: readonly Composer[]): void;
  close(): void;
}

/** How many drafts that closed a moment ago are remembered: what became of them may be told after they are gone. */
const REMEMBERED = 10;

/**
 * Keeps the drafts of a page, and tells the worker what became of each.
 * @param create undefined while what a draft is made of is on its way
 * @param told called when it is known what became of a draft: its composer may be hidden now, which nothing else tells
 */
export function createDrafts(
  env: PageEnv,
  create: (composer: Composer) => Draft | undefined,
  told: () => void,
): Drafts {
  const { adapter, link, view } = env;
  const open = new Map<string, Draft>();
  const closed = new Map<string, Draft>();
  /** Drafts as they were when the rep pressed send. */
  const leaving = new Map<string, DraftSnapshot>();
  /** What was told of the last mail that left each. */
  const left = new Map<string, OutcomeReport>();

  const keyOf = (composerKey: string) => `draft:${composerKey}`;

  function outcome(composerKey: string, what: DraftOutcome): void {
    const key = keyOf(composerKey);
    const draft = open.get(key) ?? closed.get(key);
    if (!draft) return;
    if (what === 'undone') {
      takenBack(key, draft);
      return;
    }
    const snapshot = leaving.get(key) ?? draft.snapshot();
    leaving.delete(key);
    const report: OutcomeReport = {
      outcome: what,
      site: adapter.id,
      key,
      draftId: snapshot.draftId ?? freshId(),
      ...(snapshot.threadId && { threadId: snapshot.threadId }),
      snapshot,
      shown: [...draft.shown.values()],
    };
    left.set(key, report);
    // A form that the site uses again holds another mail from now on.
    draft.shown.clear();
    void link.send('draft.outcome', report);
    told();
  }

  function takenBack(key: string, draft: Draft): void {
    const report = left.get(key);
    left.delete(key);
    if (report) {
      for (const one of report.shown) draft.shown.set(one.tipId, one);
      // What comes back is the mail that left, whatever its composer holds by now.
      void link.send('draft.outcome', { ...report, outcome: 'undone', undoes: report.outcome });
    }
    told();
  }

  adapter.onOutcome(view.document, outcome, env.signal, (composerKey) => {
    const key = keyOf(composerKey);
    const draft = open.get(key);
    if (draft) leaving.set(key, draft.snapshot());
  });

  function leave(key: string, draft: Draft): void {
    open.delete(key);
    closed.set(key, draft);
    const [oldest] = closed.keys();
    if (oldest !== undefined && closed.size > REMEMBERED) {
      closed.delete(oldest);
      leaving.delete(oldest);
      left.delete(oldest);
    }
    draft.close();
  }

  return {
    all: () => [...open.values()],
    get: (key) => open.get(key),
    hides: () => [...closed].some(([key, { composer }]) => !open.has(key) && !isGone(composer.editor)),
    adopt(composers) {
      const keys = new Set<string>();
      for (const composer of composers) {
        const key = keyOf(composer.key);
        if (keys.has(key)) continue;
        keys.add(key);
        const known = open.get(key);
        if (known) {
          known.adopt(composer);
          known.threadChanged();
          continue;
        }
        const draft = create(composer);
        if (!draft) continue;
        open.set(key, draft);
        // The page had taken it away for a moment: what was shown in it was.
        for (const one of closed.get(key)?.shown.values() ?? []) draft.shown.set(one.tipId, one);
        closed.delete(key);
      }
      for (const [key, draft] of open) if (!keys.has(key)) leave(key, draft);
    },
    close() {
      for (const draft of open.values()) draft.close();
      open.clear();
    },
  };
}
