import list from 'virtual:uplift-situations';
import type { Situation } from '../model/situation';

/** The situations that come with Uplift, checked when they were built in. */
export const builtinSituations: readonly Situation[] = list;
