import type { JSX, TargetedEvent } from 'preact';
import { asLine } from '@/components/ui/as-line';
import { tellWhole } from '@/components/ui/whole-text';
import { t } from '@/utils/messaging/words';
import type { Actions, LogView } from '@/utils/page/view';
import { Sheet, SheetSign } from './Sheet';

/**
 * The first field takes the focus when the form appears: the rep pressed for it. It grows with what is typed, which the
 * form tells as any part of it does that unfolds, so that it has its place anew. Stable, so that it happens once.
 */
function begin(field: HTMLTextAreaElement | null): void {
  goOn(field);
  field?.select();
}

/** The same where the rep's own words are back in it: what is typed goes on behind them, and does not take their place. */
function goOn(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.focus({ preventScroll: true });
  field.selectionStart = field.value.length;
  new ResizeObserver(() => field.dispatchEvent(new Event('toggle'))).observe(field);
}

/** Two fields and Enter. The rest was read from the page and can be changed later in the log. */
export function LogForm({ log, actions }: { log: LogView; actions: Actions }): JSX.Element {
  const { fields } = log;
  function submit(event: TargetedEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input');
    const [title = '', account = ''] = [...fields].map((field) => {
      field.value = asLine(field.value).trim();
      return field.value;
    });
    // Blanks alone are no words either: the browser says which field is meant.
    if (form.reportValidity()) actions.saveLog(title, account);
  }
  return (
    <Sheet
      kind="log"
      id={fields.id}
      onClose={actions.close}
      head={
        <>
          <SheetSign name="add" />
          <h2 id="uplift-title">{t('quickLogHeading')}</h2>
        </>
      }
    >
      {/* Where no script of ours hears it any more, a submit is to load nothing into the page. */}
      <form onSubmit={submit} autocomplete="off" method="dialog">
        <label>
          <span>{t('quickLogTitle')}</span>
          {/* One line of text that is seen whole, on as many as that takes; Enter is answered by `submits`. */}
          <textarea
            ref={log.own ? goOn : begin}
            name="title"
            rows={1}
            required
            maxlength={120}
            defaultValue={fields.title}
            dir="auto"
          />
        </label>
        <label>
          <span>{t('quickLogAccount')}</span>
          <input
            name="account"
            required
            maxlength={120}
            defaultValue={fields.accountName}
            dir="auto"
            onPointerEnter={tellWhole}
          />
        </label>
        {fields.sentence && (
          <blockquote class="words" dir="auto">
            {fields.sentence}
          </blockquote>
        )}
        <div class="deeds">
          <button type="submit" class="primary" disabled={log.saving}>
            {t(log.saving ? 'cardLogSaving' : 'cardLog')}
          </button>
          {!log.said && <span class="hint">{t('cardLogHint')}</span>}
        </div>
        <p class="said" role="status">
          {log.said}
        </p>
      </form>
    </Sheet>
  );
}
