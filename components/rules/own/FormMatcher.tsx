import type { JSX } from 'preact';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { type MessageKey, t } from '@/utils/messaging/words';
import type { PromptRule } from '@/utils/model/prompt-rule';
import { HOWS, isCounted } from '@/utils/rules/form/conditions';
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
  /** What is wrong with how often. */
  numberError: string | undefined;
  onChange(change: Partial<Form>): void;
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  all: readonly T[];
  names: Record<T, MessageKey>;
  testId: string;
  onChange(value: T): void;
}

/** One of a closed list. */
function Choice<T extends string>({
  label,
  value,
  all,
  names,
  testId,
  onChange,
}: ChoiceProps<T>): JSX.Element {
  return (
    <Field label={label}>
      {(slots) => (
        <Select
          slots={slots}
          value={value}
          choices={all.map((one) => ({ value: one, name: t(names[one]) }))}
          testId={testId}
          onChange={(chosen) => onChange(chosen as T)}
        />
      )}
    </Field>
  );
}

/** One thing that a rule looks for. */
export function FormMatcher({ matcher, surface, error, numberError, onChange }: Props): JSX.Element {
  const { looks } = matcher;
  const offered = looksOn(surface);
  const all = offered.includes(looks) ? offered : [...offered, looks];
  const isWorded = hasPhrases(matcher);
  return (
    <>
      <Choice
        label={t('mineWhen')}
        value={looks}
        all={all}
        names={LOOKS}
        testId="rule-looks"
        onChange={(looks) => onChange({ looks })}
      />
      {looks === 'field' && (
        <div class="up-editor-pair">
          <Choice
            label={t('matcherField')}
            value={matcher.field}
            all={FIELDS}
            names={FIELD_NAMES}
            testId="rule-field"
            onChange={(field) => onChange({ field })}
          />
          <Choice
            label={t('matcherFieldHow')}
            value={matcher.fieldHow}
            all={FIELD_HOWS}
            names={FIELD_WAYS}
            testId="rule-field-how"
            onChange={(fieldHow) => onChange({ fieldHow })}
          />
        </div>
      )}
      {looks === 'left-out' && (
        <Choice
          label={t('matcherLeftOut')}
          value={matcher.leftOut}
          all={LEFT_OUT}
          names={LEFT}
          testId="rule-left-out"
          onChange={(leftOut) => onChange({ leftOut })}
        />
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
          <Choice
            label={t('matcherOften')}
            value={matcher.how}
            all={HOWS.number}
            names={BOUNDS}
            testId="rule-often"
            onChange={(how) => onChange({ how })}
          />
          {isCounted(matcher.how) && (
            <Line
              label={t('matcherNumber')}
              isNumber
              error={numberError}
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
      {!isWorded && error && (
        <Notice tone="note" isNews>
          {error}
        </Notice>
      )}
    </>
  );
}
