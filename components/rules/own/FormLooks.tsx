import type { JSX } from 'preact';
import { Field } from '@/components/ui/Field';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { type MessageKey, t } from '@/utils/messaging/words';
import { type Looks, QUIET, type Quiet, type RuleForm, SURFACES } from '@/utils/rules/form/form';
import { surfaceName } from '../rule-words';
import { Area } from './Area';
import { CheatSheet } from './CheatSheet';
import { FormConditions } from './FormConditions';
import type { PartProps } from './form-props';

const LOOKS: Record<Looks, MessageKey> = {
  words: 'looksWords',
  missing: 'looksMissing',
  whole: 'looksWhole',
  other: 'looksOther',
};
const PLACES: Record<Quiet, MessageKey> = {
  sentence: 'quietSentence',
  near: 'quietNear',
  text: 'quietText',
};

function looksOn({ surface, looks }: RuleForm): Looks[] {
  const offered: Looks[] = surface === 'deal' ? ['whole'] : ['words', 'missing', 'whole'];
  return offered.includes(looks) ? offered : [...offered, looks];
}

/** A record has fields and no words. */
function onSurface(form: RuleForm, surface: RuleForm['surface']): Partial<RuleForm> {
  const looks = surface === 'deal' && form.looks !== 'other' ? 'whole' : form.looks;
  return { surface, looks, signal: surface === 'thread' ? form.signal : 'none' };
}

/** What the rule looks for, and when it keeps silent. */
export function FormLooks({ form, edit, error }: PartProps): JSX.Element {
  const hasPhrases = form.looks === 'words' || form.looks === 'missing';
  const isText = form.surface !== 'deal';
  return (
    <fieldset class="up-card up-stack">
      <legend>
        <h2>{t('mineLooks')}</h2>
      </legend>
      <div class="up-editor-pair">
        <Field label={t('mineSurface')}>
          {(slots) => (
            <Select
              slots={slots}
              value={form.surface}
              choices={SURFACES.map((one) => ({ value: one, name: surfaceName(one) }))}
              testId="rule-surface"
              onChange={(value) => edit(onSurface(form, value as RuleForm['surface']))}
            />
          )}
        </Field>
        <Field label={t('mineWhen')}>
          {(slots) => (
            <Select
              slots={slots}
              value={form.looks}
              choices={looksOn(form).map((one) => ({ value: one, name: t(LOOKS[one]) }))}
              testId="rule-looks"
              onChange={(value) => edit({ looks: value as Looks })}
            />
          )}
        </Field>
      </div>
      {hasPhrases && (
        <>
          <Area
            label={t('minePhrases')}
            hint={t('minePhrasesHint')}
            error={error('phrases')}
            isCode
            rows={4}
            value={form.phrases}
            testId="rule-phrases"
            onInput={(phrases) => edit({ phrases })}
          />
          <CheatSheet />
        </>
      )}
      {!hasPhrases && error('phrases') && <Notice tone="note">{error('phrases')}</Notice>}
      <FormConditions form={form} edit={edit} error={error} />
      {isText && (
        <fieldset class="up-editor-group up-stack">
          <legend>
            <h3>{t('quietHeading')}</h3>
          </legend>
          {QUIET.map((place) => (
            <Area
              key={place}
              label={t(PLACES[place])}
              error={error(place)}
              isCode
              rows={2}
              value={form.quiet[place]}
              testId={`rule-quiet-${place}`}
              onInput={(typed) => edit({ quiet: { ...form.quiet, [place]: typed } })}
            />
          ))}
        </fieldset>
      )}
    </fieldset>
  );
}
