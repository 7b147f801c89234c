import type { Scene } from '../engine';
import { daysUntil, fieldValue } from './deal';
import type { Measure } from './draft';

/*
 * Measures of a record that weigh several fields against each other. Each answers undefined when a field that it
 * needs is not shown.
 */

const MONEY_ROLES =
  /\b(?:economic|budget|decision|financ\w*|cfo|ceo|owner|sponsor|buyer|purchas\w*|procurement|entscheider|d[ée]cideur|decisor)\b/i;
const OUTCOME =
  /\b(?:cut|save|reduce|avoid|reach|gain|faster|fewer|less|more|from \d|by \d|target|goal|so that|can \w+|measure\w*|kpi|benefit)\b/i;
const TROUBLE =
  /\b(?:lose|loses|losing|lost|cost|costs|problem|pain|issue|because|slow|late|delay\w*|error\w*|manual\w*|risk|stop\w*|downtime|waste|complain\w*|cannot|can't|fail\w*|struggl\w*|re-key\w*|shortage)\b/i;
const AGENDA_WORDS = 8;
/** Within 5 % counts as the same amount (rule D-CRE-01); 10 % over it as beyond (D-CRE-09). */
const SAME = 0.05;
const BEYOND = 0.1;

const words = ({ deal }: Scene) =>
  [deal?.description?.value ?? '', ...(deal?.notes ?? []).map(({ text }) => text)].join('\n');
const shown = (scene: Scene) =>
  scene.deal?.description !== undefined || scene.deal?.notes !== undefined ? words(scene) : undefined;
const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined);
const amountOf = (scene: Scene) => numberOf(fieldValue(scene.deal, 'amount'));
const lastWon = (scene: Scene) => numberOf(scene.context.facts?.['record.last-won']);

function quarterEnd(day: unknown): boolean | undefined {
  return typeof day === 'string' ? /-(?:03-31|06-30|09-30|12-31)$/.test(day.slice(0, 10)) : undefined;
}

export const DEAL_JUDGED: Record<string, Measure> = {
  /** The close date is the last day of a calendar quarter. */
  'deal.close-on-quarter-end': ({ deal }) => quarterEnd(fieldValue(deal, 'closeDate')),
  'deal.has-money-role': ({ deal }) => deal?.contacts?.some((one) => MONEY_ROLES.test(one.role ?? '')),
  'deal.has-champion': ({ deal }) => deal?.contacts?.some((one) => /champion/i.test(one.role ?? '')),
  /** A contact is marked inactive, or the main contact wrote that they leave. */
  'deal.leaver': ({ deal, context }) =>
    deal?.contacts?.some((one) => one.inactive) || context.facts?.['history.leave-days'] !== undefined,
  'deal.days-since-inbound': ({ deal, today }) => {
    const days = (deal?.activities ?? [])
      .filter((one) => one.state === 'done' && one.direction === 'inbound')
      .map((one) => daysUntil(one.date, today))
      .filter((one) => one !== undefined);
    return days.length > 0 ? -Math.max(...days) : undefined;
  },
  /** A planned meeting with one person at most and no agenda. */
  'deal.thin-meeting': ({ deal }) =>
    deal?.activities?.some(
      (one) =>
        one.kind === 'meeting' &&
        one.state === 'planned' &&
        one.people !== undefined &&
        one.people.length < 2 &&
        (one.text ?? '').split(/\s+/).length < AGENDA_WORDS,
    ),
  'deal.states-gain': (scene) => {
    const text = shown(scene);
    return text === undefined ? undefined : OUTCOME.test(text);
  },
  'deal.states-problem': (scene) => {
    const text = shown(scene);
    return text === undefined ? undefined : TROUBLE.test(text);
  },
  /** Per cent by which the amount changed since the record was last seen. */
  'deal.amount-change': (scene) => {
    const before = numberOf(scene.context.facts?.['record.amount-before']);
    const now = amountOf(scene);
    return before && now !== undefined ? ((now - before) / before) * 100 : undefined;
  },
  'deal.same-as-last': (scene) => {
    const last = lastWon(scene);
    const now = amountOf(scene);
    return last && now !== undefined ? Math.abs(now - last) / last <= SAME : undefined;
  },
  'deal.beyond-last': (scene) => {
    const last = lastWon(scene);
    const now = amountOf(scene);
    return last && now !== undefined ? (now - last) / last >= BEYOND : undefined;
  },
  /** Forecast says commit, yet the next step is empty or one contact at most is named. */
  'deal.commit-thin': ({ deal }) => {
    const forecast = fieldValue(deal, 'forecast');
    if (typeof forecast !== 'string') return undefined;
    if (!/commit/i.test(forecast)) return false;
    const step = fieldValue(deal, 'nextStep');
    return step === null || step === '' || (deal?.contacts !== undefined && deal.contacts.length < 2);
  },
};
