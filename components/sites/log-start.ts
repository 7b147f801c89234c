import type { Prefill } from '@/components/log/use-quick-log';
import type { LogDraft } from '@/utils/background/log-draft';
import { startFrom } from '@/utils/messaging/prefill';
import type { TabEntry } from '@/utils/messaging/protocol';
import { keptSentence, titleFrom } from '@/utils/model/kept-sentence';
import { isLoggable } from '@/utils/model/openings';
import type { Tip } from '@/utils/model/tip';

/** A tip that the rep wants to log. */
export interface Chosen {
  tabId: number;
  entry: TabEntry;
  tip: Tip;
}

/**
 * What the form starts with, and the thing of the page that it is about.
 * @param record name of the record that the page shows
 */
export function startOf(
  entries: readonly TabEntry[],
  chosen: Chosen | undefined,
  record: string | null | undefined,
): { start: Prefill; place: string } {
  const entry =
    chosen?.entry ??
    entries.find((one) => one.assessment.tips.some(isLoggable)) ??
    entries.find((one) => one.prefill.accountName) ??
    entries[0];
  if (!entry) return { start: {}, place: '' };
  const place = `${entry.frameId} ${entry.key}`;
  const { of, ...page } = entry.prefill;
  const tipId = chosen ? chosen.tip.id : of?.[0]?.tipId;
  const heard = startFrom(entry.prefill, tipId);
  const isRecord = entry.assessment.kind === 'deal';
  if (heard || !chosen) {
    const known = entry.assessment.tips.find(({ id }) => id === tipId);
    const start = heard ?? page;
    return { start: { ...titleOf(isRecord ? record : wordsOf(known, start)), ...start }, place };
  }
  const { tip } = chosen;
  if (isRecord) {
    // What a record prints in a field is nobody's sentence.
    const { sentence: _sentence, signalKind: _kind, ...rest } = page;
    const of = tip.signal && { signalKind: tip.signal.kind };
    return { start: { ...titleOf(record), ...rest, ...of, ruleId: tip.ruleId }, place };
  }
  const kind = tip.signal?.kind ?? tip.about?.kind;
  const sentence = keptSentence(tip.about?.quote ?? tip.quote);
  const start = { ...page, ...(kind && { signalKind: kind }), ruleId: tip.ruleId, sentence };
  return { start: { ...titleOf(wordsOf(tip, start)), ...start }, place };
}

/** The customer's words that a tip is about. What was logged of them already is no new idea. */
const wordsOf = (tip: Tip | undefined, { sentence }: Prefill) =>
  tip?.logged ? undefined : tip?.about?.quote || (tip?.signal && tip.quote) || sentence;

/** An idea called by words that stand on the page, as a first word is written. */
function titleOf(words: string | null | undefined): { title?: string } {
  const said = words?.trim();
  return said ? { title: titleFrom(said) } : {};
}

/** What the rep selected is what is logged: it came of no signal or tip but one about the very same words. */
export function withSelected(found: Prefill, kept: LogDraft | undefined): Prefill {
  const { at: _at, ...selected } = kept ?? { at: 0 };
  const { sentence } = selected;
  if (sentence === undefined || found.sentence?.includes(sentence)) return { ...found, ...selected };
  const { signalKind: _kind, ruleId: _rule, ...rest } = found;
  return { ...rest, ...titleOf(sentence), ...selected };
}
