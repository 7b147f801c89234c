import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Check } from '@/components/ui/Check';
import { faultWords } from '@/components/ui/fault';
import { formatList } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { PageHead } from '@/components/ui/Shell';
import { stillHere } from '@/components/ui/still-here';
import { t, tCount } from '@/utils/messaging/words';
import type { RulePack } from '@/utils/model/prompt-rule';
import { unshown } from '@/utils/rules/form/form';
import { newOwnId, OwnRuleFault, saveOwn } from '@/utils/storage/playbooks/own';
import type { OwnRuleRow } from '@/utils/storage/rows';
import { FormExamples } from './FormExamples';
import { FormLooks } from './FormLooks';
import { FormTip } from './FormTip';
import { isUnfinished, type Placed, placed, withField } from './mistake-words';
import { RuleText } from './RuleText';
import { refusalWords } from './refusal';
import { TryPanel } from './TryPanel';
import { useDraft } from './use-draft';
import { useTrial } from './use-trial';
import './own.css';

interface Props {
  /** What is remembered of it while it is not saved. */
  place: string;
  heading: string;
  /** The rule that it begins with. */
  start: () => Record<string, unknown>;
  /** The id of the rule that is changed; absent for a new one. */
  before?: string;
  /** Print of that rule as it is saved now. */
  print?: string;
  /** The rule that is changed was deleted meanwhile. */
  isGone?: boolean;
  /** The rule that it was copied from. */
  copyOf?: { id: string; title: string };
  builtin: RulePack;
  onSaved(row: OwnRuleRow): void;
  /** What was typed was let go of. */
  onLeft(undo: () => void): void;
}

const LIST = '#/own';

/** A rule being written: the form, and beside it what it would mark and the rule as text. */
export function RuleEditor(props: Props): JSX.Element {
  const { place, heading, start, before, print, isGone, copyOf, builtin, onSaved, onLeft } = props;
  const { draft, isChanged, from, editForm, editText, forget, startOver } = useDraft(place, start, print);
  const tried = useTrial(draft.value, builtin);
  const [isAsked, setAsked] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const notice = useRef<HTMLDivElement>(null);
  const [ownId] = useState(newOwnId);
  const { form } = draft;
  const all: Placed[] = tried ? placed(tried.mistakes, tried.value, form) : [];
  const shown = isAsked ? all : all.filter(({ mistake }) => !isUnfinished(mistake));
  const error = (field: string) => shown.find((one) => one.field === field)?.words;
  const elsewhere = shown.filter(({ field }) => field === 'more');
  const hidden = Object.keys(unshown(form));
  const part = { form, edit: editForm, error };

  async function save(on: boolean) {
    setAsked(on);
    const isStill = stillHere();
    try {
      if (draft.fault) throw new OwnRuleFault('mistakes');
      const rule = draft.value as Record<string, unknown>;
      const row = await saveOwn({ rule, on, ...(before !== undefined && { before }) }, builtin);
      forget();
      onSaved(row);
    } catch (fault) {
      setRefused(fault);
      requestAnimationFrame(() => {
        if (!isStill()) return;
        notice.current?.focus({ preventScroll: true });
        notice.current?.scrollIntoView({ block: 'center' });
      });
    }
  }
  return (
    <>
      <PageHead title={heading} intro={t('mineEditorIntro')} />
      <form
        class="up-editor"
        data-testid="rule-editor"
        onSubmit={(event) => {
          event.preventDefault();
          void save(true);
        }}
      >
        <div class="up-editor-form">
          {isGone && <Notice testId="rule-gone">{t('mineGoneMeanwhile')}</Notice>}
          {isChanged && print !== undefined && print !== from && (
            <Notice
              testId="rule-elsewhere"
              actions={
                <Button size="small" data-testid="rule-start-over" onClick={startOver}>
                  {t('mineStartOver')}
                </Button>
              }
            >
              {t('mineElsewhere')}
            </Notice>
          )}
          {copyOf && (
            <Check
              checked={form.id === copyOf.id}
              testId="rule-instead"
              onChange={(instead) => editForm({ id: instead ? copyOf.id : ownId })}
            >
              {t('mineInstead', copyOf.title)}
            </Check>
          )}
          {draft.fault && (
            <Notice testId="text-first" isNews>
              {t('mineTextFirst')}
            </Notice>
          )}
          <FormLooks {...part} />
          <FormTip {...part} />
          <FormExamples {...part} isTried={tried?.trial.compiled !== undefined} marks={tried?.marks ?? []} />
          {hidden.length > 0 && (
            <Notice testId="rule-more" title={t('mineMore')}>
              {t('mineMoreBody', formatList(hidden))}
            </Notice>
          )}
          {elsewhere.map((one) => (
            <Notice key={withField(one)} tone="note">
              {withField(one)}
            </Notice>
          ))}
          {refused !== undefined && (
            <div ref={notice} tabIndex={-1} class="up-refused">
              <Notice tone="note" testId="rule-refused" title={refusalWords(refused) ?? faultWords(refused)}>
                {all.length > 0 && (
                  <ul>
                    {all.slice(0, 8).map((one) => (
                      <li key={withField(one)}>{withField(one)}</li>
                    ))}
                  </ul>
                )}
              </Notice>
            </div>
          )}
          <div class="up-editor-bar">
            <Button type="submit" kind="primary" data-testid="rule-save">
              {t('mineSaveOn')}
            </Button>
            <Button data-testid="rule-save-off" onClick={() => void save(false)}>
              {t('mineSaveOff')}
            </Button>
            <a class="up-button" data-kind="quiet" href={LIST} onClick={() => isChanged && onLeft(forget())}>
              {t('cancel')}
            </a>
            <span class="up-soft up-small" role="status" data-testid="rule-state">
              {tried && (all.length === 0 ? t('mineHolds') : tCount('mineToDo', all.length))}
            </span>
          </div>
        </div>
        <div class="up-editor-side">
          <TryPanel trial={tried?.trial} surface={form.surface} builtin={builtin} />
          <RuleText draft={draft} mistakes={all} isAll={isAsked} onEdit={editText} />
        </div>
      </form>
    </>
  );
}
