import { DAY } from '../../model/day';
import { isOnItsWay } from '../../model/is-on-its-way';
import type { DealFields } from '../../model/snapshot';
import type { Value } from '../bound';
import type { Scene } from '../engine';
import type { Measure } from './draft';

/*
 * Measures of a CRM record, as "deal.<field>" and some that are computed. A field that the page does not show is
 * undefined; one that it shows empty is null.
 */

const SURE = 0.5;

export const DEAL_FIELDS = [
  'name',
  'account',
  'amount',
  'currency',
  'stage',
  'stageShare',
  'status',
  'closeDate',
  'createdDate',
  'probability',
  'nextStep',
  'nextStepDate',
  'owner',
  'recordType',
  'description',
  'email',
  'website',
  'title',
  'industry',
  'lossReason',
  'forecast',
  'competitor',
] as const satisfies readonly (keyof DealFields)[];
export type DealFieldName = (typeof DEAL_FIELDS)[number];

/** The value of a field: null when shown and empty, undefined when not shown or hardly readable. */
export function fieldValue(deal: DealFields | null, name: DealFieldName): Value {
  const field = deal?.[name];
  if (!field || field.sure < SURE) return undefined;
  // "???" and "-" say that there is no step.
  if (name === 'nextStep' && typeof field.value === 'string' && !/[\p{L}\p{N}]/u.test(field.value)) return '';
  return field.value;
}

/** Days from `today` to an ISO day: positive in the future. */
export function daysUntil(day: Value, today: string): number | undefined {
  if (typeof day !== 'string') return undefined;
  const to = Date.parse(day.slice(0, 10));
  const from = Date.parse(today);
  return Number.isNaN(to) || Number.isNaN(from) ? undefined : Math.round((to - from) / DAY);
}

/** A stage or a forecast that says no more than that the deal is closed. */
const CLOSED =
  /^(?:closed|abgeschlossen|geschlossen|beendet|ferm[ée]e?|cl[ôo]tur[ée]e?|termin[ée]e?|cerrad[oa]|fechad[oa]|encerrad[oa]|concluíd[oa]|chius[oa]|conclus[oa]|gesloten|afgesloten|zamknięt[aey]|クローズ|完了)$/iu;

/**
 * Open, won or lost as the page says; "closed" where it does not say which, but that nothing is open any more: a stage
 * or a forecast called closed, a reason for the loss, a sure or an impossible end.
 */
function statusOf(scene: Scene): Value {
  const value = (name: DealFieldName) => fieldValue(scene.deal, name);
  const said = value('status');
  if (said !== undefined && said !== null) return said;
  const chance = value('probability');
  const isClosed =
    [value('stage'), value('forecast')].some(
      (text) => typeof text === 'string' && CLOSED.test(text.trim()),
    ) ||
    // A deal that was opened again keeps the reason for which it was lost.
    (Boolean(value('lossReason')) && !isOnItsWay(chance)) ||
    chance === 100 ||
    (chance === 0 && value('stageShare') === 1);
  return isClosed ? 'closed' : said;
}

/** A contact's own page is no deal: who else there is, and the aim, stand elsewhere. */
export const isOfContact = ({ snapshot }: Scene): boolean =>
  snapshot.kind === 'deal' && snapshot.record.kind === 'contact';

const until = (name: DealFieldName) => (scene: Scene) => daysUntil(fieldValue(scene.deal, name), scene.today);
const ago = (days: number | undefined) => (days === undefined ? undefined : -days);
const activities = (scene: Scene) => scene.deal?.activities;
const doneOf = (scene: Scene) => activities(scene)?.filter(({ state }) => state === 'done') ?? [];
/** What two sides have part in. */
const TALK: ReadonlySet<string> = new Set(['mail', 'call', 'meeting']);

export const DEAL_MEASURES: Record<string, Measure> = {
  ...Object.fromEntries(
    DEAL_FIELDS.map((name) => [`deal.${name}`, (scene: Scene) => fieldValue(scene.deal, name)]),
  ),
  'deal.status': statusOf,
  'deal.close-in-days': until('closeDate'),
  'deal.next-step-in-days': until('nextStepDate'),
  'deal.age-days': (scene) => ago(daysUntil(fieldValue(scene.deal, 'createdDate'), scene.today)),
  'deal.contacts': (scene) =>
    isOfContact(scene) || scene.deal?.moreContacts ? undefined : scene.deal?.contacts?.length,
  'deal.departments': ({ deal }) => {
    const named = deal?.contacts?.map((c) => c.department).filter((d) => d !== undefined);
    return named && named.length > 0 ? new Set(named).size : undefined;
  },
  'deal.inactive-contacts': ({ deal }) => deal?.contacts?.filter((c) => c.inactive).length,
  'deal.roles': ({ deal }) =>
    deal?.contacts
      ?.map((c) => c.role ?? '')
      .filter(Boolean)
      .join(', '),
  'deal.team': ({ deal }) => deal?.team?.length,
  'deal.products': ({ deal }) => deal?.products?.length,
  'deal.notes': ({ deal }) => deal?.notes?.length,
  'deal.activities': (scene) => activities(scene)?.length,
  'deal.planned': (scene) => activities(scene)?.filter((a) => a.state === 'planned').length,
  'deal.overdue': (scene) =>
    activities(scene)?.filter((a) => a.state === 'planned' && (daysUntil(a.date, scene.today) ?? 0) < 0)
      .length,
  'deal.days-quiet': (scene) => {
    const done = doneOf(scene);
    const days = done.flatMap(({ date }) => ago(daysUntil(date, scene.today)) ?? []);
    const newest = Math.min(...days);
    const at = done.findIndex(({ date }) => ago(daysUntil(date, scene.today)) === newest);
    // One without a day that stands where the newer ones do may be of yesterday.
    const isNewestFirst = days[0]! <= days[days.length - 1]!;
    const newer = isNewestFirst ? done.slice(0, Math.max(at, 0)) : done.slice(at + 1);
    return days.length && !newer.some(({ date, kind }) => !date && TALK.has(kind)) ? newest : undefined;
  },
  /** How long ago the newest was, where the page tells no more of that than "3 months ago". */
  'deal.last-about': (scene) => {
    const done = doneOf(scene).filter(({ date }) => date);
    const last = done.reduce((a, b) => (b.date! > a.date! ? b : a), done[0]!);
    return last?.about ? last.dateText : undefined;
  },
  'deal.ours-in-a-row': (scene) => {
    const done = doneOf(scene);
    if (done.length === 0) return undefined;
    // One without a day keeps its place among the others.
    const days = done.map(
      ({ date }, at) =>
        date ??
        done.slice(0, at).findLast((one) => one.date)?.date ??
        done.slice(at).find((one) => one.date)?.date ??
        '',
    );
    const sorted = done.map((one, at) => ({ one, day: days[at]! }));
    sorted.sort((a, b) => b.day.localeCompare(a.day));
    const stop = sorted.findIndex(({ one }) => one.direction !== 'outbound');
    return stop < 0 ? sorted.length : stop;
  },
  'deal.done-in-30-days': (scene) =>
    activities(scene)?.filter(
      (a) => a.state === 'done' && !a.about && (ago(daysUntil(a.date, scene.today)) ?? 99) <= 30,
    ).length,
};
