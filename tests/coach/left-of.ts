import { join } from 'node:path';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { loadPack } from '@/utils/rules/load';
import { draftFrom } from '../tools/short-form';

/* A draft in a conversation, and what it is told that it leaves open. */

const compiled = compile([loadPack(join(import.meta.dirname, '../../utils/rules'))], learnedScorer());
const CONTEXT = { now: Date.parse('2026-03-12T09:00:00Z'), today: '2026-03-12' };
const DANA = 'Dana Reed <dana@customer.example>';
const REP = 'Sam Oak <rep@ourco.example>';

export interface Sent {
  from: 'them' | 'us';
  raw: string;
  date?: string;
  cc?: string[];
}
export const them = (raw: string, date?: string): Sent => ({ from: 'them', raw, ...(date && { date }) });
/** A mail of theirs to us that others get as well. */
export const themTo = (cc: string[], raw: string): Sent => ({ from: 'them', raw, cc });
export const us = (raw: string): Sent => ({ from: 'us', raw });

/** What the draft is told that it leaves open of the mails before it, by its words. */
export const left = (draft: string, ...mails: readonly Sent[]) =>
  assess(
    draftFrom({
      kind: 'draft',
      raw: draft,
      self: ['rep@ourco.example', '@ourco.example'],
      to: [DANA],
      thread: mails.map(({ from, raw, date, cc }, i) => ({
        direction: from === 'us' ? 'outbound' : 'inbound',
        from: from === 'us' ? REP : DANA,
        date: date ?? `2026-03-0${i + 1}`,
        ...(cc && { to: [REP], cc }),
        raw,
      })),
    }).snapshot,
    compiled,
    CONTEXT,
  )
    .tips.filter(({ ruleId }) => ruleId === 'R-FOC-03')
    .map(({ about }) => about!.quote);
