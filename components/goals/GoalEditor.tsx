import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { parseAmount, typedAmount } from '@/components/log/amount';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { Field } from '@/components/ui/Field';
import { toFirstWrong } from '@/components/ui/first-wrong';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { useAsync } from '@/components/ui/use-async';
import { isMeasure, MEASURES, type MeasureName } from '@/utils/goals/measures';
import { localWeekStart } from '@/utils/messaging/week';
import { t } from '@/utils/messaging/words';
import { GOAL_TYPES, type Goal, PERIODS, type Period } from '@/utils/model/goal';
import { hasTwin, saveGoal } from '@/utils/storage/goals';
import { suggestTarget } from '@/utils/storage/progress';
import { formatValue, goalTypeMeaning, goalTypeName, measureName, periodName, unitOf } from './words';
import './goals.css';

/** A plan is a line that one remembers, in UTF-16 units. */
const LONGEST_PLAN = 140;

const measuresOf = (type: Goal['type']) =>
  (Object.keys(MEASURES) as MeasureName[]).filter((name) => MEASURES[name].type === type);

interface Props {
  goal: Goal;
  isNew: boolean;
  currency: string;
  /** The goals that are active. */
  active: readonly Goal[];
  onClose(): void;
}

/** A target as it stands in its field: a share in percent. */
const shownTarget = (target: number, isShare: boolean) =>
  typedAmount(isShare ? Math.round(target * 10_000) / 100 : target);

/** One goal: what is counted, how much of it by when, and the plan that gets there. */
export function GoalEditor({ goal, isNew, currency, active, onClose }: Props): JSX.Element {
  const [draft, setDraft] = useState(goal);
  const isShare = unitOf(draft.measure) === 'share';
  const [target, setTarget] = useState(() => shownTarget(goal.target, isShare));
  const [tried, setTried] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const set = (change: Partial<Goal>) => setDraft({ ...draft, ...change });
  const [start] = useAsync(async (key) => {
    const [measure, period] = key.split(' ') as [string, Period];
    return isMeasure(measure) ? suggestTarget(measure, period, Date.now(), localWeekStart()) : undefined;
  }, `${draft.measure} ${draft.period}`);
  const typed = parseAmount(target) ?? Number.NaN;
  const value = isShare ? typed / 100 : typed;
  const isGood = Number.isFinite(value) && value > 0;
  // What was twice before may be changed all the same.
  const isTwice = draft.active && hasTwin(draft, active) && (isNew || !hasTwin(goal, active));
  // A share has no step of "one more": its median alone is worth showing.
  const suggestion = start.value && !isShare && start.value.weeks > 0 ? start.value : undefined;

  async function save(form: HTMLFormElement) {
    setTried(true);
    if (!isGood || isTwice) return toFirstWrong(form);
    try {
      const { when, will, ...rest } = draft;
      const edited = {
        ...rest,
        // A target that nobody typed stays to the last digit, of which its field shows fewer.
        target: target === shownTarget(goal.target, isShare) ? goal.target : value,
        ...(when?.trim() && { when: when.trim() }),
        ...(will?.trim() && { will: will.trim() }),
      };
      await saveGoal(edited, Date.now(), goal);
      onClose();
    } catch (error) {
      setFault(error);
    }
  }

  return (
    <Dialog
      wide
      title={isNew ? t('goalNew') : t('goalEdit')}
      onClose={onClose}
      onSubmit={(form) => void save(form)}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" kind="primary" data-testid="goal-save">
            {t('save')}
          </Button>
        </>
      }
    >
      <GoalTypes
        type={draft.type}
        onChange={(type) => set({ type, measure: measuresOf(type)[0] ?? draft.measure })}
      />
      <Field label={t('goalMeasure')} error={tried && isTwice ? t('goalTwice') : undefined}>
        {(slots) => (
          <Select
            slots={slots}
            testId="goal-measure"
            value={draft.measure}
            choices={measuresOf(draft.type).map((name) => ({ value: name, name: measureName(name) }))}
            onChange={(measure) => set({ measure })}
          />
        )}
      </Field>
      <div class="up-goal-target">
        <Field
          label={
            isShare
              ? t('goalTargetShare')
              : unitOf(draft.measure) === 'money'
                ? t('goalTargetMoney', currency)
                : t('goalTarget')
          }
          error={tried && !isGood ? t('goalTargetMissing') : undefined}
        >
          {(slots) => (
            <input
              {...slots}
              class="up-input up-number"
              inputMode="decimal"
              data-testid="goal-target"
              value={target}
              onInput={(event) => setTarget(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t('goalPeriod')}>
          {(slots) => (
            <Select
              slots={slots}
              value={draft.period}
              choices={PERIODS.map((period) => ({ value: period, name: periodName(period) }))}
              onChange={(period) => set({ period: period as Period })}
            />
          )}
        </Field>
      </div>
      {suggestion && (
        <Notice
          isNews
          actions={
            <Button size="small" onClick={() => setTarget(typedAmount(suggestion.target))}>
              {t('goalTake', formatValue(suggestion.target, draft.measure, currency))}
            </Button>
          }
        >
          {t('goalBaseline', formatValue(suggestion.median, draft.measure, currency))}
        </Notice>
      )}
      <GoalPlan goal={draft} onChange={set} />
      <FaultNotice fault={fault} />
    </Dialog>
  );
}

/** What a goal is good for, to choose from. */
function GoalTypes({
  type,
  onChange,
}: {
  type: Goal['type'];
  onChange(type: Goal['type']): void;
}): JSX.Element {
  return (
    <fieldset class="up-goal-types">
      <legend class="up-field-label">{t('goalType')}</legend>
      {GOAL_TYPES.map((one) => (
        <label key={one} class="up-goal-type">
          <input type="radio" name="goal-type" checked={one === type} onChange={() => onChange(one)} />
          <span>
            <strong>{goalTypeName(one)}</strong>
            <span class="up-soft up-small">{goalTypeMeaning(one)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The plan that gets there: when the rep will do what. */
function GoalPlan({ goal, onChange }: { goal: Goal; onChange(change: Partial<Goal>): void }): JSX.Element {
  const line = (key: 'when' | 'will', label: string, placeholder: string) => (
    <Field label={label}>
      {(slots) => (
        <input
          {...slots}
          class="up-input"
          placeholder={placeholder}
          value={goal[key] ?? ''}
          maxLength={LONGEST_PLAN}
          onInput={(event) => onChange({ [key]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset class="up-goal-plan">
      <legend class="up-field-label">{t('goalPlan')}</legend>
      <p class="up-field-hint">{t('goalPlanHint')}</p>
      {line('when', t('goalWhen'), t('goalWhenPlaceholder'))}
      {line('will', t('goalWill'), t('goalWillPlaceholder'))}
    </fieldset>
  );
}
