import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { TextField } from '@/components/ui/TextField';
import { CLASS_QUESTIONS, type ClassAnswers, type ClassQuestion, classify } from '@/utils/goals/stages';
import { type MessageKey, t } from '@/utils/messaging/words';
import type { Opportunity, OpportunityChange } from '@/utils/model/opportunity';
import { ClassTag } from './ClassTag';

const WORDS: Record<ClassQuestion, MessageKey> = {
  'would-come-anyway': 'classAskAnyway',
  'customer-asked-first': 'classAskFirst',
  'we-raised-it-first': 'classAskRaised',
};

interface Props {
  record: Opportunity;
  /** @returns whether it is stored */
  onChange(change: OpportunityChange): Promise<boolean>;
}

/** Base, responded or created, asked as up to three questions; the first yes settles it. */
export function ClassQuestions({ record, onChange }: Props): JSX.Element {
  const [answers, setAnswers] = useState<ClassAnswers>({});
  const [isAsking, setIsAsking] = useState(record.class === 'unclear');
  const name = useId();
  if (!isAsking) {
    return (
      <div class="up-field">
        <span class="up-field-label">{t('classLabel')}</span>
        <div class="up-row">
          <ClassTag value={record.class} />
          <Button
            size="small"
            kind="quiet"
            onClick={() => {
              setAnswers({});
              setIsAsking(true);
            }}
          >
            {t('classAgain')}
          </Button>
        </div>
      </div>
    );
  }
  const result = classify(answers, record);
  const last = result.ask ? CLASS_QUESTIONS.indexOf(result.ask) : CLASS_QUESTIONS.length - 1;
  const asked = CLASS_QUESTIONS.slice(0, last + 1).filter(
    (question) => question === result.ask || answers[question] !== undefined,
  );
  /** Saves what the answers come to with the record as it is stored, once they settle it: a field of it may just have been left. */
  const settle = (next: ClassAnswers, date?: string) =>
    onChange((now) => {
      const origin = { ...now.origin, ...(date && { date }) };
      const to = classify(next, { ...now, origin });
      return { origin, ...(to.ask === undefined && { class: to.class }) };
    });
  const isReady = answers['we-raised-it-first'] === true && result.class === 'created';
  return (
    <div class="up-stack">
      {asked.map((question) => (
        <fieldset key={question} class="up-yes-no">
          <legend class="up-field-label">{t(WORDS[question])}</legend>
          {[true, false].map((answer) => (
            <label key={String(answer)} class="up-check">
              <input
                type="radio"
                name={`${name}-${question}`}
                checked={answers[question] === answer}
                onChange={() => {
                  // What was answered further down rested on the answer that changes now.
                  const before = CLASS_QUESTIONS.slice(0, CLASS_QUESTIONS.indexOf(question));
                  const next: ClassAnswers = { [question]: answer };
                  for (const one of before) next[one] = answers[one] ?? false;
                  setAnswers(next);
                  void settle(next);
                }}
              />
              <span>{answer ? t('yes') : t('no')}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {answers['we-raised-it-first'] && (
        <TextField
          type="date"
          label={t('classRaisedOn')}
          value={record.origin.date}
          onCommit={(date) => settle(answers, date)}
        />
      )}
      {result.lacks.includes('beforeNow') && <p class="up-field-hint">{t('classNeedsBeforeNow')}</p>}
      {isReady && record.class !== 'created' && (
        <div>
          <Button size="small" onClick={() => void onChange({ class: 'created' })}>
            {t('classTakeCreated')}
          </Button>
        </div>
      )}
      {result.ask === undefined && result.lacks.length === 0 && (
        <p class="up-row" role="status">
          {result.class === 'unclear' ? t('classUnclearHint') : <ClassTag value={result.class} />}
        </p>
      )}
    </div>
  );
}
