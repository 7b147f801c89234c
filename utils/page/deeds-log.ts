import { startFrom } from '../messaging/prefill';
import type { Begun } from '../messaging/protocol';
import { freshId } from '../model/fresh-id';
import { titleFrom } from '../model/kept-sentence';
import type { QuickLog } from '../model/opportunity';
import type { Tip } from '../model/tip';
import { recordIn } from './reading-pane';
import type { Receipts } from './receipts';
import type { Open, Stage, StageInput } from './stage';
import type { Actions } from './view';

export interface LogDeeds {
  readonly actions: Pick<Actions, 'openLog' | 'saveLog'>;
  /** Something else is open now than the form. */
  left(): void;
}

/**
 * Logs what a tip heard, by way of the form in the page. What was typed there and not logged comes back with the form
 * where the page went away under it.
 * @param tell tells the worker what the rep did with a tip
 */
export function createLogDeeds(
  stage: Stage,
  input: StageInput,
  receipts: Receipts,
  tell: (tip: Tip, action: 'logged', key: string) => unknown,
): LogDeeds {
  const { env, words } = input;
  const show = (next: Open | null) => void stage.show(next);
  /** The page that the form was opened on. */
  let url = '';
  let typed: Begun['fields'] | undefined;
  let isKept = false;
  const keep = (begun: Begun) => env.link.send('log.begun', { url, begun });

  // With every letter: a page that goes is not heard any more.
  env.guard.onTyped = () => {
    const { open } = stage;
    if (open?.kind !== 'log' || !open.fields) return;
    const [title = '', account = ''] = input.texts();
    typed = { title, account };
    isKept = true;
    void keep({ fields: typed, id: open.fields.id, ...(open.tipId && { tipId: open.tipId }) });
  };

  /** What was typed about a tip when the page was left stands in its form again, unless more was typed by now. */
  async function comeBack(fields: QuickLog, tipId: string): Promise<void> {
    const begun = (await env.link.send('log.begun', { url }))?.begun;
    const { open } = stage;
    if (!begun || (begun.tipId ?? tipId) !== tipId || open?.fields !== fields || open.saving || typed) return;
    const { title = fields.title, account: accountName = fields.accountName } = begun.fields;
    isKept = true;
    show({ ...open, own: true, fields: { ...fields, id: begun.id ?? fields.id, title, accountName } });
  }

  const actions: LogDeeds['actions'] = {
    openLog(key, tipId) {
      const tip = stage.tipOf(key, tipId);
      const start = stage.sourceOf(key).prefill;
      if (!tip) return;
      if (!input.fieldsAllowed() || !start) {
        // The page's own listeners were there first: what is typed here would reach them.
        void env.link.send('ui.open', { page: 'popup', hash: tipId });
        return;
      }
      const quote = (tip.quote || tip.about?.quote || '').trim();
      const record = input.draft(key) ? undefined : recordIn(input.pane());
      const name = record && (record.fields.name?.value ?? '');
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
      url = env.view.location.href;
      show({ kind: 'log', key, tipId, by: 'press', fields, tip });
      void comeBack(fields, tipId);
    },
    async saveLog(title, accountName) {
      const now = stage.open;
      if (now?.kind !== 'log' || !now.fields || now.saving) return;
      const { tip } = now;
      show({ ...now, saving: true });
      const fields = { ...now.fields, title, accountName };
      const answer = await env.link.send('log.quick', fields);
      // Something else may have been opened while it was on its way.
      const isOpen = stage.open?.fields === now.fields;
      if (!answer) {
        const said = env.link.why(words.notSaved);
        if (isOpen) show({ ...now, saving: false, said });
        else receipts.show(said, words.open, () => show({ ...now, own: true, saving: false, fields }));
        return;
      }
      if (tip) {
        stage.logged.add(tip.id);
        void tell(tip, 'logged', now.key);
      }
      // The mail's own words are marked as logged, too, where a draft's tip was about them.
      input.pane().assess();
      if (isOpen) show(null);
      receipts.show(answer.duplicateOf ? words.loggedAgain : words.logged, words.undo, () =>
        receipts.takeBack(
          () => env.link.send('log.undo', { id: answer.saved.id }),
          () => {
            if (tip) stage.logged.delete(tip.id);
            env.changed();
            input.pane().assess();
          },
        ),
      );
    },
  };
  return {
    actions,
    left() {
      typed = undefined;
      if (isKept) void keep({ fields: {} });
      isKept = false;
    },
  };
}
