import { afterEach, expect, test, vi } from 'vitest';
import { TipItem } from '@/components/rules/TipItem';
import { t } from '@/utils/messaging/words';
import type { Tip } from '@/utils/model/tip';
import { render } from './render';

/* What a tip of the popup says once its question was copied: where the example's own facts stood there are gaps. */

const said = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
afterEach(() => said.mockClear());

async function copied(example: string): Promise<{ words: string; root: HTMLElement }> {
  const tip = {
    id: 'a',
    ruleId: 'C-PUR-01',
    origin: 'builtin',
    dimension: 'PUR',
    title: 'What for?',
    why: 'So.',
  };
  const shown = {
    ...tip,
    quote: 'check in',
    evidence: { grade: 'C', sources: [] },
    example,
  } as unknown as Tip;
  const nothing = () => {};
  const root = render(
    <TipItem tip={shown} open onToggle={nothing} onMuteHere={nothing} onMuteRule={nothing} onWhy={nothing} />,
  );
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent === t('tipCopy'))!;
  button.click();
  await expect.poll(() => button.textContent).toBe(t('copied'));
  return { words: said.mock.calls[0]![0], root };
}

test('what is copied with gaps is said to have them, for as long as the tip is open', async () => {
  const { words, root } = await copied('"Could the Leeds team ship by Friday?"');
  expect(words).toContain('___');
  expect(root.querySelector('.up-tip-body [role="status"]')?.textContent).toBe(t('cardCopiedGaps'));
});

test('what is copied whole says no more than that', async () => {
  const { words, root } = await copied('"What would a good first month look like?"');
  expect(words).not.toContain('___');
  expect(root.querySelector('.up-tip-body [role="status"]')?.textContent).toBe('');
});
