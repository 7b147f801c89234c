import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { Field } from '@/components/ui/Field';
import { formatDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { Receipt } from '@/components/ui/Receipt';
import { t } from '@/utils/messaging/words';
import { keptSentence, LONGEST_SENTENCE } from '@/utils/model/kept-sentence';
import type { Opportunity, QuickLog } from '@/utils/model/opportunity';
import './quick-log.css';
import { AccountInput } from './AccountInput';
import { logQuick, undoLog } from './log-service';
import { useDuplicate } from './use-duplicate';

/** What a page or a tip hands to the form; everything may be changed before it is saved. */
export type Prefill = Partial<Omit<QuickLog, 'id'>>;

interface Props {
  prefill: Prefill;
  /** What the page is about: in another place another sentence may be taken over. */
  place?: string | undefined;
  /** The tip that the rep wants to log; a press takes over its sentence, whatever stood there. */
  chosen?: object | undefined;
  /** The first field takes the focus when the form appears. */
  focus?: boolean;
  onSaved?(saved: Opportunity): void;
  onOpen?(id: string): void;
}

/** Two fields and Enter. The id is made with the form, so a second press or a repeated message writes the same record. */
export function QuickLogForm(props: Props): JSX.Element {
  const { place = '', chosen, focus, onSaved, onOpen } = props;
  // What a record was logged with that was taken back, until something else is logged.
  const [taken, setTaken] = useState<Prefill>();
  const prefill = taken ?? props.prefill;
  const [id, setId] = useState(() => crypto.randomUUID() as string);
  const [title, setTitle] = useState(prefill.title ?? '');
  const [account, setAccount] = useState(prefill.accountName ?? '');
  const [sentence, setSentence] = useState(keptSentence(prefill.sentence ?? ''));
  const [editing, setEditing] = useState(false);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const [saved, setSaved] = useState<Opportunity>();
  const [undone, setUndone] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const busy = useRef(false);
  const loggedWith = useRef<Prefill | undefined>(undefined);
  // The fields that the rep has touched are the rep's; the others follow the page.
  const touched = useRef({ title: false, account: false, sentence: false });
  /** Where something was logged, and from which tip: the next one from there is an idea of the rep's own. */
  const done = useRef<string | undefined>(undefined);
  const before = useRef<object | undefined>(undefined);

  useEffect(() => {
    if (chosen && chosen !== before.current) {
      touched.current.sentence = false;
      done.current = undefined;
      setTaken(undefined);
    }
    before.current = chosen;
    const isDone = done.current === place;
    if (!touched.current.title && !isDone) setTitle(prefill.title ?? '');
    if (!touched.current.account) setAccount(prefill.accountName ?? '');
    if (!touched.current.sentence && !isDone) setSentence(keptSentence(prefill.sentence ?? ''));
  }, [prefill.title, prefill.accountName, prefill.sentence, place, chosen]);

  useEffect(() => {
    if (focus) first.current?.focus({ preventScroll: true });
  }, [focus]);

  const [twin, forgetTwin] = useDuplicate({
    title: title.trim(),
    accountName: account.trim(),
    accountDomain: prefill.accountDomain,
    accountAddress: prefill.accountAddress,
    crm: prefill.crm,
  });

  async function submit() {
    setTried(true);
    setError(undefined);
    if (!title.trim() || !account.trim() || busy.current) return;
    busy.current = true;
    const { sentence: given, signalKind, ruleId, ...rest } = prefill;
    // Without the customer's words it is no longer about what was heard in them.
    const isHeard = !given?.trim() || Boolean(sentence.trim());
    try {
      const answer = await logQuick({
        ...rest,
        ...(isHeard && signalKind && { signalKind }),
        ...(isHeard && ruleId && { ruleId }),
        id,
        title: title.trim(),
        accountName: account.trim(),
        ...(sentence.trim() && { sentence: sentence.trim() }),
      });
      setSaved(answer.saved);
      setUndone(false);
      forgetTwin();
      setTried(false);
      setTitle('');
      setSentence('');
      setEditing(false);
      touched.current = { title: false, account: false, sentence: false };
      done.current = place;
      loggedWith.current = prefill;
      setTaken(undefined);
      setId(crypto.randomUUID());
      onSaved?.(answer.saved);
    } catch (fault) {
      setError(fault);
    } finally {
      busy.current = false;
    }
  }

  async function takeBack(record: Opportunity) {
    try {
      await undoLog(record.id);
      touched.current = { title: true, account: true, sentence: true };
      setTaken(loggedWith.current);
      setTitle(record.title);
      setAccount(record.accountName);
      setSentence(record.origin.sentence ?? '');
      setSaved(undefined);
      setUndone(true);
      first.current?.focus();
    } catch (fault) {
      setError(fault);
    }
  }

  const contact = prefill.contact?.name ?? prefill.contact?.address;
  return (
    <form
      class="up-quick-log"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {saved && (
        <Receipt
          testId="receipt"
          onUndo={() => void takeBack(saved)}
          onClose={() => setSaved(undefined)}
          actions={
            onOpen && (
              <Button kind="quiet" size="small" onClick={() => onOpen(saved.id)}>
                {t('open')}
              </Button>
            )
          }
        >
          {t('quickLogReceipt', saved.title, saved.accountName)}
        </Receipt>
      )}
      {undone && <Notice icon="undo">{t('quickLogUndone')}</Notice>}
      <FaultNotice fault={error} testId="quick-log-fault" />
      <Field
        label={t('quickLogTitle')}
        error={tried && !title.trim() ? t('quickLogMissingTitle') : undefined}
      >
        {(slots) => (
          <input
            {...slots}
            ref={first}
            class="up-input"
            data-testid="quick-log-title"
            value={title}
            maxLength={200}
            placeholder={t('quickLogTitlePlaceholder')}
            onInput={(event) => {
              touched.current.title = true;
              setUndone(false);
              setTitle(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      {sentence !== '' || editing ? (
        <div class="up-quick-log-context">
          {editing ? (
            <Field label={t('quickLogSentence')} hint={t('quickLogSentenceHint')}>
              {(slots) => (
                <textarea
                  {...slots}
                  class="up-input"
                  rows={2}
                  maxLength={LONGEST_SENTENCE}
                  value={sentence}
                  onInput={(event) => {
                    touched.current.sentence = true;
                    setSentence(event.currentTarget.value);
                  }}
                />
              )}
            </Field>
          ) : (
            <div class="up-quote">
              <q dir="auto" title={sentence} data-testid="quick-log-sentence">
                {sentence}
              </q>
              <Button
                iconOnly
                kind="quiet"
                size="small"
                icon="edit"
                label={t('quickLogSentence')}
                onClick={() => setEditing(true)}
              />
              <Button
                iconOnly
                kind="quiet"
                size="small"
                icon="close"
                label={t('quickLogRemoveSentence')}
                onClick={() => {
                  touched.current.sentence = true;
                  setSentence('');
                }}
              />
            </div>
          )}
          {contact && <span class="up-field-hint">{t('quickLogFrom', contact)}</span>}
        </div>
      ) : null}
      <div class="up-quick-log-last">
        <Field
          label={t('quickLogAccount')}
          error={tried && !account.trim() ? t('quickLogMissingAccount') : undefined}
        >
          {(slots) => (
            <AccountInput
              {...slots}
              testId="quick-log-account"
              value={account}
              maxLength={120}
              onType={(text) => {
                touched.current.account = true;
                setAccount(text);
              }}
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
      {twin && (
        <Notice
          tone="note"
          testId="duplicate"
          actions={
            onOpen && (
              <Button size="small" onClick={() => onOpen(twin.id)}>
                {t('quickLogOpenDuplicate')}
              </Button>
            )
          }
        >
          {t('quickLogDuplicate', twin.title, formatDay(twin.createdAt))}
        </Notice>
      )}
    </form>
  );
}
