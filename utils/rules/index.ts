import pack from 'virtual:uplift-rules';
import type { RulePack } from '../model/prompt-rule';

/** The prompt rules that come with Uplift, checked when they were built in. */
export const builtinRules: RulePack = pack;
