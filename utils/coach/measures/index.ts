import type { Value } from '../bound';
import { FACTS, type FactName } from '../context';
import type { Scene } from '../engine';
import { DEAL_MEASURES } from './deal';
import { DEAL_JUDGED } from './deal-judged';
import { type Measure, TEXT_MEASURES } from './draft';
import { MAIL_MEASURES } from './mail';

/** Everything that a rule's conditions may ask of a text, its mail or its deal, by name. */
const MEASURES: Readonly<Record<string, Measure>> = {
  ...TEXT_MEASURES,
  ...MAIL_MEASURES,
  ...DEAL_MEASURES,
  ...DEAL_JUDGED,
};

/** Names that `when` may use: measures, and facts of history, log and record memory. */
export function isMeasure(name: string): boolean {
  return Object.hasOwn(MEASURES, name) || Object.hasOwn(FACTS, name);
}

/** Every name that `when` may use. */
export const MEASURE_NAMES: readonly string[] = [...Object.keys(MEASURES), ...Object.keys(FACTS)];

/** Value of a measure; undefined: unknown. */
export function measureOf(name: string, scene: Scene): Value {
  const measure = MEASURES[name];
  return measure ? measure(scene) : scene.context.facts?.[name as FactName];
}
