import readPack from 'virtual:uplift-rules';
import type { RulePack } from '../model/prompt-rule';
import { fromColumns } from './columns';

const examples = { fires: [], silent: [] };

/** The prompt rules that come with Uplift as the coach needs them: without the examples, which were tried at the build. */
export function coachRules(): RulePack {
  const pack = readPack();
  return { ...pack, rules: fromColumns(pack.rules).map((rule) => ({ ...rule, examples })) };
}
