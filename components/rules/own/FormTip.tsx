import type { JSX } from 'preact';
import { dimensionMeaning, dimensionName } from '@/components/ui/dimensions';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { type MessageKey, t } from '@/utils/messaging/words';
import { DIMENSIONS, type Dimension } from '@/utils/model/dimension';
import { isWorded, REWRITES, type RewriteHow } from '@/utils/rules/form/rewrites';
import { Area, Line } from './Area';
import type { PartProps } from './form-props';

const SEVERITIES = ['0', '1', '2', '3'] as const;
const CHANGES: Record<RewriteHow, MessageKey> = {
  none: 'rewriteNone',
  'delete-match': 'rewriteDeleteMatch',
  'delete-sentence': 'rewriteDeleteSentence',
  'replace-match': 'rewriteReplaceMatch',
  'replace-sentence': 'rewriteReplaceSentence',
  'insert-after-sentence': 'rewriteInsertAfter',
  'insert-start': 'rewriteInsertStart',
  'insert-end': 'rewriteInsertEnd',
};

/** What the rule says when it speaks up. */
export function FormTip({ form, edit, error }: PartProps): JSX.Element {
  const { rewrite } = form;
  return (
    <fieldset class="up-card up-stack">
      <legend>
        <h2>{t('mineSays')}</h2>
      </legend>
      <Line
        label={t('mineTitle')}
        hint={t('mineTitleHint')}
        error={error('title')}
        value={form.title}
        testId="rule-title"
        onInput={(title) => edit({ title })}
      />
      <Area
        label={t('mineWhy')}
        hint={t('mineWhyHint')}
        error={error('why')}
        rows={2}
        value={form.why}
        testId="rule-why"
        onInput={(why) => edit({ why })}
      />
      <Area
        label={t('mineQuestion')}
        hint={t('mineQuestionHint')}
        error={error('example')}
        rows={2}
        value={form.example}
        testId="rule-question"
        onInput={(example) => edit({ example })}
      />
      <div class="up-editor-pair">
        <Field
          label={t('cardDimension')}
          hint={dimensionMeaning(form.dimension)}
          {...wrong(error('dimension'))}
        >
          {(slots) => (
            <Select
              slots={slots}
              value={form.dimension}
              choices={DIMENSIONS.map((one) => ({ value: one, name: dimensionName(one) }))}
              testId="rule-dimension"
              onChange={(value) => edit({ dimension: value as Dimension })}
            />
          )}
        </Field>
        <Field label={t('mineWeight')} {...wrong(error('severity'))}>
          {(slots) => (
            <Select
              slots={slots}
              value={String(form.severity)}
              choices={SEVERITIES.map((one) => ({ value: one, name: t(`mineWeight${one}`) }))}
              testId="rule-severity"
              onChange={(value) => edit({ severity: Number(value) as 0 | 1 | 2 | 3 })}
            />
          )}
        </Field>
      </div>
      {form.surface === 'draft' && form.rest.rewrite === undefined && (
        <Field
          label={t('mineRewrite')}
          hint={t('mineRewriteHint')}
          {...wrong(!isWorded(rewrite.how) ? error('rewrite') : undefined)}
        >
          {(slots) => (
            <Select
              slots={slots}
              value={rewrite.how}
              choices={REWRITES.map((one) => ({ value: one, name: t(CHANGES[one]) }))}
              testId="rule-rewrite"
              onChange={(value) => edit({ rewrite: { ...rewrite, how: value as RewriteHow } })}
            />
          )}
        </Field>
      )}
      {form.surface === 'draft' && isWorded(rewrite.how) && (
        <Line
          label={t('mineRewriteWords')}
          hint={t('mineRewriteWordsHint')}
          error={error('rewrite')}
          value={rewrite.text}
          testId="rule-rewrite-words"
          onInput={(text) => edit({ rewrite: { ...rewrite, text } })}
        />
      )}
      {form.surface === 'thread' && (
        <Field label={t('mineSignal')} hint={t('mineSignalHint')}>
          {(slots) => (
            <Select
              slots={slots}
              value={form.signal}
              choices={[
                { value: 'none', name: t('mineSignalNone') },
                { value: 'opening', name: t('mineSignalOpening') },
                { value: 'risk', name: t('mineSignalRisk') },
              ]}
              onChange={(value) => edit({ signal: value as typeof form.signal })}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}

const wrong = (error: string | undefined) => (error ? { error } : {});
