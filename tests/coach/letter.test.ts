import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { builtinRules } from '@/utils/rules';
import { threadFrom } from '../tools/short-form';
import { madeRule } from './made-rule';

/* What the scorer alone hears in a customer's mail counts where the mail is a letter. */

const heard = madeRule('SIG-LIMIT', {
  surface: 'thread',
  signal: { polarity: 'opening', strength: 'high' },
  match: { learned: 'SIG-LIMIT', above: 0.5 },
});
const compiled = compile([{ ...builtinRules, rules: [heard] }], learnedScorer());
const NEED = 'We need fifteen more licences for the lab.';
const NOTICE = 'The figures of the half year stand below. They were looked at twice.';

function hears(...mails: string[]): boolean {
  const messages = mails.map((raw) => ({
    direction: 'inbound' as const,
    from: 'dana@customer.example',
    raw,
  }));
  const { snapshot } = threadFrom({ kind: 'thread', messages });
  return assess(snapshot, compiled, { now: Date.parse('2026-03-11T09:00:00Z') }).tips.length > 0;
}

describe('what the scorer alone hears in a mail of a customer', () => {
  it.each([
    ['greets', `Hi Sam,\n\n${NEED}`],
    ['closes', `${NEED}\n\nBest regards,\nDana`],
    ['greets in the same line', `Hi Kate, the tray came. ${NEED}`],
    ['calls by name in the same line', `Ian, the drier ran well. ${NEED}`],
    ['opens with no more than the time of day', `Morning Al. ${NEED}`],
    ['closes with a name in the same line', `The drier ran well. ${NEED} Keith`],
    ['closes with thanks and a name in the same line', `The drier ran well. ${NEED} Thx, Ruth`],
  ])('counts where the mail %s', (_, mail) => {
    expect(hears(mail)).toBe(true);
  });

  it('counts where the mail stands in a thread, as answers seldom greet', () => {
    expect(hears('The drawing is attached.', NEED)).toBe(true);
  });

  it('does not count in a notice or a published statement, which greet nobody', () => {
    expect(hears(`${NEED} ${NOTICE}`)).toBe(false);
  });

  it('does not count where the first words of a statement are no name', () => {
    expect(hears(`However, the figures stand below. ${NEED} They were looked at in Leeds.`)).toBe(false);
  });

  it('does not count in a mail that goes on for long', () => {
    expect(hears(`Hi Sam,\n\n${NEED} ${NOTICE.concat(' ').repeat(10)}\n\nBest regards,\nDana`)).toBe(false);
  });
});
