import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { type MessageKey, t } from '@/utils/messaging/words';
import type { Opportunity } from '@/utils/model/opportunity';
import { ClassTag } from './ClassTag';
import { type ClassAnswers, classOf } from './questions';

const ASKED: readonly [keyof ClassAnswers, MessageKey][] = [
  ['anyway', 'classAskAnyway'],
  ['askedFirst', 'classAskFirst'],
  ['weRaised', 'classAskRaised'],
];

interface Props {
  value: Opportunity['class'];
  onChange(value: Opportunity['class']): void;
}

/** Base, responded or created, asked as up to three questions; the first yes settles it. */
export function ClassQuestions({ value, onChange }: Props): JSX.Element {
  const [answers, setAnswers] = useState<ClassAnswers>({});
  const [isAsking, setIsAsking] = useState(value === 'unclear');
  const name = useId();
  if (!isAsking) {
    return (
      <div class="up-field">
        <span class="up-field-label">{t('classLabel')}</span>
        <div class="up-row">
          <ClassTag value={value} />
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
  // A question is asked when the one before it was answered with no.
  const open = ASKED.findIndex(([key]) => answers[key] !== false);
  const asked = ASKED.slice(0, (open < 0 ? ASKED.length : open) + 1);
  const settled = classOf(answers);
  return (
    <div class="up-stack">
      {asked.map(([key, words]) => (
        <fieldset key={key} class="up-yes-no">
          <legend class="up-field-label">{t(words)}</legend>
          {[true, false].map((answer) => (
            <label key={String(answer)} class="up-check">
              <input
                type="radio"
                name={`${name}-${key}`}
                checked={answers[key] === answer}
                onChange={() => {
                  const next = { ...answers, [key]: answer };
                  setAnswers(next);
                  const to = classOf(next);
                  if (to && to !== value) onChange(to);
                }}
              />
              <span>{answer ? t('yes') : t('no')}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {settled && (
        <p class="up-row" role="status">
          {settled === 'unclear' ? t('classUnclearHint') : <ClassTag value={settled} />}
        </p>
      )}
    </div>
  );
}
