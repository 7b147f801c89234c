import type { JSX } from 'preact';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { TextField } from '@/components/ui/TextField';
import { t } from '@/utils/messaging/words';
import {
  FAIRNESS,
  OPPORTUNITY_KINDS,
  type Opportunity,
  type OpportunityChange,
  OUTCOMES,
} from '@/utils/model/opportunity';
import { ClassQuestions } from './ClassQuestions';
import type { Question } from './questions';
import { RowsField } from './RowsField';
import { ValueFields } from './ValueFields';
import { kindName, outcomeName } from './words';

export interface QuestionProps {
  question: Question;
  record: Opportunity;
  /** ISO 4217: what a value is in when it has no currency yet. */
  currency: string;
  /** @returns whether it is stored */
  onChange(change: OpportunityChange): Promise<boolean>;
}

/** An empty text takes its field away. */
const some = (text: string) => text.trim() || undefined;

function People({ record, onChange }: Omit<QuestionProps, 'question'>): JSX.Element {
  const columns = [
    { key: 'name', label: t('askPersonName') },
    { key: 'reason', label: t('askPersonReason'), placeholder: t('askPersonReasonPlaceholder') },
  ] as const;
  return (
    <>
      {(['theirs', 'ours'] as const).map((side) => (
        <RowsField
          key={side}
          label={side === 'theirs' ? t('askTheirs') : t('askOurs')}
          rows={record[side]}
          columns={columns}
          empty={{ name: '' }}
          addLabel={t('askAddPerson')}
          onChange={(to) => onChange((now) => ({ [side]: to(now[side]) }))}
        />
      ))}
    </>
  );
}

const NO_STEP: NonNullable<Opportunity['firstStep']> = { when: '', will: '' };

function FirstStep({ record, onChange }: Omit<QuestionProps, 'question'>): JSX.Element {
  const step = record.firstStep ?? NO_STEP;
  const set = (change: Partial<typeof step>) =>
    onChange((now) => ({ firstStep: { ...(now.firstStep ?? NO_STEP), ...change } }));
  return (
    <fieldset class="up-rows">
      <legend class="up-field-label">{t('askFirstStep')}</legend>
      <div class="up-rows-fields">
        <TextField
          label={t('goalWhen')}
          value={step.when}
          placeholder={t('askStepWhenPlaceholder')}
          onCommit={(when) => set({ when })}
        />
        <TextField
          label={t('askStepWill')}
          value={step.will}
          placeholder={t('askStepWillPlaceholder')}
          onCommit={(will) => set({ will })}
        />
        <TextField
          label={t('askStepOwner')}
          value={step.owner}
          onCommit={(owner) => set({ owner: some(owner) })}
        />
        <TextField
          label={t('askStepDate')}
          type="date"
          value={step.date}
          onCommit={(date) => set({ date: some(date) })}
        />
      </div>
      <label class="up-check">
        <input
          type="checkbox"
          checked={step.done ?? false}
          onChange={(event) => set({ done: event.currentTarget.checked })}
        />
        <span>{t('askStepDone')}</span>
      </label>
    </fieldset>
  );
}

/** One question about an opportunity, with the control that answers it. */
export function QuestionField(props: QuestionProps): JSX.Element {
  const { question, record, onChange } = props;
  switch (question) {
    case 'kind':
      return (
        <Field label={t('askKind')}>
          {(slots) => (
            <Select
              slots={slots}
              value={record.kind ?? ''}
              choices={[
                { value: '', name: t('askChoose') },
                ...OPPORTUNITY_KINDS.map((kind) => ({ value: kind, name: kindName(kind) })),
              ]}
              onChange={(kind) => onChange({ kind: (kind || undefined) as Opportunity['kind'] })}
            />
          )}
        </Field>
      );
    case 'insight':
      return (
        <TextField
          lines={2}
          label={t('askInsight')}
          hint={t('askInsightHint')}
          value={record.insight}
          onCommit={(text) => onChange({ insight: some(text) })}
        />
      );
    case 'objective':
      return (
        <TextField
          lines={2}
          label={t('askObjective')}
          placeholder={t('askObjectivePlaceholder')}
          value={record.objective}
          onCommit={(text) => onChange({ objective: some(text) })}
        />
      );
    case 'people':
      return <People {...props} />;
    case 'firstStep':
      return <FirstStep {...props} />;
    case 'beforeNow':
      return (
        <div class="up-pair">
          <TextField
            lines={2}
            label={t('askBefore')}
            value={record.before}
            onCommit={(text) => onChange({ before: some(text) })}
          />
          <TextField
            lines={2}
            label={t('askNow')}
            value={record.now}
            onCommit={(text) => onChange({ now: some(text) })}
          />
        </div>
      );
    case 'class':
      return <ClassQuestions record={record} onChange={onChange} />;
    case 'beneficiary':
      return (
        <RowsField
          label={t('askBeneficiaries')}
          hint={t('askBeneficiariesHint')}
          rows={record.beneficiaries}
          columns={[
            { key: 'name', label: t('askPersonName') },
            { key: 'change', label: t('askGainChange') },
            { key: 'from', label: t('askGainFrom') },
            { key: 'to', label: t('askGainTo') },
            { key: 'by', label: t('askGainBy'), type: 'date' },
            { key: 'checkedBy', label: t('askGainChecked') },
          ]}
          empty={{ name: '' }}
          addLabel={t('askAddGain')}
          onChange={(to) => onChange((now) => ({ beneficiaries: to(now.beneficiaries) }))}
        />
      );
    case 'fairness':
      return (
        <fieldset class="up-yes-no">
          <legend class="up-field-label">{t('askFairness')}</legend>
          {FAIRNESS.map((answer) => (
            <label key={answer} class="up-check">
              <input
                type="radio"
                name={`fairness-${record.id}`}
                checked={record.fairness === answer}
                onChange={() => onChange({ fairness: answer })}
              />
              <span>{answer === 'yes' ? t('yes') : t('askNotSure')}</span>
            </label>
          ))}
          {record.fairness === 'not-sure' && <p class="up-field-hint">{t('askFairnessHint')}</p>}
        </fieldset>
      );
    case 'value':
      return <ValueFields {...props} />;
    case 'outcome':
      return (
        <Field label={t('askOutcome')}>
          {(slots) => (
            <Select
              slots={slots}
              value={record.outcome ?? ''}
              choices={[
                { value: '', name: t('askChoose') },
                ...OUTCOMES.map((value) => ({
                  value,
                  name: outcomeName(value),
                })),
              ]}
              onChange={(value) => onChange({ outcome: (value || undefined) as Opportunity['outcome'] })}
            />
          )}
        </Field>
      );
    case 'reflection':
      return (
        <TextField
          lines={2}
          label={t('askReflection')}
          hint={t('askReflectionHint')}
          value={record.reflection}
          onCommit={(text) => onChange({ reflection: some(text) })}
        />
      );
  }
}
