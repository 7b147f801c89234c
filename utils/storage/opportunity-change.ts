import { rankOf } from '../goals/counted';
import type { Opportunity } from '../model/opportunity';
import { compact } from './fold';

/* What a change makes of an opportunity. */

const plain = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
/** Whether two values of a field are the same. */
export const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The record after a change, with one line of history a field; undefined when nothing changed. */
export function changed(
  before: Opportunity,
  change: Partial<Opportunity>,
  now: number,
): Opportunity | undefined {
  const { id: _id, history: _history, createdAt: _made, updatedAt: _at, ...fields } = change;
  const keys = (Object.keys(fields) as (keyof typeof fields)[]).filter(
    (key) => !same(before[key], fields[key]),
  );
  if (!keys.length) return undefined;
  // A clock that was set back must not make a newer state look older.
  const at = Math.max(now, before.updatedAt + 1);
  const history = keys.map((key) => {
    const [from, to] = [before, fields].map((record) =>
      plain(key === 'exit' ? record.exit?.type : record[key]),
    );
    return { at, what: key, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  });
  return compact({ ...before, ...fields, updatedAt: at, history: [...before.history, ...history] });
}

/** What the rep changes, with the time at which a first step was marked as done. */
function timed(before: Opportunity, fields: Partial<Opportunity>, now: number): Partial<Opportunity> {
  const { firstStep } = fields;
  if (!firstStep) return fields;
  const { doneAt = before.firstStep?.done ? before.firstStep.doneAt : now, ...step } = firstStep;
  return { ...fields, firstStep: compact({ ...step, doneAt: step.done ? doneAt : undefined }) };
}

/**
 * What the rep changes, with what goes along: what has an outcome is decided, and nothing that was decided against was
 * realised. What was said last holds.
 */
function agreeing(before: Opportunity, fields: Partial<Opportunity>): Partial<Opportunity> {
  const { stage, outcome } = { ...before, ...fields };
  if (outcome === undefined) return fields;
  const isLost = outcome !== 'won';
  if (fields.stage === undefined && fields.outcome !== undefined) {
    const isEarly = rankOf(stage) < rankOf('decided');
    return isEarly || (isLost && stage === 'realised') ? { ...fields, stage: 'decided' } : fields;
  }
  return isLost && fields.stage === 'realised' ? { ...fields, outcome: undefined } : fields;
}

/** What the rep's change comes to beside what the record says. @param fields the ones that were changed */
export const meant = (before: Opportunity, fields: Partial<Opportunity>, now: number): Partial<Opportunity> =>
  agreeing(before, timed(before, fields, now));
