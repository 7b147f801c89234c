import { GUARD_OF } from '../model/guard-days';
import { isDayAlone } from '../text/iso-day';
import type { CompiledRule, Scene } from './engine';

/**
 * Whether what a rule heard in a mail holds no prompt back any more: it was said since that it is over. A mail of whose
 * time the page tells the day alone, or nothing, was written before.
 * @param message index of the mail in the thread
 */
export function isOver({ thread, context }: Scene, { rule }: CompiledRule, message: number): boolean {
  const kind = GUARD_OF.get(rule.id);
  const over = kind && context.over?.[kind];
  if (!over) return false;
  const date = thread[message]?.message.date ?? '';
  if (isDayAlone(date)) return date <= over.day;
  return !(Date.parse(date) > over.at);
}
