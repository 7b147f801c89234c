import type { TipEvent } from '../messaging/protocol';
import { recordKey } from '../model/record-key';
import type { Tip } from '../model/tip';
import type { Muting, TipAction } from '../model/tip-action';
import { startOf } from '../sites/is-gone';
import { createLogDeeds } from './deeds-log';
import { recordIn } from './reading-pane';
import { createReceipts, whileKeysWait } from './receipts';
import type { Applied } from './replace';
import type { Open, Stage, StageInput } from './stage';
import { viewOf } from './stage-view';
import type { Actions, SurfaceView } from './view';

/*
 * What the rep can do with what is open. A part of its own with what draws it: most pages are written on without
 * anything being opened.
 */

export interface Deeds {
  readonly actions: Actions;
  view(open: Open): SurfaceView | null;
  /** Something else is open now than before. */
  opened(before: Open | null, next: Open | null): void;
}

/** What can be done with what a stage has open. Comes with the first thing that is opened. */
export function createDeeds(stage: Stage, input: StageInput): Deeds {
  const { env, words } = input;
  const { logged, tipOf, tipsOf, sourceOf } = stage;
  const receipts = createReceipts(stage, input);
  const { show: receipt, takeBack } = receipts;
  const show = (next: Open | null) => void stage.show(next);
  /** Words are on their way into a draft: a second press means the first. */
  let applying = false;

  const tell = (tip: Tip, action: TipAction, key: string) =>
    env.link.send('tip.event', eventOf(input, tip, action, key));
  function event(action: TipAction, tipId = stage.open?.tipId): void {
    const { open } = stage;
    const tip = open && tipOf(open.key, tipId);
    if (open && tip) void tell(tip, action, open.key);
  }

  function mute(tip: Tip, key: string, how: Muting): void {
    const again = () => void sourceOf(key).assess();
    const muted = eventOf(input, tip, how, key);
    const back = () => takeBack(() => env.link.send('tip.unmute', muted), again);
    let mine: unknown;
    void env.link.send('tip.event', muted).then((answer) => {
      again();
      if (!answer) receipt(env.link.why(words.unchanged));
      // What was taken back, or closed, by now is offered no more of.
      else if (answer.offerMute && stage.notice === mine)
        receipt(words.offerMute, words.undo, back, words.never, () => mute(tip, key, 'muted-rule'));
    });
    sourceOf(key).hide((one) => (how === 'muted-here' ? one.id === tip.id : one.ruleId === tip.ruleId));
    // A panel goes on with the prompts that are left.
    if (stage.open?.kind !== 'list') show(null);
    receipt(words.muted[how], words.undo, back);
    mine = stage.notice;
  }

  const logging = createLogDeeds(stage, input, receipts, tell);
  const actions: Actions = {
    toggleList: stage.toggleList,
    openTip(key, tipId) {
      show({ kind: 'card', key, tipId, by: 'press' });
    },
    step(by) {
      const { open } = stage;
      if (!open) return;
      const tips = tipsOf(open.key);
      const at = tips.findIndex((tip) => tip.id === open.tipId);
      const next = tips[(at + by + tips.length) % tips.length];
      if (next) show({ kind: 'card', key: open.key, tipId: next.id, by: 'press' });
    },
    close() {
      const { open } = stage;
      // To leave the form that logs a prompt says nothing against the prompt.
      if (open?.kind === 'log') {
        const pane = input.pane();
        // Where the page has gone on to another record, its panel was not what the form was opened from.
        const isRecord = !input.draft(open.key) && pane.key === open.key && recordIn(pane);
        return show(isRecord ? { kind: 'list', key: open.key, by: 'press' } : null);
      }
      // To have read a card says nothing against it: what silences a tip is called so.
      show(null);
    },
    async apply() {
      const now = stage.open;
      const draft = now && input.draft(now.key);
      const tip = now && tipOf(now.key, now.tipId);
      if (!now || !draft || !tip || applying) return;
      applying = true;
      await whileKeysWait(
        input,
        draft,
        // What cannot be had (the page has lost its extension) has written nothing.
        (isIn) => draft.apply(tip, isIn).catch((): Applied => ({ result: 'refused' })),
        ({ result, undo: back }) => {
          applying = false;
          if (result === 'done') {
            void tell(tip, 'inserted', now.key);
            draft.hide((one) => one.id === tip.id);
            // The focus is in the draft already: the replacement put it there.
            stage.drop();
            receipts.taken(draft, back);
          } else if (stage.open) {
            show({ ...stage.open, by: 'press', said: words[result] });
          }
        },
      );
    },
    async copy(text, at) {
      const now = stage.open;
      const done = text.includes('___') ? words.copiedGaps : words.copied;
      let said = done;
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        if (!env.guard.copy(text)) said = words.copyFailed;
      }
      if (said === done) event('copied', at);
      if (now && stage.open) show({ ...now, by: 'press', said, ...(at && { at }) });
    },
    mute(how, at) {
      const { open } = stage;
      const tip = open && tipOf(open.key, at ?? open.tipId);
      if (tip) mute(tip, open.key, how);
    },
    quiet(key, on) {
      void env.link.send('quiet.set', { key, on }).then((answer) => {
        // The worker has every page that shows something look again.
        if (answer === null) receipt(env.link.why(words.unchanged));
      });
    },
    closeDock(what) {
      const record = recordIn(input.pane());
      const { dock } = input;
      if (!record || !dock) return;
      const set = (closed: boolean) => {
        if (what === 'site') dock.off = closed;
        else input.pane().dockClosed = closed;
        env.changed();
      };
      const keep = (closed: boolean) =>
        env.link.send('dock.set', {
          url: env.view.location.href,
          ...(what === 'site' ? { off: closed } : { record: record.record, closed }),
        });
      show(null);
      set(true);
      receipt(words.dockClosed[what], words.undo, () =>
        takeBack(
          () => keep(false),
          () => set(false),
        ),
      );
      void keep(true).then((answer) => {
        if (answer !== null) return;
        set(false);
        receipt(env.link.why(words.unchanged));
      });
    },
    end() {
      const { ended } = input.pane();
      if (!ended) return;
      const { id, outcome } = ended;
      show(null);
      void env.link.send('log.end', { id, outcome }).then((answer) => {
        if (answer === null) return receipt(words.unchanged);
        // The page is assessed anew by the worker, after this as after its Undo.
        receipt(words.ended, words.undo, () =>
          takeBack(
            () => env.link.send('log.end', { id }),
            () => {},
          ),
        );
      });
    },
    openBeside() {
      void env.link.send('ui.open', { page: 'sidepanel' });
      show(null);
    },
    ...logging.actions,
    noticeAction: receipts.act,
    closeNotice: receipts.close,
  };

  const view = (open: Open) => viewOf(open, input, tipsOf(open.key), logged);
  dropWhereLeft(stage, input, view);

  return {
    actions,
    view,
    opened(before, next) {
      if (before?.kind === 'log' && (next?.kind !== 'log' || next.tipId !== before.tipId)) logging.left();
      if (next?.kind === 'card' && next.tipId !== before?.tipId) event('opened');
    },
  };
}

/** What the worker is told of something that the rep did with a tip. */
function eventOf<A extends TipAction>(
  input: StageInput,
  tip: Tip,
  action: A,
  key: string,
): TipEvent & { action: A } {
  const draft = input.draft(key);
  const pane = input.pane();
  const customer = (draft ?? pane).prefill?.contact;
  const read = pane.reading?.snapshot;
  // A new mail is of no thread, whatever is open behind it.
  const threadId = draft
    ? draft.composer.header().threadId
    : read?.kind === 'deal'
      ? recordKey(read.record)
      : read?.threadId;
  const person = action === 'muted-person' ? (customer?.address ?? customer?.name) : undefined;
  return {
    action,
    tipId: tip.id,
    ruleId: tip.ruleId,
    site: input.env.adapter.id,
    ...(threadId && { threadId }),
    ...(person && { person }),
  };
}

/**
 * Who presses something else of the page has left the tips: a menu that comes now is not to lie under them. Words that
 * were typed into the form stay, and so does what stands beside a record while the rep works on it.
 */
function dropWhereLeft(stage: Stage, input: StageInput, view: Deeds['view']): void {
  const { env } = input;
  env.view.document.addEventListener(
    'pointerdown',
    (event) => {
      const { open } = stage;
      const target = event.target as Element;
      if (!event.isTrusted || !open || open.kind === 'log' || target.localName === 'uplift-coach') return;
      if (input.draft(open.key)?.composer.editor.contains(target)) return;
      const { placed } = stage.sourceOf(open.key);
      const about = placed.find(({ tip }) => tip.id === open.tipId)?.range;
      if (about && startOf(about)?.parentElement?.contains(target)) return;
      if (view(open)?.kind !== 'panel') stage.drop();
    },
    { capture: true, passive: true, signal: env.signal },
  );
}
