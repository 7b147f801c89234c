import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { t } from '@/utils/messaging/words';
import { type RuleForm, SURFACES } from '@/utils/rules/form/form';
import {
  type FormMatcher as Form,
  hasPhrases,
  looksOn,
  newMatcher,
  onSurface,
} from '@/utils/rules/form/matchers';
import { surfaceName } from '../rule-words';
import { CheatSheet } from './CheatSheet';
import { FormAround } from './FormAround';
import { FormConditions } from './FormConditions';
import { FormLanguage } from './FormLanguage';
import { FormMatcher } from './FormMatcher';
import type { PartProps } from './form-props';
import { useRowFocus } from './use-row-focus';

/** What is looked for elsewhere follows as far as it can. */
const moved = ({ matchers, signal }: RuleForm, surface: RuleForm['surface']): Partial<RuleForm> => ({
  surface,
  matchers: matchers.map((one) => onSurface(one, surface)),
  signal: surface === 'thread' ? signal : 'none',
});

/** What the rule looks for: one thing as it is, several in boxes of their own. */
function Matchers({ form, edit, error }: PartProps): JSX.Element {
  const { box, toNew, toAdd } = useRowFocus<HTMLDivElement>();
  const { matchers, surface } = form;
  const put = (index: number, ...to: Form[]) => edit({ matchers: matchers.toSpliced(index, 1, ...to) });
  const several = matchers.length > 1;
  return (
    <div class="up-stack" ref={box}>
      {matchers.map((matcher, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: they stay where they are; two may hold the same words
          key={index}
          class={several ? 'up-matcher up-stack' : 'up-editor-group up-stack'}
          aria-label={t('matcherName', index + 1)}
          data-row
          data-testid="matcher"
        >
          {several && (
            <div class="up-row up-row-between">
              <h3>{t('matcherName', index + 1)}</h3>
              <Button
                iconOnly
                kind="quiet"
                icon="trash"
                label={t('matcherRemove', index + 1)}
                onClick={() => {
                  put(index);
                  toAdd();
                }}
              />
            </div>
          )}
          <FormMatcher
            matcher={matcher}
            surface={surface}
            error={error(`match ${index}`)}
            numberError={error(`number ${index}`)}
            onChange={(change) => put(index, { ...matcher, ...change })}
          />
        </fieldset>
      ))}
      {matchers.some(hasPhrases) && <CheatSheet />}
      <div>
        <Button
          size="small"
          icon="add"
          data-add
          data-testid="matcher-add"
          onClick={() => {
            edit({ matchers: [...matchers, newMatcher(looksOn(surface)[0]!)] });
            toNew();
          }}
        >
          {t('matcherAdd')}
        </Button>
      </div>
    </div>
  );
}

/** What the rule looks for, and when it keeps silent. */
export function FormLooks(props: PartProps): JSX.Element {
  const { form, edit } = props;
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
              onChange={(value) => edit(moved(form, value as RuleForm['surface']))}
            />
          )}
        </Field>
        {(isText || form.language !== '') && <FormLanguage {...props} />}
      </div>
      <Matchers {...props} />
      <FormConditions {...props} />
      {(isText || form.needs.length > 0) && <FormAround {...props} side="needs" />}
      {(isText || form.unless.length > 0) && <FormAround {...props} side="unless" />}
    </fieldset>
  );
}
