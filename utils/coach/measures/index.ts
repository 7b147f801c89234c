import type { Value } from '../bound';
import { FACTS, type FactName } from '../context';
import type { Scene } from '../engine';
import { DEAL_MEASURES } from './deal';
import { DEAL_JUDGED } from './deal-judged';
import { type Measure, TEXT_MEASURES } from './draft';
import { MAIL_MEASURES } from './mail';

export const MEASURES: Readonly<Record<string, Measure>> = {
  ...TEXT_MEASURES,
  ...MAIL_MEASURES,
  ...DEAL_MEASURES,
  ...DEAL_JUDGED,
};

/** Names that `when` may use: measures, and facts of history, log and record memory. */
export function isMeasure(name: string): boolean {
  return Object.hasOwn(MEASURES, name) || Object.hasOwn(FACTS, name);
}

/** Names that look like `name`, for error messages. */
export function nearNames(name: string): string[] {
  const start = name.slice(0, 3).toLowerCase();
  return [...Object.keys(MEASURES), ...Object.keys(FACTS)].filter(
    (known) => known.startsWith(start) || known.includes(name.toLowerCase()),
  );
}

/** Value of a measure; undefined: unknown. */
export function measureOf(name: string, scene: Scene): Value {
  const measure = MEASURES[name];
  return measure ? measure(scene) : scene.context.facts?.[name as FactName];
}
