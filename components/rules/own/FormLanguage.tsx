import type { JSX } from 'preact';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { t } from '@/utils/messaging/words';
import { languageName } from '../rule-words';
import type { PartProps } from './form-props';

/** Those that the interface speaks; a rule may have any other in its text. */
const OFFERED = ['en', 'de', 'es', 'fr'];

/** The language of a rule's words: on a text in another one it keeps silent. */
export function FormLanguage({ form, edit, error }: PartProps): JSX.Element {
  // English is what a rule speaks that says nothing of it.
  const now = form.language || 'en';
  const wrong = error('language');
  return (
    <Field label={t('mineLanguage')} hint={t('mineLanguageHint')} {...(wrong && { error: wrong })}>
      {(slots) => (
        <Select
          slots={slots}
          value={now}
          choices={[...new Set([...OFFERED, now, 'any'])].map((one) => ({
            value: one,
            name: languageName(one),
          }))}
          testId="rule-language"
          onChange={(value) => edit({ language: value === 'en' ? '' : value })}
        />
      )}
    </Field>
  );
}
