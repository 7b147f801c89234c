import { languageOf } from '../../text/language';
import type { FactName } from '../context';
import type { Scene } from '../engine';
import { daysUntil, fieldValue, isOfContact } from './deal';
import type { Measure } from './draft';

/*
 * Measures of a record that weigh several fields against each other. Each answers undefined when a field that it
 * needs is not shown.
 */

/** Who says yes to money, by a role in buying or by a job, in the languages of record pages. */
const MONEY_ROLES =
  /(?<!\p{L})(?:economic|budget\p{L}*|decision\p{L}*|financ\p{L}*|cfo|ceo|coo|(?:co-?)?(?:owner|founder)|managing director|president|sponsor\p{L}*|buyer|purchas\p{L}*|procurement|(?:mit)?entscheid\p{L}*|finanz\p{L}*|geschäftsführ\p{L}*|geschäftsleit\p{L}*|inhaber\p{L}*|vorst[aä]nd\p{L}*|prokurist\p{L}*|einkauf\p{L}*|einkäufer\p{L}*|kaufmännisch\p{L}*|d[ée]cid\p{L}*|d[ée]cision\p{L}*|acheteu\p{L}*|achats?|dirigeant\p{L}*|gérant\p{L}*|pdg|daf|propriétaire|directeur général|directrice générale|decisor\p{L}*|decisi\p{L}*|comprador\p{L}*|compras|propietari\p{L}*|dueñ\p{L}*|gerente|director(?:a)? general|presupuest\p{L}*)(?!\p{L})/iu;
const OUTCOME =
  /\b(?:cut|save|reduce|avoid|reach|gain|faster|fewer|less|more|from \d|by \d|target|goal|so that|can \w+|measure\w*|kpi|benefit)\b/i;
const TROUBLE =
  /\b(?:lose|loses|losing|lost|cost|costs|problem|pain|issue|because|slow|late|delay\w*|error\w*|manual\w*|risk|stop\w*|downtime|waste|complain\w*|cannot|can't|fail\w*|struggl\w*|re-key\w*|shortage)\b/i;
const AGENDA_WORDS = 8;
/** Shares of the path at which a stage counts as mid and as late (coaching book, 3). */
const MID = 1 / 3;
const LATE = 2 / 3;
/** Days without activity after which a deal counts as quiet, early, mid and late; and where the stage is not known. */
const QUIET = [7, 10, 14, 21] as const;
/** Days in one stage that are long, and the multiple of the rep's own median once that is known from enough deals. */
const LONG = 45;
const TIMES_MEDIAN = 1.5;
const ENOUGH_WON = 20;
const PUSHES = 2;
const PUSHED_DAYS = 60;
const OBJECTIVE_WORDS = 5;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;

/** Within 5 % counts as the same amount (rule D-CRE-01); 10 % over it as beyond (D-CRE-09). */
const SAME = 0.05;
const BEYOND = 0.1;

const words = ({ deal }: Scene) =>
  [deal?.description?.value ?? '', ...(deal?.notes ?? []).map(({ text }) => text)].join('\n');
const shown = (scene: Scene) =>
  scene.deal?.description !== undefined || scene.deal?.notes !== undefined ? words(scene) : undefined;
/**
 * Whether the words of a record say such a thing, by English words. In another language, or on a page in another
 * language where too little is written to tell, that they do not cannot be known.
 */
function says(scene: Scene, pattern: RegExp): boolean | undefined {
  const text = shown(scene);
  if (text === undefined) return undefined;
  if (pattern.test(text)) return true;
  const { language } = languageOf(text);
  const page = 'locale' in scene.snapshot ? scene.snapshot.locale : undefined;
  const isEnglish = language === 'en' || (language === 'und' && !(page && !/^en\b/i.test(page)));
  return isEnglish ? false : undefined;
}
const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined);
const amountOf = (scene: Scene) => numberOf(fieldValue(scene.deal, 'amount'));
const lastWon = (scene: Scene) => factOf(scene, 'record.last-won');

const factOf = (scene: Scene, name: FactName) => numberOf(scene.context.facts?.[name]);
const shareOf = (scene: Scene) => numberOf(fieldValue(scene.deal, 'stageShare'));

/** Whether the deal's amount is in the currency that thresholds are set in; unknown counts as the same. */
function isComparable({ deal, context }: Scene): boolean {
  const [own, here] = [context.facts?.['team.currency'], fieldValue(deal, 'currency')];
  return !own || !here || own === here;
}
function isLarge(scene: Scene): boolean | undefined {
  const [amount, large] = [amountOf(scene), factOf(scene, 'team.large')];
  return amount === undefined || large === undefined || !isComparable(scene) ? undefined : amount >= large;
}
const isLate = (scene: Scene) => {
  const share = shareOf(scene);
  return share === undefined ? undefined : share >= 0.5;
};

function quarterEnd(day: unknown): boolean | undefined {
  return typeof day === 'string' ? /-(?:03-31|06-30|09-30|12-31)$/.test(day.slice(0, 10)) : undefined;
}

export const DEAL_JUDGED: Record<string, Measure> = {
  /** A deal that is neither won nor lost, by its status or, where no status is shown, by having a stage or an amount. */
  'deal.open': (scene) => {
    const { deal } = scene;
    const status = scene.measure('deal.status');
    if (status !== undefined && status !== null) return status === 'open';
    return deal?.stage || deal?.amount || deal?.closeDate ? true : undefined;
  },
  'deal.large': isLarge,
  /** Large by its amount or past the middle of its path; unknown where neither is known. */
  'deal.large-or-late': (scene) => {
    const [large, late] = [isLarge(scene), isLate(scene)];
    return large || late || (large ?? late);
  },
  /** Nothing happened for longer than is usual at its stage. */
  'deal.quiet': (scene) => {
    const days = numberOf(scene.measure('deal.days-quiet'));
    const share = shareOf(scene);
    const after = share === undefined ? QUIET[3] : QUIET[share < MID ? 0 : share < LATE ? 1 : 2];
    return days === undefined || isOfContact(scene) ? undefined : days >= after;
  },
  /** Longer in its stage than won deals usually were, as far as that was seen. */
  'deal.long-in-stage': (scene) => {
    const days = factOf(scene, 'record.days-in-stage');
    const median = factOf(scene, 'record.stage-median');
    const isLearned = median !== undefined && (factOf(scene, 'record.won-known') ?? 0) >= ENOUGH_WON;
    return days === undefined ? undefined : days >= (isLearned ? median * TIMES_MEDIAN : LONG);
  },
  'deal.pushed-far': (scene) => {
    const [pushes, days] = [factOf(scene, 'record.close-pushes'), factOf(scene, 'record.close-pushed-days')];
    return pushes === undefined ? undefined : pushes >= PUSHES || (pushes > 0 && (days ?? 0) > PUSHED_DAYS);
  },
  /** A planned activity whose day has passed, where the page shows no other day ahead: what it is called, and when. */
  'deal.overdue-step': (scene) => {
    const planned = (scene.deal?.activities ?? []).filter(({ state }) => state === 'planned');
    const days = planned.map(({ date }) => daysUntil(date, scene.today));
    if (scene.deal?.nextStepDate || !days.length || days.some((day) => day === undefined || day >= -1))
      return undefined;
    const last = planned[days.indexOf(Math.max(...days.map(Number)))];
    const when = last?.dateText?.replace(/:$/, '') ?? last?.date;
    return [last?.title, when].filter(Boolean).join(', ') || undefined;
  },
  /** The next step has a day that is past, or its day is shown empty; or what is planned is past. */
  'deal.step-slipped': (scene) => {
    if (scene.measure('deal.overdue-step') !== undefined) return true;
    const day = fieldValue(scene.deal, 'nextStepDate');
    if (day === null || day === '') return Boolean(fieldValue(scene.deal, 'nextStep'));
    const until = daysUntil(day, scene.today);
    return until === undefined ? undefined : until < -1;
  },
  /** The place for an objective is there and holds less than a sentence. */
  'deal.objective-thin': (scene) => {
    const value = fieldValue(scene.deal, 'description');
    if (value === undefined || isOfContact(scene)) return undefined;
    const text = String(value ?? '');
    const words = text.split(/\s+/).filter(Boolean).length;
    // Japanese and Chinese put nothing between words: two signs are about one.
    return words + Math.floor((text.match(UNSPACED)?.length ?? 0) / 2) < OBJECTIVE_WORDS;
  },
  'deal.leaver-name': ({ deal }) => deal?.contacts?.find((one) => one.inactive)?.name,
  'deal.champion': ({ deal }) => deal?.contacts?.find((one) => /champion/i.test(one.role ?? ''))?.name,
  /** The close date is the last day of a calendar quarter. */
  'deal.close-on-quarter-end': ({ deal }) => quarterEnd(fieldValue(deal, 'closeDate')),
  /** Of a part of the people nobody knows who is among the others. */
  'deal.has-money-role': ({ deal }) =>
    deal?.contacts?.some((one) => MONEY_ROLES.test(one.role ?? '')) ||
    (deal?.moreContacts ? undefined : false),
  'deal.has-champion': ({ deal }) => deal?.contacts?.some((one) => /champion/i.test(one.role ?? '')),
  /** A contact is marked inactive, or the main contact wrote that they leave. */
  'deal.leaver': ({ deal, context }) =>
    deal?.contacts?.some((one) => one.inactive) || context.facts?.['history.leave-days'] !== undefined,
  'deal.days-since-inbound': ({ deal, today }) => {
    const days = (deal?.activities ?? [])
      .filter((one) => one.state === 'done' && one.direction === 'inbound')
      .map((one) => (one.about ? undefined : daysUntil(one.date, today)));
    // One without a day may be of yesterday.
    return days.length && days.every((one) => one !== undefined) ? -Math.max(...days) : undefined;
  },
  /** A planned meeting with one person at most and no agenda: what it is called. */
  'deal.thin-meeting': ({ deal, today }) => {
    const thin = deal?.activities?.find(
      (one) =>
        one.kind === 'meeting' &&
        one.state === 'planned' &&
        (daysUntil(one.date, today) ?? 0) >= 0 &&
        one.people !== undefined &&
        one.people.length < 2 &&
        (one.text ?? '').split(/\s+/).length < AGENDA_WORDS,
    );
    return thin
      ? [thin.title, thin.dateText ?? thin.date].filter(Boolean).join(', ') || true
      : deal?.activities && false;
  },
  'deal.states-gain': (scene) => says(scene, OUTCOME),
  'deal.states-problem': (scene) => says(scene, TROUBLE),
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
  'deal.commit-thin': (scene) => {
    const { deal } = scene;
    const forecast = fieldValue(deal, 'forecast');
    if (typeof forecast !== 'string') return undefined;
    if (!/commit/i.test(forecast)) return false;
    const step = fieldValue(deal, 'nextStep');
    return step === null || step === '' || Number(scene.measure('deal.contacts') ?? 2) < 2;
  },
};
