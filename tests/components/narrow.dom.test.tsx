import { describe, expect, it } from 'vitest';
import { ForgetCustomer } from '@/components/data/ForgetCustomer';
import { QuickLogForm } from '@/components/log/QuickLogForm';
import { TipItem } from '@/components/rules/TipItem';
import { PagePanel } from '@/components/sites/PagePanel';
import { TextField } from '@/components/ui/TextField';
import type { Tip } from '@/utils/model/tip';
import { render, until } from './render';

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

  it('the title that quick-log offers, and the example in its empty field, are read whole', () => {
    const title = 'Signed the lease for a second clinic in Leeds and it opens in March';
    for (const prefill of [{ title }, {}]) {
      const field = within(
        180,
        <QuickLogForm key={prefill.title} prefill={prefill} />,
      ).querySelector<HTMLElement>('[data-testid="quick-log-title"]')!;
      expect(field.clientHeight).toBeGreaterThan(40);
      expect(field.scrollHeight).toBeLessThanOrEqual(field.clientHeight);
      expect(field.scrollWidth).toBeLessThanOrEqual(field.clientWidth);
    }
  });

  it('the button beside a field stays beside it when something is wrong with the field', async () => {
    const root = within(360, <QuickLogForm prefill={{}} />);
    const [save, field] = ['save', 'account'].map(
      (name) => root.querySelector<HTMLElement>(`[data-testid="quick-log-${name}"]`)!,
    ) as [HTMLElement, HTMLElement];
    const apart = () => Math.abs(save.getBoundingClientRect().bottom - field.getBoundingClientRect().bottom);
    expect(apart()).toBeLessThan(2);
    save.click();
    await until(() => root.querySelector('.up-field-error'));
    expect(apart()).toBeLessThan(2);
  });

  it('a button that has no room beside its field follows right below it', () => {
    const root = within(240, <ForgetCustomer />);
    const bottom = root.querySelector('.up-field')!.getBoundingClientRect().bottom;
    const { top } = root.querySelector('[data-testid="forget-ask"]')!.getBoundingClientRect();
    expect(top - bottom).toBeGreaterThan(0);
    expect(top - bottom).toBeLessThan(12);
  });

  it('the button below a field with something wrong follows right below that', async () => {
    const root = within(190, <QuickLogForm prefill={{}} />);
    const save = root.querySelector<HTMLElement>('[data-testid="quick-log-save"]')!;
    save.click();
    await until(() => root.querySelectorAll('.up-field-error').length === 2);
    const { bottom } = [...root.querySelectorAll('.up-field-error')].at(-1)!.getBoundingClientRect();
    const { top } = save.getBoundingClientRect();
    expect(top - bottom).toBeGreaterThan(0);
    expect(top - bottom).toBeLessThan(12);
  });

  it('the one button of a head that speaks of no site stands in its line', async () => {
    const root = within(252, <PagePanel tab={undefined} />);
    const [name, options] = ['h1', '[data-testid="open-options"]'].map((one) =>
      root.querySelector(one)!.getBoundingClientRect(),
    ) as [DOMRect, DOMRect];
    expect(Math.abs((name.top + name.bottom) / 2 - (options.top + options.bottom) / 2)).toBeLessThan(4);
  });
});
