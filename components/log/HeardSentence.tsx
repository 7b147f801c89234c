import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { t } from '@/utils/messaging/words';
import { LONGEST_SENTENCE } from '@/utils/model/kept-sentence';

interface Props {
  sentence: string;
  /** Who wrote it. */
  from: string | undefined;
  /** It stands in a field. */
  editing: boolean;
  onEdit(): void;
  onWrite(sentence: string): void;
}

/** The customer's sentence that an opportunity is logged with: to be changed, or left out. */
export function HeardSentence({ sentence, from, editing, onEdit, onWrite }: Props): JSX.Element {
  return (
    <div class="up-quick-log-context">
      {editing ? (
        <Field label={t('quickLogSentence')} hint={t('quickLogSentenceHint')}>
          {(slots) => (
            <textarea
              {...slots}
              class="up-input"
              rows={2}
              dir="auto"
              maxLength={LONGEST_SENTENCE}
              value={sentence}
              onInput={(event) => onWrite(event.currentTarget.value)}
            />
          )}
        </Field>
      ) : (
        // Its line stands where the words begin.
        <div class="up-quote" dir="auto">
          <q class="up-lines" title={sentence} data-testid="quick-log-sentence">
            {sentence}
          </q>
          <Button
            iconOnly
            kind="quiet"
            size="small"
            icon="edit"
            label={t('quickLogEditSentence')}
            onClick={onEdit}
          />
          <Button
            iconOnly
            kind="quiet"
            size="small"
            icon="close"
            label={t('quickLogRemoveSentence')}
            onClick={() => onWrite('')}
          />
        </div>
      )}
      {from && <span class="up-field-hint">{t('quickLogFrom', from)}</span>}
    </div>
  );
}
