import { describe, expect, it } from 'vitest';
import { TipItem } from '@/components/rules/TipItem';
import { TextField } from '@/components/ui/TextField';
import type { Tip } from '@/utils/model/tip';
import { render } from './render';

/** Draws in so much room. */
const within = (width: number, content: preact.ComponentChildren) =>
  render(<div style={{ inlineSize: `${width}px` }}>{content}</div>);

const tip = {
  id: 'a',
  ruleId: 'C-PUR-01',
  origin: 'builtin',
  dimension: 'PUR',
  title: 'What will they gain?',
  why: 'A check-in hands nothing back.',
  quote: 'check in',
  evidence: { grade: 'C', sources: [] },
} as unknown as Tip;

describe('where there is little room', () => {
  it('the quiet buttons of a tip begin where its words do, those of a second row, too', () => {
    const nothing = () => {};
    const root = within(
      260,
      <TipItem tip={tip} open onToggle={nothing} onMuteHere={nothing} onMuteRule={nothing} onWhy={nothing} />,
    );
    const words = root.querySelector('.up-tip-body p')!.getBoundingClientRect().left;
    const rows = new Map<number, number>();
    for (const button of root.querySelectorAll('.up-button[data-kind="quiet"]')) {
      const text = document.createRange();
      text.selectNodeContents(button);
      const { left, top } = text.getBoundingClientRect();
      if (!rows.has(top)) rows.set(top, left);
    }
    expect(rows.size).toBeGreaterThan(1);
    for (const left of rows.values()) expect(Math.abs(left - words)).toBeLessThan(2);
  });

  it('the example in an empty field of several lines is read whole', () => {
    const example = 'By March the night shift in Leeds ships without re-keying, which it cannot do today';
    const field = (placeholder: string) =>
      within(
        220,
        <TextField
          label="What"
          value=""
          placeholder={placeholder}
          lines={2}
          maxLength={500}
          onCommit={() => {}}
        />,
      ).querySelector('textarea')!.clientHeight;
    const short = field('By March');
    expect(field(example)).toBeGreaterThan(short);
  });
});
