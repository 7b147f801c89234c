import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tokensPlugin } from '@/utils/page/build/tokens-plugin';

const COMPONENTS = join(import.meta.dirname, '../../../components');
const TOKENS = 'ui/tokens.css';
const { transform } = tokensPlugin(join(COMPONENTS, TOKENS)) as unknown as {
  transform(code: string, id: string): string | undefined;
};
const inPage = (file: string) =>
  transform(readFileSync(join(COMPONENTS, file), 'utf8'), `${file}?inline`) ?? '';
const tokens = inPage(TOKENS);

describe('styles that go into a page', () => {
  const files = [
    'inline/inline.css',
    'inline/surfaces.css',
    'inline/panel.css',
    'inline/records.css',
    'picker/picker.css',
  ];
  it.each(files)('ask for no token that is not there: %s', (file) => {
    const css = inPage(file);
    expect(css).toContain('{');
    const asked = [...`${css}${tokens}`.matchAll(/var\((--up-[\w-]+)/g)].map(([, name]) => name);
    expect(asked.filter((name) => !tokens.includes(`${name}:`))).toEqual([]);
  });

  it('hold what is the same everywhere, in the sizes of a shadow root', () => {
    const css = '.a { padding: var(--up-space-2) 3px; font-size: var(--up-text-s); color: var(--up-ink); }';
    expect(transform(css, 'a.css?inline')).toBe(
      '.a { padding: 8px 3px; font-size: 13px; color: var(--up-ink); }',
    );
    expect(tokens).not.toMatch(/--up-(?:space|text|unit|radius)/);
  });

  it('leave what a scheme, forced colours or less motion change', () => {
    for (const name of ['ink', 'cre-soft', 'shadow-s', 'quick']) expect(tokens).toContain(`--up-${name}:`);
    expect(tokens).toMatch(/prefers-reduced-motion[\s\S]*--up-quick: 0ms/);
    expect(tokens).toMatch(/forced-colors[\s\S]*--up-ink: CanvasText/);
    expect(tokens).not.toContain(':root');
  });

  it('are changed nowhere else', () => {
    expect(transform('.a { padding: var(--up-space-2); }', 'components/ui/a.css')).toBeUndefined();
  });
});
