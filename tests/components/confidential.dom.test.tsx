import { expect, test } from 'vitest';
import { render as renderInline } from '@/components/inline/renderer';
import { TipCard } from '@/components/inline/TipCard';
import { TipItem } from '@/components/rules/TipItem';
import { t } from '@/utils/messaging/words';
import type { Tip } from '@/utils/model/tip';
import type { Actions } from '@/utils/page/view';
import { render } from './render';

/* What a customer may have told in confidence: whoever records it is asked whether it is theirs to record. */

const signal = (kind: string): Partial<Tip> => ({
  ruleId: kind,
  signal: { kind, polarity: 'opening', certainty: 'fact', time: 'present' },
});
const ignored = (kind: string): Partial<Tip> => ({
  ruleId: 'C-CRE-05',
  about: { sort: 'ignored_signal', quote: 'we bought a firm in Porto', kind },
});

function words(more: Partial<Tip>): (string | null)[] {
  const tip = {
    id: 'a',
    ruleId: 'SIG-SITE',
    dimension: 'CRE',
    severity: 2,
    title: 'They mentioned something bigger. Ask?',
    why: 'Their mail holds an opening.',
    quote: 'bought a firm in Porto',
    evidence: { grade: 'C', sources: [] },
    origin: 'builtin',
    ...more,
  } as Tip;
  const card = {
    kind: 'card',
    key: 'thread:1',
    about: 'thread',
    tip,
    index: 0,
    total: 1,
    apply: null,
    copyOnly: false,
    canLog: true,
  } as const;
  const home = document.createElement('div');
  renderInline(<TipCard card={card} actions={{} as Actions} />, home);
  const nothing = () => {};
  const item = render(
    <TipItem tip={tip} open onToggle={nothing} onMuteHere={nothing} onMuteRule={nothing} onWhy={nothing} />,
  );
  return [home.textContent, item.textContent];
}

test.each([
  ['a merger', signal('SIG-MERGER')],
  ['money that was set aside', signal('SIG-FUND')],
  ['hard times', signal('GRD-CUT')],
  ['a merger that a reply passes by', ignored('SIG-MERGER')],
])('card and popup ask it of %s', (_, tip) => {
  for (const text of words(tip)) expect(text).toContain(t('tipConfidential'));
});

test.each([
  ['a new site', signal('SIG-SITE')],
  ['a new site that a reply passes by', ignored('SIG-SITE')],
  ['what the customer did not tell', {}],
])('and not of %s', (_, tip) => {
  for (const text of words(tip)) expect(text).not.toContain(t('tipConfidential'));
});
