import type { JSX } from 'preact';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { type MessageKey, t } from '@/utils/messaging/words';
import type { PromptRule } from '@/utils/model/prompt-rule';
import { HOWS, type How, isCounted } from '@/utils/rules/form/conditions';
import {
  FIELD_HOWS,
  FIELDS,
  type FieldHow,
  type FieldName,
  type FormMatcher as Form,
  hasPhrases,
  LEFT_OUT,
  type LeftOut,
  type Looks,
  looksOn,
} from '@/utils/rules/form/matchers';
import { writeYaml } from '@/utils/rules/yaml/write';
import { Area, Line } from './Area';
import { BOUNDS } from './bounds';

const LOOKS: Record<Looks, MessageKey> = {
  words: 'looksWords',
  missing: 'looksMissing',
  count: 'looksCount',
  'left-out': 'looksLeftOut',
  field: 'looksField',
  whole: 'looksWhole',
  other: 'looksOther',
};
const LEFT: Record<LeftOut, MessageKey> = {
  question: 'leftQuestion',
  signal: 'leftSignal',
  person: 'leftPerson',
  promise: 'leftPromise',
  complaint: 'leftComplaint',
};
const FIELD_NAMES: Record<FieldName, MessageKey> = {
  nextStep: 'fieldNextStep',
  nextStepDate: 'fieldNextStepDate',
  closeDate: 'fieldCloseDate',
  amount: 'fieldAmount',
  stage: 'fieldStage',
  description: 'fieldDescription',
  products: 'fieldProducts',
  contacts: 'fieldContacts',
  competitor: 'fieldCompetitor',
  lossReason: 'fieldLossReason',
  owner: 'fieldOwner',
};
const FIELD_WAYS: Record<FieldHow, MessageKey> = {
  empty: 'howEmpty',
  filled: 'howFilled',
  says: 'howSays',
};

interface Props {
  matcher: Form;
  surface: PromptRule['surface'];
  error: string | undefined;
  onChange(change: Partial<Form>): void;
}

/** One thing that a rule looks for. */
export function FormMatcher({ matcher, surface, error, onChange }: Props): JSX.Element {
  const { looks } = matcher;
  const offered = looksOn(surface);
  const all = offered.includes(looks) ? offered : [...offered, looks];
  const isWorded = hasPhrases(matcher);
  return (
    <>
      <Field label={t('mineWhen')}>
        {(slots) => (
          <Select
            slots={slots}
            value={looks}
            choices={all.map((one) => ({ value: one, name: t(LOOKS[one]) }))}
            testId="rule-looks"
            onChange={(value) => onChange({ looks: value as Looks })}
          />
        )}
      </Field>
      {looks === 'field' && (
        <div class="up-editor-pair">
          <Field label={t('matcherField')}>
            {(slots) => (
              <Select
                slots={slots}
                value={matcher.field}
                choices={FIELDS.map((one) => ({ value: one, name: t(FIELD_NAMES[one]) }))}
                testId="rule-field"
                onChange={(value) => onChange({ field: value as FieldName })}
              />
            )}
          </Field>
          <Field label={t('matcherFieldHow')}>
            {(slots) => (
              <Select
                slots={slots}
                value={matcher.fieldHow}
                choices={FIELD_HOWS.map((one) => ({ value: one, name: t(FIELD_WAYS[one]) }))}
                testId="rule-field-how"
                onChange={(value) => onChange({ fieldHow: value as FieldHow })}
              />
            )}
          </Field>
        </div>
      )}
      {looks === 'left-out' && (
        <Field label={t('matcherLeftOut')}>
          {(slots) => (
            <Select
              slots={slots}
              value={matcher.leftOut}
              choices={LEFT_OUT.map((one) => ({ value: one, name: t(LEFT[one]) }))}
              testId="rule-left-out"
              onChange={(value) => onChange({ leftOut: value as LeftOut })}
            />
          )}
        </Field>
      )}
      {isWorded && (
        <Area
          label={t('minePhrases')}
          hint={t('minePhrasesHint')}
          error={error}
          isCode
          rows={4}
          value={matcher.phrases}
          testId="rule-phrases"
          onInput={(phrases) => onChange({ phrases })}
        />
      )}
      {looks === 'count' && (
        <div class="up-editor-pair">
          <Field label={t('matcherOften')}>
            {(slots) => (
              <Select
                slots={slots}
                value={matcher.how}
                choices={HOWS.number.map((one) => ({ value: one, name: t(BOUNDS[one]) }))}
                testId="rule-often"
                onChange={(value) => onChange({ how: value as How })}
              />
            )}
          </Field>
          {isCounted(matcher.how) && (
            <Line
              label={t('matcherNumber')}
              isNumber
              value={matcher.number}
              testId="rule-number"
              onInput={(number) => onChange({ number })}
            />
          )}
        </div>
      )}
      {looks === 'other' && (
        <pre class="up-said" dir="ltr" data-testid="rule-other">
          {writeYaml(matcher.other).trimEnd()}
        </pre>
      )}
      {!isWorded && error && <Notice tone="note">{error}</Notice>}
    </>
  );
}
