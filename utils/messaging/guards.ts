import { isObject } from '../model/is-object';
import type { AssessAnswer, SiteState, ToPage } from './protocol';

/*
 * Small hand-written checks for content scripts, which carry no schema library. They look at what the page code relies
 * on, not at every property: what arrives comes from our own background.
 */

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

/** Whether an answer to `site.state` can be relied on. */
export function isSiteState(value: unknown): value is SiteState {
  return (
    isObject(value) &&
    typeof value.started === 'boolean' &&
    typeof value.on === 'boolean' &&
    (value.site === undefined || typeof value.site === 'string') &&
    (value.pausedUntil === undefined || typeof value.pausedUntil === 'number') &&
    isStrings(value.self) &&
    (value.dock === undefined || isDock(value.dock))
  );
}

function isDock(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { place, off } = value;
  return (
    (off === undefined || typeof off === 'boolean') &&
    (place === undefined ||
      (isObject(place) && (place.side === 'left' || place.side === 'right') && typeof place.at === 'number'))
  );
}

function isTip(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key of ['id', 'ruleId', 'dimension', 'title', 'why', 'quote', 'origin']) {
    if (typeof value[key] !== 'string') return false;
  }
  const { span, rewrite } = value;
  if (span !== undefined && !isSpan(span)) return false;
  return (
    rewrite === undefined ||
    (isObject(rewrite) &&
      isSpan(rewrite.span) &&
      typeof rewrite.text === 'string' &&
      typeof rewrite.expected === 'string')
  );
}

const isSpan = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.block === 'string' &&
  Number.isInteger(value.start) &&
  Number.isInteger(value.end) &&
  (value.start as number) >= 0 &&
  (value.end as number) >= (value.start as number);

/** Whether an answer to `coach.assess` can be relied on, with every tip in it. */
export function isAssessAnswer(value: unknown): value is AssessAnswer {
  if (!isObject(value)) return false;
  if (value.state === 'need-thread' || value.state === 'off') return true;
  if (value.state !== 'ok' || !isObject(value.assessment)) return false;
  const { tips, meter, gates, revision } = value.assessment;
  return (
    typeof revision === 'number' &&
    Array.isArray(gates) &&
    Array.isArray(meter) &&
    Array.isArray(tips) &&
    tips.every(isTip)
  );
}

/** Whether a `page.show` names a tip. */
export function isShowRequest(value: unknown): value is ToPage['page.show']['send'] {
  return isObject(value) && typeof value.tipId === 'string';
}

/** The origins whose tab is closed, if a change of the switches is about nothing else. */
export function docksAlone(before: unknown, after: unknown): string[] | undefined {
  const rest = (value: unknown) => JSON.stringify({ ...(value as object), docksOff: 0 });
  if (rest(before) !== rest(after) || !isObject(after) || !isStrings(after.docksOff)) return undefined;
  return after.docksOff;
}
