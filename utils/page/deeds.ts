import { startFrom } from '../messaging/prefill';
import type { TipEvent } from '../messaging/protocol';
import { freshId } from '../model/fresh-id';
import { titleFrom } from '../model/kept-sentence';
import type { QuickLog } from '../model/opportunity';
import { recordKey } from '../model/record-key';
import type { Tip } from '../model/tip';
import type { Muting, TipAction } from '../model/tip-action';
import { createReceipts } from './receipts';
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

  function event(action: TipAction, tipId = stage.open?.tipId): void {
    const { open } = stage;
    const tip = open && tipOf(open.key, tipId);
    if (open && tip) void tell(eventOf(tip, action, open.key));
  }
  function eventOf<A extends TipAction>(tip: Tip, action: A, key: string): TipEvent & { action: A } {
    const customer = sourceOf(key).prefill?.contact;
    const draft = input.draft(key);
    const read = input.pane().reading?.snapshot;
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
      site: env.adapter.id,
      ...(threadId && { threadId }),
      ...(person && { person }),
    };
  }
  const tell = (event: TipEvent) => env.link.send('tip.event', event);

  function mute(tip: Tip, key: string, how: Muting): void {
    const again = () => void sourceOf(key).assess();
    const muted = eventOf(tip, how, key);
    const back = () => takeBack(() => env.link.send('tip.unmute', muted), again);
    let mine: unknown;
    void tell(muted).then((answer) => {
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
        const isRecord = !input.draft(open.key) && input.pane().reading?.snapshot.kind === 'deal';
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
      // What cannot be had (the page has lost its extension) has written nothing.
      const { result, undo: back } = await draft
        .apply(tip)
        .catch(() => ({ result: 'refused' as const, undo: undefined }));
      applying = false;
      if (result === 'done') {
        void tell(eventOf(tip, 'inserted', now.key));
        draft.hide((one) => one.id === tip.id);
        // The focus is in the draft already: the replacement put it there.
        stage.drop();
        receipts.taken(draft, back);
      } else if (stage.open) {
        show({ ...stage.open, by: 'press', said: words[result] });
      }
    },
    async copy(text, at) {
      const now = stage.open;
      let said = words.copied;
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        if (!env.guard.copy(text)) said = words.copyFailed;
      }
      if (said === words.copied) event('copied', at);
      if (now && stage.open) show({ ...now, by: 'press', said, ...(at && { at }) });
    },
    mute(how, at) {
      const { open } = stage;
      const tip = open && tipOf(open.key, at ?? open.tipId);
      if (tip) mute(tip, open.key, how);
    },
    closeDock(what) {
      const record = input.pane().reading?.snapshot;
      const { dock } = input;
      if (record?.kind !== 'deal' || !dock) return;
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
    openLog(key, tipId) {
      const tip = tipOf(key, tipId);
      const start = sourceOf(key).prefill;
      if (!tip) return;
      if (!input.fieldsAllowed() || !start) {
        // The page's own listeners were there first: what is typed here would reach them.
        void env.link.send('ui.open', { page: 'popup', hash: tipId });
        return;
      }
      const quote = (tip.quote || tip.about?.quote || '').trim();
      const read = input.draft(key) ? undefined : input.pane().reading?.snapshot;
      const name = read?.kind === 'deal' ? (read.fields.name?.value ?? '') : undefined;
      const { of: _of, ...page } = start;
      // Of the tip's own mail; what a record prints in a field is nobody's sentence.
      const heard = startFrom(start, tipId) ?? page;
      const { ruleId, signalKind: _kind, sentence: _sentence, ...rest } = heard;
      const fields: QuickLog = {
        ...(ruleId === tip.ruleId ? heard : { ...rest, ruleId: tip.ruleId, signalKind: tip.signal?.kind }),
        id: freshId(),
        accountGiven: heard.accountName,
        title: start.title ?? name ?? titleFrom(quote),
      };
      show({ kind: 'log', key, tipId, by: 'press', fields, tip });
    },
    async saveLog(title, accountName) {
      const now = stage.open;
      if (now?.kind !== 'log' || !now.fields || now.saving) return;
      const { tip } = now;
      show({ ...now, saving: true });
      const fields = { ...now.fields, title, accountName };
      const answer = await env.link.send('log.quick', fields);
      // Something else may have been opened while it was on its way.
      const isOpen = stage.open?.kind === 'log' && stage.open.fields === now.fields;
      if (!answer) {
        const said = env.link.why(words.notSaved);
        if (isOpen) show({ ...now, saving: false, said });
        else receipt(said, words.open, () => show({ ...now, saving: false, fields }));
        return;
      }
      if (tip) {
        logged.add(tip.id);
        void tell(eventOf(tip, 'logged', now.key));
      }
      // The mail's own words are marked as logged, too, where a draft's tip was about them.
      input.pane().assess();
      if (isOpen) show(null);
      receipt(answer.duplicateOf ? words.loggedAgain : words.logged, words.undo, () =>
        takeBack(
          () => env.link.send('log.undo', { id: answer.saved.id }),
          () => {
            if (tip) logged.delete(tip.id);
            env.changed();
            input.pane().assess();
          },
        ),
      );
    },
    noticeAction: receipts.act,
    closeNotice: receipts.close,
  };

  // Who presses something else of the page has left the tips: a menu that comes now is not to lie under them. Words that
  // were typed into the form stay, and so does what stands beside a record while the rep works on it.
  env.view.document.addEventListener(
    'pointerdown',
    (event) => {
      const { open } = stage;
      const target = event.target as Element;
      if (!event.isTrusted || !open || open.kind === 'log' || target.localName === 'uplift-coach') return;
      if (input.draft(open.key)?.composer.editor.contains(target)) return;
      const about = sourceOf(open.key).placed.find(({ tip }) => tip.id === open.tipId)?.range?.startContainer;
      if (about?.parentElement?.contains(target)) return;
      if (viewOf(open, input, tipsOf(open.key), logged)?.kind !== 'panel') stage.drop();
    },
    { capture: true, passive: true, signal: env.signal },
  );

  return {
    actions,
    view: (open) => viewOf(open, input, tipsOf(open.key), logged),
    opened(before, next) {
      if (next?.kind === 'card' && next.tipId !== before?.tipId) event('opened');
    },
  };
}
