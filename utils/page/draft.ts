import type { Prefill } from '../messaging/protocol';
import type { DealSnapshot, DraftSnapshot, Message } from '../model/snapshot';
import type { Assessment, Span, Tip } from '../model/tip';
import type { Composer, ReadBlock, SiteAdapter } from '../sites/adapter';
import { isGone } from '../sites/is-gone';
import { createDraftMarks, type Shown } from './draft-marks';
import { isPlain, textOf } from './draft-text';
import type { PageEnv } from './env';
import { createPace, REST } from './pace';
import type { Placed } from './placed';
import type { Applied } from './replace';
import { contentOf, dealOf, draftSnapshot, threadHashOf } from './snapshots';
import { caretOf, isBlank, listenToComposer } from './typing';

/** A worker takes at least so long to start: what it is to read is not read for it any sooner. Milliseconds. */
const START = 50;

/** One composer: listens to it, has it assessed, keeps its marks true. */
export interface Draft {
  readonly key: string;
  readonly composer: Composer;
  readonly assessment: Assessment | null;
  /** The tips that still hold, most important first. */
  readonly placed: readonly Placed[];
  /** Tips that were showing at some time, with what fired them. */
  readonly shown: Map<string, Shown>;
  /** The composer as the page has it now; its editor may be another element. */
  adopt(composer: Composer): void;
  headerChanged(): void;
  /** The page shows other mails now: what this draft answers is read anew before the next assessment. */
  threadChanged(): void;
  recordChanged(): void;
  /** Whom it is written to, and what quick-log starts with. */
  readonly prefill: Prefill | undefined;
  /** The whole draft as it is now, or as it last was when its editor is gone. */
  snapshot(): DraftSnapshot;
  /** Where a stretch that was assessed stands in the draft as it is now, or null. */
  locate(span: Span): Span | null;
  /** The tip whose words the rep is in or at. */
  tipAtCaret(): Tip | undefined;
  /** @param isIn called when its words are in the draft */
  apply(tip: Tip, isIn: () => void): Promise<Applied>;
  /** Writes what the rep typed, where the caret is. */
  type(text: string): Promise<void>;
  /** Takes tips away that the rep muted, before the worker answers. */
  hide(gone: (tip: Tip) => boolean): void;
  /** Has the draft assessed now. */
  assess(): void;
  close(): void;
}

/** The mails that a draft answers, and their hash. */
interface Answered {
  messages: Message[];
  hash: string;
}

/** What a draft answers, as the page shows it now; null where it shows no mail. */
function answered(composer: Composer, adapter: SiteAdapter, record?: DealSnapshot): Answered | null {
  const messages = composer.thread() ?? (record && adapter.threadOf?.(record.fields));
  return messages ? { messages, hash: threadHashOf(messages) } : null;
}

/** @param record the record whose page it stands on: its context, and the mails that the page shows of it */
export function createDraft(env: PageEnv, first: Composer, record: () => DealSnapshot | undefined): Draft {
  const { view, adapter, link } = env;
  const key = `draft:${first.key}`;
  let composer = first;
  let listening = new AbortController();
  let assessment: Assessment | null = null;
  let last: DraftSnapshot | null = null;
  let prefill: Prefill | undefined;
  let thread: Answered | null | undefined;
  let threadSent = '';
  let content = '';
  let revision = 0;
  let closed = false;
  let busy = false;
  /** Another assessment is wanted: what `pace.written` was when the sentence at the caret counted as finished, or -1. */
  let again: number | null = null;
  let composing = false;
  /** How often the draft has changed: whether a reading still holds. */
  let stirs = 0;
  const pace = createPace(view, (settled) => void assess(settled));
  /** It never was empty since it was opened. */
  let resumed = true;
  const isOver = () => closed || isGone(composer.editor);
  const read = () => textOf(composer);
  const marks = createDraftMarks(env, key, () => composer);

  function build(blocks: readonly ReadBlock[], settled: boolean, whole: boolean): DraftSnapshot {
    if (thread === undefined) thread = answered(composer, adapter, record());
    const known = thread;
    return draftSnapshot({
      composer,
      blocks,
      thread: known && (whole || threadSent !== known.hash) ? known.messages : undefined,
      threadHash: known?.hash,
      caret: settled ? null : caretOf(composer.editor, blocks),
      deal: dealOf(record()),
      revision: ++revision,
      self: env.self(),
      adapter,
      view,
      now: Date.now(),
    });
  }

  /** @param settled the sentence at the caret is finished, or the rep rests */
  async function assess(settled: boolean): Promise<void> {
    pace.done(settled);
    if (isOver()) return;
    if (busy) {
      again = settled ? pace.written : (again ?? -1);
      // An answer that was on its way when the extension was replaced never comes, and nothing else would be sent.
      link.isGone();
      return;
    }
    const blocks = read();
    const snapshot = build(blocks, settled, false);
    last = { ...snapshot, ...(thread && { thread: thread.messages }) };
    if (isBlank(blocks)) {
      pace.emptied();
      resumed = false;
    }
    const { rested } = pace;
    const now = `${rested} ${contentOf(snapshot)}`;
    if (now === content) {
      // It says again what it said: tips whose words were typed into hold once more.
      if (assessment && marks.placed.length < assessment.tips.length) marks.place(assessment.tips, blocks);
      return;
    }
    content = now;
    busy = true;
    const before = stirs;
    let asked = snapshot;
    const ask = () => link.send('coach.assess', { snapshot: asked, key, rested, resumed });
    let answer = await ask();
    if (answer?.state === 'need-thread') {
      asked = build(blocks, settled, true);
      answer = await ask();
    }
    busy = false;
    if (closed) return;
    if (answer?.state === 'ok' && answer.assessment.revision === asked.revision) {
      threadSent = asked.threadHash ?? '';
      ({ assessment, prefill } = answer);
      if (assessment.blank) pace.emptied();
      marks.assessed(assessment.tips, blocks, stirs === before ? blocks : read());
    } else {
      content = '';
      // Nothing is coached here (any more): a customer who is never coached came in, say.
      if (answer?.state === 'off') {
        assessment = null;
        marks.place([], blocks);
      }
    }
    if (again !== null) {
      const isSettled = again === pace.written;
      again = null;
      void assess(isSettled);
    }
  }

  /** Hands a worker that was away what it will be asked about, so that it is read before the sentence is finished. */
  function prepare(): void {
    if (isOver() || composing || busy) return;
    void link.send('coach.wake', { key, snapshot: build(read(), true, true) });
  }

  function stirred(finished: boolean, writes = false): void {
    stirs++;
    if (link.wake(key)) view.setTimeout(prepare, START);
    pace.keyed();
    if (composing) return;
    if (isPlain(composer)) marks.verify(true);
    pace.stirred(finished, writes);
  }

  const listen = () =>
    listenToComposer(env, composer, listening.signal, {
      stirred,
      rendered: () => {
        if (composing) return;
        pace.rendered();
        marks.verify();
      },
      headerChanged: () => api.headerChanged(),
      left: () => pace.isDue && stirred(true),
      composing: (now) => {
        composing = now;
      },
    });

  const api: Draft = {
    key,
    get composer() {
      return composer;
    },
    get assessment() {
      return assessment;
    },
    get placed() {
      return marks.placed;
    },
    shown: marks.shown,
    adopt(next) {
      const moved = next.editor !== composer.editor || next.root !== composer.root;
      composer = next;
      // Marks collapse where a composer is taken to another place of the page, as for a full screen.
      if (!moved) return marks.verify();
      listening.abort();
      listening = new AbortController();
      listen();
      marks.place();
      void assess(true);
    },
    threadChanged() {
      thread = undefined;
    },
    recordChanged() {
      thread = undefined;
      pace.after(REST, true);
    },
    headerChanged() {
      // Chips come one by one; one look after the last of this moment.
      pace.after(50, composer.editor.ownerDocument.activeElement !== composer.editor);
    },
    get prefill() {
      return prefill;
    },
    snapshot: () => (!isGone(composer.editor) || !last ? build(read(), true, true) : last),
    locate: (span) => marks.locate(span),
    tipAtCaret: marks.atCaret,
    async apply(tip, isIn) {
      const { replaceWithUndo } = await import('./replace');
      const { rewrite } = tip;
      const span = rewrite && marks.locate(rewrite.span);
      if (!rewrite || !span) return { result: 'stale' };
      const applied = await replaceWithUndo({ ...rewrite, editor: composer.editor, read, span, isIn });
      void assess(true);
      return applied;
    },
    async type(text) {
      (await import('./replace')).typeOn(composer.editor, text);
    },
    hide(gone) {
      if (assessment) assessment = { ...assessment, tips: assessment.tips.filter((tip) => !gone(tip)) };
      marks.hide(gone);
    },
    assess() {
      content = '';
      void assess(true);
    },
    close() {
      closed = true;
      listening.abort();
      pace.stop();
      marks.close();
      void link.send('coach.forget', { key });
    },
  };
  listen();
  void assess(true);
  return api;
}
