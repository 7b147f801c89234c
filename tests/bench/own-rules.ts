import { compile } from '@/utils/coach/compile';
import type { Compiled } from '@/utils/coach/engine';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { inExamples, tryRule } from '@/utils/coach/mistakes/try-rule';
import { builtinRules } from '@/utils/rules';
import { formOf, ruleOf } from '@/utils/rules/form/form';
import { readYaml } from '@/utils/rules/yaml/read';
import { writeYaml } from '@/utils/rules/yaml/write';
import { buildExtension } from '../e2e/harness/build-once.ts';
import { ChromiumSession } from '../e2e/harness/chromium.ts';
import { pressStart } from '../e2e/harness/rep.ts';
import { generated, keystroke, vocabularyOf } from './coach.ts';
import type { Row } from './row.ts';

/*
 * A thousand rules of one's own: what a key costs in a draft then, what a key costs in the editor of rules, and how long
 * a playbook of that size takes to be tried and to be installed.
 */

const MANY = 1000;
const RUNS = 25;
const at = (list: readonly number[], share: number) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]!;

/** A rule that holds, with words of its own. */
function ruleOfOwn(n: number): Record<string, unknown> {
  const word = `crate${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
  return {
    id: `MY-${n}`,
    dimension: 'PUR',
    surface: 'draft',
    severity: 2,
    title: `What is ${word} for?`,
    why: 'It says nothing of what they gain.',
    evidence: { grade: 'D', sources: [] },
    match: { phrase: [`${word} [new] (offer|proposal)`, `send~ ..3 ${word}`] },
    unless: [{ sentence: `${word} of steel` }, { near: 'night shift' }],
    examples: {
      fires: [`Here is the ${word} offer for you and the team.`, `We will send you the ${word} this week.`],
      silent: ['Here is the plan for you and the whole team.', `The ${word} of steel is on its way to you.`],
    },
  };
}

/** What a key in a draft costs with them, beside what it costs with the built-in rules alone. */
function typing(compiled: Compiled): Row[] {
  const alone = keystroke(compile([builtinRules], learnedScorer()));
  return keystroke(compiled, `, ${MANY.toLocaleString('en')} own rules`).map((row, i) =>
    row.unit === 'ms' ? { ...row, against: 'without them', ratio: row.value / alone[i]!.value } : row,
  );
}

/** What a key in the editor costs once the writer rests: text and form brought in step, rule and examples tried. */
function editing(): Row[] {
  const times: number[] = [];
  const rule = ruleOfOwn(7);
  for (let i = 0; i < RUNS; i++) {
    const from = performance.now();
    const value = ruleOf({ ...formOf(rule), why: `It says nothing of what they gain ${i}.` });
    const { value: read } = readYaml(writeYaml(value));
    const wrong = inExamples(read, tryRule(read, builtinRules));
    times.push(performance.now() - from);
    if (wrong.length > 0) throw new Error('the rule of the bench does not hold');
  }
  return [
    {
      name: 'a key in the editor: in step and tried on its examples, p50',
      value: at(times, 0.5),
      unit: 'ms',
    },
    {
      name: 'a key in the editor: in step and tried on its examples, p95',
      value: at(times, 0.95),
      unit: 'ms',
    },
  ];
}

/** Milliseconds from choosing a playbook to its preview, and from there to its receipt. */
async function playbook(): Promise<Row[]> {
  await buildExtension('chrome');
  const session = await ChromiumSession.launch();
  try {
    await pressStart(session);
    const page = await session.openOwn('options.html#/playbooks');
    const rules = Array.from({ length: MANY }, (_, n) => ruleOfOwn(n));
    const content = {
      format: 'uplift-playbook',
      formatVersion: 2,
      id: 'bench',
      name: 'Bench',
      version: '1',
      rules,
    };
    const buffer = Buffer.from(JSON.stringify(content));
    await page.getByTestId('playbook-file').waitFor({ state: 'attached' });
    let from = performance.now();
    await page
      .getByTestId('playbook-file')
      .setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer });
    await page.getByTestId('playbook-install').waitFor({ timeout: 180_000 });
    const checked = performance.now() - from;
    from = performance.now();
    await page.getByTestId('playbook-install').click();
    await page.getByTestId('playbook-receipt').waitFor({ timeout: 180_000 });
    const count = MANY.toLocaleString('en');
    return [
      { name: `a playbook of ${count} rules, tried on its examples`, value: checked, unit: 'ms' },
      { name: `a playbook of ${count} rules, installed`, value: performance.now() - from, unit: 'ms' },
    ];
  } finally {
    await session.close();
  }
}

export async function rows(): Promise<Row[]> {
  const own = { ...generated(MANY, vocabularyOf(120)), origin: 'own' };
  const from = performance.now();
  const compiled = compile([builtinRules, own], learnedScorer());
  const ready = performance.now() - from;
  return [
    { name: `compiling the rules with ${MANY.toLocaleString('en')} own ones`, value: ready, unit: 'ms' },
    ...typing(compiled),
    ...editing(),
    ...(await playbook()),
  ];
}
