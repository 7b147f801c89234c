import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Select } from '@/components/ui/Select';
import { t } from '@/utils/messaging/words';
import {
  type ChosenMeasure,
  type Condition,
  HOWS,
  type How,
  isCounted,
  measuresOn,
  sortOf,
} from '@/utils/rules/form/conditions';
import { BOUNDS, MEASURES } from './bounds';
import type { PartProps } from './form-props';
import { useRowFocus } from './use-row-focus';

interface RowProps {
  condition: Condition;
  choices: readonly ChosenMeasure[];
  error: string | undefined;
  onChange(to: Condition): void;
  onRemove(): void;
}

/** A condition of another measure begins with what fits it. */
const begin = (measure: ChosenMeasure): Condition => ({ measure, how: HOWS[sortOf(measure)][0], number: '' });

function Row({ condition, choices, error, onChange, onRemove }: RowProps): JSX.Element {
  const { measure, how, number } = condition;
  const name = t(MEASURES[measure]);
  const errorId = useId();
  return (
    <li class="up-condition" data-row data-testid="condition">
      <Select
        label={t('conditionWhat')}
        value={measure}
        choices={choices.map((one) => ({ value: one, name: t(MEASURES[one]) }))}
        onChange={(value) => onChange(begin(value as ChosenMeasure))}
      />
      <Select
        label={t('conditionHow', name)}
        value={how}
        choices={HOWS[sortOf(measure)].map((one) => ({ value: one, name: t(BOUNDS[one]) }))}
        onChange={(value) => onChange({ ...condition, how: value as How })}
      />
      {isCounted(how) && (
        <input
          class="up-input up-number"
          inputMode="numeric"
          aria-label={t('conditionNumber', name)}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? errorId : undefined}
          value={number}
          onInput={(event) => onChange({ ...condition, number: event.currentTarget.value })}
        />
      )}
      <Button iconOnly kind="quiet" icon="trash" label={t('conditionRemove', name)} onClick={onRemove} />
      {error && (
        <span class="up-field-error" id={errorId} role="alert">
          <Icon name="info" />
          <span>{error}</span>
        </span>
      )}
    </li>
  );
}

/** Conditions from a closed list; all of them must hold. */
export function FormConditions({ form, edit, error }: PartProps): JSX.Element {
  const { box, toNew, toAdd } = useRowFocus<HTMLFieldSetElement>();
  const { conditions } = form;
  const taken = new Set(conditions.map(({ measure }) => measure));
  const offered = measuresOn(form.surface);
  const free = offered.filter((one) => !taken.has(one));
  const put = (index: number, ...to: Condition[]) =>
    edit({ conditions: conditions.toSpliced(index, 1, ...to) });
  const add = (measure: ChosenMeasure) => {
    edit({ conditions: [...conditions, begin(measure)] });
    toNew();
  };
  const [next] = free;
  return (
    <fieldset class="up-editor-group up-stack" ref={box}>
      <legend>
        <h3>{t('conditionsHeading')}</h3>
      </legend>
      {conditions.length > 0 && (
        <ul class="up-stack">
          {conditions.map((condition, index) => (
            <Row
              key={condition.measure}
              condition={condition}
              choices={offered.filter((one) => one === condition.measure || !taken.has(one))}
              error={error(`when ${condition.measure}`)}
              onChange={(to) => put(index, to)}
              onRemove={() => {
                put(index);
                toAdd();
              }}
            />
          ))}
        </ul>
      )}
      {next && (
        <div>
          <Button size="small" icon="add" data-add data-testid="condition-add" onClick={() => add(next)}>
            {t('conditionAdd')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
