import { afterEach, describe, expect, it } from 'vitest';
import { DimensionTag } from '@/components/ui/DimensionTag';
import { Icon } from '@/components/ui/Icon';
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
