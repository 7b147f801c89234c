import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { asLine } from '@/components/ui/as-line';
import { Button } from '@/components/ui/Button';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { Field } from '@/components/ui/Field';
import { toFirstWrong } from '@/components/ui/first-wrong';
import { formatDay } from '@/components/ui/format';
import { keyOf } from '@/components/ui/key-of';
import { Notice, Progress } from '@/components/ui/Notice';
import { Receipt } from '@/components/ui/Receipt';
import { stillHere } from '@/components/ui/still-here';
import type { Begun } from '@/utils/messaging/protocol';
import { t } from '@/utils/messaging/words';
import type { Opportunity } from '@/utils/model/opportunity';
import './quick-log.css';
import { AccountInput } from './AccountInput';
import { HeardSentence } from './HeardSentence';
import { type QuickLogStart, useQuickLog } from './use-quick-log';

interface Props extends QuickLogStart {
  /** The first field takes the focus when the form appears. */
  focus?: boolean;
  /** What was logged is told elsewhere, with its way back: the form goes with it. */
  untold?: boolean;
  /** The rep writes in the form. @param typed all that they have written in it */
  onType?(typed: Begun): void;
  onSaved?(saved: Opportunity): void;
  onOpen?(id: string): void;
}

/** Two fields and Enter. */
export function QuickLogForm({ focus, untold, onType, onSaved, onOpen, ...start }: Props): JSX.Element {
  const form = useQuickLog(start);
  const { texts, saved, twin } = form;
  const write: typeof form.write = (name, text) => {
    form.write(name, text);
    onType?.(form.typed());
  };
  const [editing, setEditing] = useState(false);
  const whole = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (focus) first.current?.focus({ preventScroll: true });
  }, [focus]);

  // A title that was offered is all selected, so that the rep's own takes its place: at once, for a key pressed before
  // that would be lost with it.
  const { offered, isDue } = form;
  useLayoutEffect(() => {
    const field = first.current;
    if (offered && field && document.activeElement === field) field.select();
  }, [offered]);

  async function submit() {
    const from = document.activeElement;
    const typed = texts.account;
    const record = await form.log();
    if (!record) return toFirstWrong(whole.current);
    setEditing(false);
    onSaved?.(record);
    // The next idea begins with its title: who pressed Enter beside the customer would type it in there.
    const isThere = from === document.activeElement && whole.current?.contains(from);
    if (isThere && from instanceof HTMLInputElement && from.value === typed) first.current?.focus();
  }
  useEffect(() => {
    if (isDue) void submit();
  });
  async function takeBack(record: Opportunity) {
    const isStill = stillHere();
    if (!(await form.takeBack(record))) return;
    onType?.(form.typed());
    if (isStill()) first.current?.focus();
  }
  const toRecord = (id: string, words: string, kind?: 'quiet') =>
    onOpen && (
      <Button kind={kind} size="small" onClick={() => onOpen(id)}>
        {words}
      </Button>
    );

  return (
    <form
      ref={whole}
      class="up-quick-log"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {saved && !untold && (
        <Receipt
          testId="receipt"
          onUndo={() => void takeBack(saved)}
          onClose={form.close}
          actions={toRecord(saved.id, t('open'), 'quiet')}
        >
          {t('quickLogReceipt', saved.title, saved.accountName)}
        </Receipt>
      )}
      {form.undone && (
        <Notice icon="undo" isNews title={form.undone.isInForm ? undefined : t('undone')}>
          {form.undone.isInForm ? t('quickLogUndone') : form.undone.title}
        </Notice>
      )}
      <FaultNotice fault={form.error} testId="quick-log-fault" />
      <Field label={t('quickLogTitle')} error={form.missing('title') ? t('quickLogMissingTitle') : undefined}>
        {(slots) => (
          // One line of text that is seen whole, on as many lines as that takes.
          <textarea
            {...slots}
            ref={first}
            class="up-input up-grows up-line"
            rows={1}
            dir="auto"
            data-testid="quick-log-title"
            value={texts.title}
            maxLength={200}
            placeholder={t('quickLogTitlePlaceholder')}
            onFocus={(event) => offered && event.currentTarget.select()}
            onKeyDown={(event) => {
              if (keyOf(event) !== 'Enter') return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
            onInput={(event) => write('title', asLine(event.currentTarget.value))}
          />
        )}
      </Field>
      {(texts.sentence !== '' || editing) && (
        <HeardSentence
          sentence={texts.sentence}
          from={form.from}
          editing={editing}
          onEdit={() => setEditing(true)}
          onWrite={(text) => write('sentence', text)}
        />
      )}
      <div class="up-quick-log-last">
        <Field
          label={t('quickLogAccount')}
          error={form.missing('account') ? t('quickLogMissingAccount') : undefined}
        >
          {(slots) => (
            <AccountInput
              {...slots}
              testId="quick-log-account"
              value={texts.account}
              maxLength={120}
              onType={(text) => write('account', text)}
            />
          )}
        </Field>
        <Button
          kind="primary"
          type="submit"
          icon="add"
          data-testid="quick-log-save"
          title={t('quickLogEnter')}
        >
          {t('quickLogSave')}
        </Button>
      </div>
      {form.isWaiting && <Progress label={t('quickLogWaits')} />}
      {twin && (
        <Notice tone="note" testId="duplicate" isNews actions={toRecord(twin.id, t('quickLogOpenDuplicate'))}>
          {t('quickLogDuplicate', twin.title, formatDay(twin.createdAt))}
        </Notice>
      )}
    </form>
  );
}
