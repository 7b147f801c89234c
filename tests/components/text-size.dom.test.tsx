import { afterEach, describe, expect, it } from 'vitest';
import { DimensionTag } from '@/components/ui/DimensionTag';
import { Icon } from '@/components/ui/Icon';
import { SearchField } from '@/components/ui/SearchField';
import { Switch } from '@/components/ui/Switch';
import { render } from './render';

describe('with text at 200 %', () => {
  afterEach(() => {
    document.documentElement.style.fontSize = '';
  });

  it.each([
    ['an icon', 'svg', <Icon key="one" name="copy" />],
    ['the icon of a dimension', 'svg', <DimensionTag key="one" dimension="CRE" />],
    [
      'a switch',
      '.up-switch-track',
      <Switch key="one" on onChange={() => undefined}>
        Coaching
      </Switch>,
    ],
  ])('%s is twice as large', (_, selector, content) => {
    const box = () => render(content).querySelector(selector)!.getBoundingClientRect();
    const { width, height } = box();
    document.documentElement.style.fontSize = '200%';
    // A border stays a line.
    expect(box().width).toBeGreaterThanOrEqual(width * 2 - 3);
    expect(box().height).toBeGreaterThanOrEqual(height * 2 - 3);
  });
});

it('words in a search begin behind its picture, however large the text is', () => {
  const root = render(<SearchField label="Search" value="" onType={() => {}} />);
  for (const size of ['100%', '200%', '300%']) {
    document.documentElement.style.fontSize = size;
    const field = root.querySelector('input')!.getBoundingClientRect();
    const start = Number.parseFloat(getComputedStyle(root.querySelector('input')!).paddingInlineStart);
    expect(field.left + start).toBeGreaterThan(root.querySelector('svg')!.getBoundingClientRect().right + 2);
  }
  document.documentElement.style.fontSize = '';
});
