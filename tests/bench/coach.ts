import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { assess } from '@/utils/coach/assess';
import { BlockCache } from '@/utils/coach/block-cache';
import { compile } from '@/utils/coach/compile';
import type { Compiled } from '@/utils/coach/engine';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import type { PromptRule, RulePack } from '@/utils/model/prompt-rule';
import { type DraftSnapshot, snapshot as snapshotSchema } from '@/utils/model/snapshot';
import { builtinRules } from '@/utils/rules';
import { plainBlocks } from '@/utils/text/plain-blocks';
import { type Peer, peers } from '../tools/bench-peers';
import { Prose, seeded } from '../tools/bench-texts';
import type { Row } from './row.ts';

/*
 * The coach against write-good, alex and harper.js on the same texts in the same run; its growth with the number of
 * rules; one keystroke; what it costs to get ready; what hostile text does to it.
 */

const SIZES = [75, 600, 6000] as const;
const CONTEXT = { now: Date.parse('2026-03-11T09:00:00Z'), today: '2026-03-11' };

function draft(raw: string): DraftSnapshot {
  return {
    kind: 'draft',
    site: 'bench',
    url: 'about:blank',
    readAt: 0,
    revision: 1,
    format: 'plain',
    self: ['rep@ourco.example'],
    subject: 'Dates for the second line',
    recipients: [{ kind: 'to', address: 'dana@customer.example' }],
    blocks: plainBlocks(raw).blocks,
  };
}

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
const at = (list: readonly number[], share: number) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]!;

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/**
 * Median milliseconds of each reader over distinct texts. Readers take turns, so that whatever else the
 * machine does meets them alike, and see every text once: some keep what they have read. The first texts do not count.
 */
async function perText(
  texts: readonly string[],
  readers: readonly ((text: string) => unknown)[],
  warm: number,
): Promise<number[]> {
  const times: number[][] = readers.map(() => []);
  for (const [i, text] of texts.entries()) {
    for (const [r, read] of readers.entries()) {
      const ms = await timed(() => read(text));
      if (i >= warm) times[r]!.push(ms);
    }
  }
  return times.map(median);
}

const LIMITS: Readonly<Record<string, number>> = { 'write-good': 1, alex: 1 / 20, 'harper.js': 1 / 20 };

/** What every reader gets to warm up in: alex, the last to grow faster, is settled after some three seconds. */
const WARM_MS = 4000;

/**
 * Lets the engine's compiler settle on texts that are not measured: a worker is warm after its first mails. Readers
 * take turns by the time they have used, so that none has lain idle when measuring begins.
 */
async function warmUp(readers: readonly ((text: string) => unknown)[]): Promise<void> {
  const used = readers.map(() => 0);
  const texts = readers.map(() => 0);
  for (;;) {
    const next = used.indexOf(Math.min(...used));
    if (used[next]! >= WARM_MS) return;
    const i = texts[next]!++;
    const text = new Prose(500_000 + (i % 400)).text(75 + (i % 8) * 75);
    used[next]! += await timed(() => readers[next]!(text));
  }
}

async function againstPeers(compiled: Compiled, others: readonly Peer[]): Promise<Row[]> {
  const rows: Row[] = [];
  const coach = (text: string) => assess(draft(text), compiled, CONTEXT, new BlockCache());
  const readers = [coach, ...others.map(({ read }) => read)];
  await warmUp(readers);
  for (const size of SIZES) {
    const many = size === 6000 ? 12 : 60;
    const texts = Array.from({ length: many }, (_, i) => new Prose(size * 1000 + i).text(size));
    const [own, ...theirs] = await perText(texts, readers, Math.floor(many / 4));
    rows.push({ name: `coach, ${size} words, cold cache`, value: own!, unit: 'ms' });
    others.forEach(({ name }, i) => {
      const value = theirs[i]!;
      const ratio = own! / value;
      rows.push({ name: `${name}, ${size} words`, value, unit: 'ms' });
      rows.push({
        name: `coach to ${name}, ${size} words`,
        value: ratio,
        unit: '×',
        against: name,
        ratio,
        budget: LIMITS[name]!,
      });
    });
  }
  return rows;
}

/**
 * Types a sentence into the middle of a 6,000-word draft, a key at a time, the way the worker is called.
 * @param what is added to the names of the figures
 */
export function keystroke(compiled: Compiled, what = ''): Row[] {
  const base = draft(new Prose(77).text(6000));
  const cache = new BlockCache();
  const middle = Math.floor(base.blocks.length / 2);
  const typed =
    ' I wanted to check in on the second line, because Ana asked whether the 14th still works for the crane.';
  const times: number[] = new Array(typed.length).fill(Number.POSITIVE_INFINITY);
  let same = 0;
  const send = (text: string): DraftSnapshot => ({
    ...base,
    blocks: base.blocks.map((block, i) => (i === middle ? { ...block, text: block.text + text } : block)),
  });
  // A first round warms up; of the others the better one counts for each key.
  for (let round = 0; round < 4; round++) {
    for (let i = 1; i <= typed.length; i++) {
      const message = JSON.stringify(send(typed.slice(0, i)));
      const arrived = JSON.parse(message) as unknown;
      const from = performance.now();
      const checked = snapshotSchema.parse(arrived);
      const warm = assess(checked, compiled, CONTEXT, cache);
      const took = performance.now() - from;
      if (round > 0) times[i - 1] = Math.min(times[i - 1]!, took);
      if (round === 0 && i % 10 === 0) {
        const cold = assess(checked, compiled, CONTEXT, new BlockCache());
        if (JSON.stringify(cold) !== JSON.stringify(warm))
          throw new Error(`another answer from a cold cache after key ${i}`);
        same++;
      }
    }
  }
  return [
    {
      name: `one key in a 6,000-word draft, validation included${what}, p50`,
      value: median(times),
      unit: 'ms',
    },
    {
      name: `one key in a 6,000-word draft, validation included${what}, p95`,
      value: at(times, 0.95),
      unit: 'ms',
      budget: 2,
    },
    { name: `answers equal to those of a cold cache${what}`, value: same, unit: '' },
  ];
}

/** Rules that recombine the words of the texts, with guards and optional words as real rules have. */
export function generated(count: number, vocabulary: readonly string[]): RulePack {
  const random = seeded(4711);
  const word = () => vocabulary[Math.floor(random() * vocabulary.length)]!;
  const rules = Array.from(
    { length: count },
    (_, i): PromptRule => ({
      id: `X-${i}`,
      dimension: 'PUR',
      surface: 'draft',
      severity: 1,
      title: 'A generated rule',
      why: 'To measure growth.',
      status: 'live',
      confidence: 'medium',
      evidence: { grade: 'D', sources: [] },
      match: {
        phrase: [
          `${word()} [${word()}] ${word()} ${word()}`,
          `(${word()}|${word()}) ${word()}~ .. ${word()}`,
          `${word()} ${word()} ..4 (${word()}|${word()})`,
        ],
      },
      unless: [{ sentence: `${word()} ${word()} ${word()}` }],
      examples: { fires: [], silent: [] },
    }),
  );
  return { origin: 'bench', rules, lists: {} };
}

const proseOf = (count: number) => Array.from({ length: count }, (_, i) => new Prose(9000 + i).text(600));

/** Every word of so many texts. */
export function vocabularyOf(count: number): string[] {
  return [
    ...new Set(
      proseOf(count)
        .join(' ')
        .toLowerCase()
        .match(/[a-z]{2,}/g) ?? [],
    ),
  ];
}

async function growth(): Promise<Row[]> {
  const texts = proseOf(120);
  const vocabulary = vocabularyOf(120);
  const counts = [175, 1000, 5000];
  const readers = counts.map((count) => {
    const compiled = compile([generated(count, vocabulary)]);
    return (text: string) => assess(draft(text), compiled, CONTEXT, new BlockCache());
  });
  const values = await perText(texts, readers, 60);
  const rows = counts.map((count, i): Row => {
    const value = values[i]!;
    return {
      name: `600 words with ${count} rules`,
      value,
      unit: 'ms',
      ...(i > 0 && { against: '175 rules', ratio: value / values[0]! }),
    };
  });
  const ratio = values[2]! / values[0]!;
  return [...rows, { name: 'growth from 175 to 5,000 rules', value: ratio, unit: '×', budget: 1.5 }];
}

function gettingReady(): Row[] {
  const times = Array.from({ length: 9 }, () => {
    const from = performance.now();
    compile([builtinRules]);
    return performance.now() - from;
  });
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = compile([builtinRules]);
  collect();
  const bytes = process.memoryUsage().heapUsed - before;
  return [
    {
      name: `compiling ${kept.rules.length} rules (${kept.automaton.phrases} phrases)`,
      value: median(times),
      unit: 'ms',
    },
    { name: 'memory of the compiled rules', value: bytes / 1000, unit: 'kB' },
    { name: 'nodes of the automaton', value: kept.automaton.nodeCount, unit: '' },
  ];
}

/** Nanoseconds a character of hostile text, at two lengths: linear means that they are alike. */
function hostile(compiled: Compiled): Row[] {
  const phrases =
    'just checking in let me know if you have any questions maybe perhaps i think we could possibly touch base ';
  const texts: [string, (n: number) => string][] = [
    ['without a space', (n) => 'a'.repeat(n)],
    ['of nested quotes', (n) => '> '.repeat(n / 2)],
    [
      'of quote levels',
      (n) =>
        Array.from({ length: Math.floor(Math.sqrt(n)) }, (_, i) => `${'>'.repeat(i)} on it goes`)
          .join('\n')
          .slice(0, n),
    ],
    ['of every phrase repeated', (n) => phrases.repeat(Math.ceil(n / phrases.length)).slice(0, n)],
    ['of one word', (n) => 'the '.repeat(n / 4)],
    ['of quotation marks', (n) => '"'.repeat(n)],
    ['of brackets', (n) => '[a '.repeat(n / 3)],
    ['of line ends', (n) => 'a\r\n'.repeat(n / 3)],
  ];
  const time = (text: string) => {
    const from = performance.now();
    assess(draft(text), compiled, CONTEXT, new BlockCache());
    return ((performance.now() - from) * 1e6) / text.length;
  };
  return texts.map(([name, make]) => {
    const short = make(125_000);
    const long = make(1_000_000);
    time(make(20_000));
    const value = Math.min(time(long), time(long));
    const base = Math.min(time(short), time(short));
    return {
      name: `a megabyte ${name}`,
      value,
      unit: 'ns/char',
      against: 'an eighth of it',
      ratio: value / base,
    };
  });
}

export async function rows(): Promise<Row[]> {
  // The coach as the worker runs it: every rule, and the learned scorer that some of them ask.
  const compiled = compile([builtinRules], learnedScorer());
  const others = await peers();
  const out = [
    ...gettingReady(),
    ...(await againstPeers(compiled, others)),
    ...keystroke(compiled),
    ...(await growth()),
    ...hostile(compiled),
  ];
  for (const { close } of others) await close?.();
  return out;
}
