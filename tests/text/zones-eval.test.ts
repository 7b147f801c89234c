import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zonePlain } from '@/utils/text/zones';

/*
 * Reply-parsing cases of other projects, read where UPLIFT_EVAL names a folder that holds `zones/*.jsonl`. Their
 * tests speak of "fragments"; what those say about zones is: which text is visible, where the first visible stretch
 * ends, what each matched fragment is, and in which order authored, quoted and signature stretches come.
 */

interface Expected {
  visible_text?: string;
  first_fragment_trimmed?: string;
  fragments?: number;
  fragment_equals?: Record<string, string>;
  fragment_matches?: Record<string, string[]>;
  quoted?: boolean[];
  signature?: boolean[];
  hidden?: boolean[];
  quoted_at?: Record<string, boolean>;
  signature_at?: Record<string, boolean>;
  hidden_at?: Record<string, boolean>;
}
interface Case {
  id: string;
  text: string;
  meta: { expected: Expected };
}
type Sort = 'own' | 'quoted' | 'signature';
interface Stretch {
  sort: Sort;
  text: string;
}

const folder = process.env.UPLIFT_EVAL;
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

function stretches(raw: string): Stretch[] {
  const out: Stretch[] = [];
  for (const { zone, start, end } of zonePlain(raw)) {
    const sort: Sort =
      zone === 'quote' || zone === 'attribution' || zone === 'forwarded'
        ? 'quoted'
        : zone === 'signature' || zone === 'disclaimer' || zone === 'signoff'
          ? 'signature'
          : 'own';
    const text = raw.slice(start, end);
    const last = out[out.length - 1];
    if (last?.sort === sort) last.text += text;
    else if (text.trim() !== '') out.push({ sort, text });
  }
  return out;
}

/** What of the case is read differently; empty where all is read right. */
function misread(one: Case): string[] {
  const wrong: string[] = [];
  const { expected } = one.meta;
  const got = stretches(one.text);
  const own = got.filter((stretch) => stretch.sort === 'own');
  if (expected.visible_text !== undefined) {
    const visible = fold(own.map((stretch) => stretch.text).join('\n'));
    if (visible !== fold(expected.visible_text)) wrong.push(`visible: ${visible.slice(-90)}`);
  }
  if (expected.first_fragment_trimmed !== undefined) {
    const first = fold(own[0]?.text ?? '');
    if (first !== fold(expected.first_fragment_trimmed)) wrong.push(`first: ${first.slice(-90)}`);
  }
  for (const [at, text] of Object.entries(expected.fragment_equals ?? {})) {
    if (fold(text) === '') continue;
    // One project counts a name line under the text as part of it, the others as a signature.
    const body = fold(text).replace(/ -[A-Z]\w+ [A-Z]\w+$/, '');
    if (!got.some((stretch) => fold(stretch.text) === body)) wrong.push(`fragment ${at} is not one stretch`);
  }
  for (const [at, patterns] of Object.entries(expected.fragment_matches ?? {})) {
    const want = sortAt(expected, Number(at));
    const hit = got.some(
      (stretch) =>
        (want === null || stretch.sort === want) &&
        patterns.every((pattern) => new RegExp(pattern, 'm').test(stretch.text.replace(/\r\n/g, '\n'))),
    );
    if (!hit) wrong.push(`fragment ${at} (${want ?? 'any'}) not found: ${patterns.join(' ')}`);
  }
  const order = orderOf(expected);
  if (order) {
    const sorts = got.map((stretch) => stretch.sort).join(' ');
    if (sorts !== order.join(' ')) wrong.push(`order ${sorts} instead of ${order.join(' ')}`);
  } else if (expected.fragments === 1 && got.filter((stretch) => stretch.sort === 'quoted').length > 0) {
    wrong.push('quoted text in a mail that has none');
  }
  return wrong;
}

function sortAt(expected: Expected, at: number): Sort | null {
  const signature = expected.signature?.[at] ?? expected.signature_at?.[at];
  const quoted = expected.quoted?.[at] ?? expected.quoted_at?.[at];
  if (signature) return 'signature';
  if (quoted) return 'quoted';
  return signature === false && quoted === false ? 'own' : null;
}

/** The order of stretches that the flags tell; hidden stretches that are neither are blank lines or unmarked rests. */
function orderOf(expected: Expected): Sort[] | null {
  if (!expected.quoted || !expected.signature) return null;
  const out: Sort[] = [];
  expected.quoted.forEach((quoted, i) => {
    const sort: Sort = expected.signature![i] ? 'signature' : quoted ? 'quoted' : 'own';
    if (sort === 'own' && expected.hidden?.[i]) return;
    if (out[out.length - 1] !== sort) out.push(sort);
  });
  return out;
}

describe.skipIf(!folder)('reply-parsing cases of other projects', () => {
  it('reads at least 95 in 100 as their own tests expect', () => {
    const cases = readdirSync(join(folder!, 'zones'))
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .flatMap((name) =>
        readFileSync(join(folder!, 'zones', name), 'utf8')
          .split('\n')
          .filter(Boolean),
      )
      .map((line) => JSON.parse(line) as Case)
      .filter((one) => Object.keys(one.meta.expected).some((key) => key !== 'tests'));
    const wrong = cases.map((one) => ({ id: one.id, why: misread(one) })).filter((one) => one.why.length > 0);
    for (const one of wrong) console.log(`misread  ${one.id}  ${one.why.join(' · ')}`);
    console.log(`zones: ${cases.length - wrong.length} of ${cases.length} cases read right`);
    expect(cases.length).toBeGreaterThan(0);
    expect((cases.length - wrong.length) / cases.length).toBeGreaterThanOrEqual(0.95);
  });
});
