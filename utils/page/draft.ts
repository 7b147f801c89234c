import type { Prefill } from '../messaging/protocol';
import type { DealSnapshot, DraftSnapshot, Message } from '../model/snapshot';
import type { Assessment, Span, Tip } from '../model/tip';
import type { Composer, ReadBlock } from '../sites/adapter';
import { readBlocks } from '../sites/dom-blocks';
import { readTextArea } from '../sites/text-area';
import type { PageEnv } from './env';
import { marksOf } from './highlight';
import { createPace, REST } from './pace';
import { isBroken, type Placed, placeTips, tipAtCaret } from './placed';
import { locateSpan } from './remap';
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
  readonly shown: Map<string, { tipId: string; ruleId: string; quote: string }>;
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
  apply(tip: Tip): Promise<Applied>;
  /** Takes tips away that the rep muted, before the worker answers. */
  hide(gone: (tip: Tip) => boolean): void;
  /** Has the draft assessed now. */
  assess(): void;
  close(): void;
}

/** @param record the record whose page it stands on: its context, and the mails that the page shows of it */
export function createDraft(env: PageEnv, first: Composer, record: () => DealSnapshot | undefined): Draft {
  const { view, adapter, link } = env;
  const key = `draft:${first.key}`;
  const shown = new Map<string, { tipId: string; ruleId: string; quote: string }>();
  const controller = new AbortController();
  let composer = first;
  let listening = new AbortController();
  let assessment: Assessment | null = null;
  let last: DraftSnapshot | null = null;
  let prefill: Prefill | undefined;
  let placed: Placed[] = [];
  /** What each block said when it was assessed. */
  let assessed = new Map<string, string>();
  let thread: { messages: Message[]; hash: string } | null | undefined;
  let threadSent = '';
  let content = '';
  let revision = 0;
  let busy = false;
  /** Another assessment is wanted: what `pace.written` was when the sentence at the caret counted as finished, or -1. */
  let again: number | null = null;
  let frame = 0;
  let composing = false;
  /** How often the draft has changed: whether a reading still holds. */
  let stirs = 0;
  const pace = createPace(view, (settled) => void assess(settled));
  /** It never was empty since it was opened. */
  let resumed = true;
  const read = (): ReadBlock[] =>
    composer.editor.localName === 'textarea'
      ? readTextArea(composer.editor as HTMLTextAreaElement)
      : readBlocks(composer.editor, composer.marks);

  function threadNow(): { messages: Message[]; hash: string } | null {
    if (thread === undefined) {
      const shown = record();
      const messages = composer.thread() ?? (shown && adapter.threadOf?.(shown.fields));
      thread = messages ? { messages, hash: threadHashOf(messages) } : null;
    }
    return thread;
  }

  function build(blocks: readonly ReadBlock[], settled: boolean, whole: boolean): DraftSnapshot {
    const known = threadNow();
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
    if (controller.signal.aborted || !composer.editor.isConnected) return;
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
      if (assessment && placed.length < assessment.tips.length) place(assessment.tips, blocks);
      return;
    }
    content = now;
    busy = true;
    const before = stirs;
    let asked = snapshot;
    let answer = await link.send('coach.assess', { snapshot, key, rested, resumed });
    if (answer?.state === 'need-thread') {
      asked = build(blocks, settled, true);
      answer = await link.send('coach.assess', { snapshot: asked, key, rested, resumed });
    }
    busy = false;
    if (controller.signal.aborted) return;
    if (answer?.state === 'ok' && answer.assessment.revision === asked.revision) {
      threadSent = asked.threadHash ?? '';
      assessed = new Map(blocks.map(({ block }) => [block.id, block.text]));
      ({ assessment, prefill } = answer);
      if (assessment.blank) pace.emptied();
      place(answer.assessment.tips, stirs === before ? blocks : read());
    } else {
      content = '';
      // Nothing is coached here (any more): a customer who is never coached came in, say.
      if (answer?.state === 'off') {
        assessment = null;
        place([], blocks);
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
    if (controller.signal.aborted || composing || busy || !composer.editor.isConnected) return;
    void link.send('coach.wake', { key, snapshot: build(read(), true, true) });
  }

  const locateIn = (blocks: readonly ReadBlock[], span: Span) => locateSpan(span, assessed, blocks);

  /** Finds each tip in the draft as it is now; those the rep has typed into wait for the next assessment. */
  function place(tips: readonly Tip[], blocks: readonly ReadBlock[] = read()): void {
    placed = placeTips(tips, assessed, blocks, composer.editor.localName === 'textarea');
    paint();
    for (const { tip } of placed) {
      if (shown.has(tip.id)) continue;
      shown.set(tip.id, { tipId: tip.id, ruleId: tip.ruleId, quote: tip.quote });
      link.shown(tip, adapter.id, composer.header().threadId);
    }
    env.changed();
  }

  const paint = () => env.highlighter.paint(key, marksOf(placed));

  /** After a key: are the marked words still the words that fired? */
  function verify(): void {
    frame = 0;
    if (isBroken(placed)) place(placed.map(({ tip }) => tip));
    else if (composer.editor.localName === 'textarea' && placed.length > 0) {
      const count = placed.length;
      const blocks = read();
      placed = placed.filter(({ tip }) => !tip.span || locateIn(blocks, tip.span) !== null);
      if (placed.length !== count) env.changed();
    }
  }

  /** Looks in the next frame: by then an editor that renders in several steps is done. */
  function verifySoon(): void {
    if (placed.length > 0 && frame === 0) frame = view.requestAnimationFrame(verify);
  }

  function stirred(finished: boolean, writes = false): void {
    stirs++;
    if (link.wake(key)) view.setTimeout(prepare, START);
    pace.keyed();
    if (composing) return;
    if (composer.editor.localName === 'textarea') verifySoon();
    pace.stirred(finished, writes);
  }

  const listen = () =>
    listenToComposer(env, composer, listening.signal, {
      stirred,
      // A frame is asked for only where a mark does not hold: asking costs more than looking.
      rendered: () => {
        if (!composing) pace.rendered();
        if (!composing && frame === 0 && isBroken(placed)) verifySoon();
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
      return placed;
    },
    shown,
    adopt(next) {
      const moved = next.editor !== composer.editor || next.root !== composer.root;
      composer = next;
      // Marks collapse where a composer is taken to another place of the page, as for a full screen.
      if (!moved) return isBroken(placed) ? verifySoon() : undefined;
      listening.abort();
      listening = new AbortController();
      listen();
      place(placed.map(({ tip }) => tip));
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
    snapshot: () => (composer.editor.isConnected || !last ? build(read(), true, true) : last),
    locate: (span) => locateIn(read(), span),
    tipAtCaret: () => tipAtCaret(placed, assessed, read(), composer.editor),
    async apply(tip) {
      const { replaceWithUndo } = await import('./replace');
      const { rewrite } = tip;
      const span = rewrite && locateIn(read(), rewrite.span);
      if (!rewrite || !span) return { result: 'stale' };
      const applied = await replaceWithUndo({ ...rewrite, editor: composer.editor, read, span });
      void assess(true);
      return applied;
    },
    hide(gone) {
      placed = placed.filter(({ tip }) => !gone(tip));
      if (assessment) assessment = { ...assessment, tips: assessment.tips.filter((tip) => !gone(tip)) };
      paint();
      env.changed();
    },
    assess() {
      content = '';
      void assess(true);
    },
    close() {
      controller.abort();
      listening.abort();
      pace.stop();
      view.cancelAnimationFrame(frame);
      placed = [];
      env.highlighter.paint(key, []);
      void link.send('coach.forget', { key });
    },
  };
  listen();
  void assess(true);
  return api;
}
