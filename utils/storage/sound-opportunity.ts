import { type Opportunity, ORIGINS, opportunity } from '../model/opportunity';
import { withoutMisfits } from '../model/without-misfits';

/*
 * An opportunity that does not fit was written by a fault, or by somebody else. Its row stays as it is, and in every
 * export; whoever shows, finds or counts it goes without the parts that do not fit, or without it where it needs them.
 */

/** @returns the record itself where all of it fits, undefined where it does not hold without what does not */
export const soundOpportunity = (record: Opportunity): Opportunity | undefined =>
  withoutMisfits(opportunity, record);

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNone = (value: unknown) => value === undefined || isText(value);
const isTime = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
const isAmountOrNone = (value: unknown) => value === undefined || Number.isFinite(value);
const areNamed = (people: { name: string }[]) => people.every(({ name }) => isText(name));

/** Whether the parts that figures and searches look at fit: a tenth of the time that all of it takes. May throw. */
export function isPlainlySound(record: Opportunity): boolean {
  const { origin, value, firstStep, crmUrl } = record;
  return (
    [record.title, record.accountId, record.accountName].every(isText) &&
    [origin.sentence, origin.ruleId, firstStep?.date, record.reflection, crmUrl].every(isTextOrNone) &&
    isTime(record.createdAt) &&
    isTime(record.updatedAt) &&
    ORIGINS.includes(origin.type) &&
    (!firstStep || (isText(firstStep.when) && isText(firstStep.will))) &&
    (firstStep?.doneAt === undefined || isTime(firstStep.doneAt)) &&
    (!value || (isText(value.currency) && [value.base, value.expected].every(isAmountOrNone))) &&
    Array.isArray(record.ours) &&
    areNamed(record.theirs) &&
    areNamed(record.ours) &&
    areNamed(record.beneficiaries) &&
    record.beneficiaries.every(({ from, change, to }) => [from, change, to].every(isTextOrNone)) &&
    record.history.every(({ at, to }) => isTime(at) && isTextOrNone(to))
  );
}
