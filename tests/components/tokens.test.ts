import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/*
 * The tokens keep their promise: text at least 4.5 : 1 and control edges 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11), in both
 * schemes, on every ground they may stand on.
 */

const css = readFileSync(new URL('../../components/ui/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/(--up-[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name as string, { light: light as string, dark: dark as string }],
  ),
);

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(text: string, ground: string, scheme: 'light' | 'dark'): number {
  const [a, b] = [text, ground].map((name) => {
    const token = tokens.get(`--up-${name}`);
    if (!token) throw new Error(`no colour --up-${name}`);
    return luminance(token[scheme]);
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const GROUNDS = ['page', 'surface', 'sunken'];
const DIMENSIONS = ['pur', 'ins', 'cre', 'ben', 'tea', 'foc', 'own'];

describe.each(['light', 'dark'] as const)('the colours in the %s scheme', (scheme) => {
  it.each(['ink', 'ink-soft', 'accent', ...DIMENSIONS])('%s can be read on every ground', (text) => {
    for (const ground of GROUNDS) expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(DIMENSIONS)('%s can be read on its own soft ground', (name) => {
    expect(contrast(name, `${name}-soft`, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-press'],
    ['accent', 'accent-soft'],
    ['ink', 'accent-soft'],
    ['note-ink', 'note'],
  ])('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'focus'])('%s can be seen against every ground', (line) => {
    for (const ground of GROUNDS) expect(contrast(line, ground, scheme)).toBeGreaterThanOrEqual(3);
  });
});

it('names a replacement for every colour in forced colours', () => {
  const forced = css.slice(css.indexOf('forced-colors'));
  for (const name of tokens.keys()) expect(forced).toContain(`${name}:`);
});

describe('words on the accent in forced colours', () => {
  // A browser lays a ground of its own behind words there, white on white, unless it is told to leave them alone.
  const components = new URL('../../components/', import.meta.url);
  const rules = (text: string) => [...text.matchAll(/([^{}]+?)\s*\{([^{}]*)\}/g)];
  const sheets = globSync('**/*.css', { cwd: components }).map((name) => {
    const text = readFileSync(new URL(name, components), 'utf8').replace(/\/\*.*?\*\//gs, '');
    const [always = '', forced = ''] = text.split('@media (forced-colors: active)');
    return { name, always, forced };
  });
  const named = (selector: string) =>
    selector
      .trim()
      .split(/[\s,]+/)
      .pop() as string;
  /** Icons alone, which have no such ground. */
  const BARE = ['.chip-mark', '.up-practice-dot'];
  const buttons = sheets.flatMap(({ name, always, forced }) =>
    rules(always)
      .filter(([, , body]) => /[^-]color: var\(--up-on-accent\)/.test(body ?? ''))
      .map(([, selector]) => ({ name, selector: named(selector ?? ''), forced }))
      .filter(({ selector }) => !BARE.includes(selector)),
  );

  it('are there', () => expect(buttons.length).toBeGreaterThanOrEqual(3));

  it.each(buttons)('stay readable: $selector in $name', ({ selector, forced }) => {
    const own = rules(forced).filter(([, one]) => named(one ?? '') === selector);
    expect(own.map(([, , body]) => body).join()).toContain('forced-color-adjust: none');
  });
});
