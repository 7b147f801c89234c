import { beforeEach, describe, expect, test } from 'vitest';
import { readyRules } from '@/utils/background/coach-rules';
import { builtinRules } from '@/utils/rules';
import { installPlaybook, planPlaybook } from '@/utils/storage/playbooks/plan';
import { canonical, fingerprint, trustItem } from '@/utils/storage/playbooks/signature';
import { listPlaybooks, removePlaybook, saveOwnRule, savePlaybook } from '@/utils/storage/rule-packs';
import { freshStores } from './fresh';

beforeEach(freshStores);

const rule = (id: string, phrase = 'banana proposal') => ({
  id,
  dimension: 'PUR',
  surface: 'draft',
  severity: 2,
  title: 'What is the banana for?',
  why: 'It says nothing.',
  evidence: { grade: 'D', sources: [] },
  match: { phrase },
  examples: {
    fires: [
      'Here is the banana proposal for you and the team.',
      'A banana proposal is in the works for your plant.',
    ],
    silent: [
      'Here is the plan for you and the whole team.',
      'The banana is on the table in the kitchen now.',
    ],
  },
});
const playbook = (more: object = {}) => ({
  format: 'uplift-playbook',
  formatVersion: 1,
  id: 'team',
  name: 'Team plays',
  version: '1',
  rules: [rule('T-01')] as object[],
  ...more,
});
const plan = (more?: object) => planPlaybook(JSON.stringify(playbook(more)), builtinRules);

async function signed(content: object) {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const base64 = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const key = base64(await crypto.subtle.exportKey('spki', pair.publicKey));
  const value = base64(
    await crypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      pair.privateKey,
      new TextEncoder().encode(canonical(content)),
    ),
  );
  return { ...content, signature: { key, value } };
}

describe('a playbook', () => {
  test('is previewed: what it adds and replaces, and which rules fail their own examples', async () => {
    const [first] = builtinRules.rules;
    const { rules, trouble, trust } = await plan({
      rules: [
        rule('T-01'),
        rule(first!.id),
        { ...first, id: first!.id.replace(/.$/, 'X') },
        rule('T-02', 'apple'),
        rule('T-03', '{no-such-list} x'),
        { id: 'T-04' },
        rule('T-01'),
      ],
    });
    expect(trust).toBe('unsigned');
    const effects = Object.fromEntries(rules.map((one) => [one.rule.id, one]));
    expect(effects['T-01']).toMatchObject({ effect: 'new', wrong: [] });
    expect(effects[first!.id]).toMatchObject({ effect: 'replaces', replaces: 'builtin' });
    expect(effects['T-02']?.wrong.join()).toMatch(/stays silent on/);
    expect(trouble.map(({ id }) => id).sort()).toEqual(['T-01', 'T-03', 'T-04']);
    expect(await listPlaybooks()).toEqual([]);
  });

  test('is installed without its faulty rules, coaches under its name, and goes as a whole', async () => {
    await installPlaybook(await plan({ rules: [rule('T-01'), rule('T-02', 'apple')] }));
    const { compiled } = await readyRules(builtinRules);
    expect(compiled.byId.get('T-01')?.origin).toBe('Team plays');
    expect(compiled.byId.has('T-02')).toBe(false);
    const gone = await removePlaybook('team');
    expect((await readyRules(builtinRules)).compiled.byId.has('T-01')).toBe(false);
    await savePlaybook(gone!);
    expect((await readyRules(builtinRules)).compiled.byId.has('T-01')).toBe(true);
  });

  test('of a newer version replaces the older and says what changed; own rules win over it', async () => {
    await installPlaybook(await plan());
    await saveOwnRule({ id: 'T-01', rule: rule('T-01', 'banana') });
    const next = await plan({
      version: '2',
      rules: [{ ...rule('T-01'), title: 'What else?' }, rule('T-05')],
    });
    expect(next).toMatchObject({ installed: '1', overruled: ['T-01'] });
    expect(next.rules.map(({ effect, replaces }) => [effect, replaces])).toEqual([
      ['replaces', 'Team plays'],
      ['new', undefined],
    ]);
    await installPlaybook(next);
    expect(await listPlaybooks()).toMatchObject([{ version: '2' }]);
    expect((await readyRules(builtinRules)).compiled.byId.get('T-01')?.origin).toBe('own');
  });

  test.each([
    ['{', 'json'],
    ['[]', 'shape'],
    [JSON.stringify(playbook({ formatVersion: 2 })), 'version'],
    [JSON.stringify(playbook({ extra: 1 })), 'unknown property'],
    [JSON.stringify(playbook({ rules: Array(1001).fill(1) })), 'too many rules'],
    [`${JSON.stringify(playbook())}${' '.repeat(3_000_001)}`, 'too large'],
  ])('is refused: %#', async (text) => {
    await expect(planPlaybook(text, builtinRules)).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('can be stopped while its rules are tried, and tells how far it is', async () => {
    const rules = Array.from({ length: 80 }, (_, n) => rule(`T-${n}`));
    const stop = new AbortController();
    const seen: number[] = [];
    const planned = planPlaybook(
      JSON.stringify(playbook({ rules })),
      builtinRules,
      (done) => {
        seen.push(done);
        if (done >= 50) stop.abort();
      },
      stop.signal,
    );
    await expect(planned).rejects.toThrow();
    expect(seen).toEqual([0, 25, 50]);
  });
});

describe('a signature', () => {
  test('is told as unknown until the rep or the organisation trusts its key', async () => {
    const file = await signed(playbook());
    const text = JSON.stringify(file);
    const first = await planPlaybook(text, builtinRules);
    expect(first).toMatchObject({ trust: 'unknown-key', signedBy: await fingerprint(file.signature.key) });
    expect(first.signedBy).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
    await trustItem.patch({ keys: [{ name: 'Sales ops', key: file.signature.key }] });
    const second = await planPlaybook(text, builtinRules);
    expect(second.trust).toBe('trusted');
    await installPlaybook(second);
    expect((await listPlaybooks())[0]?.signedBy).toBe(first.signedBy);
  });

  test('holds whatever order the keys stand in, and breaks with any other change', async () => {
    const file = await signed(playbook());
    const turned = Object.fromEntries(Object.entries(file).reverse());
    expect((await planPlaybook(JSON.stringify(turned), builtinRules)).trust).toBe('unknown-key');
    for (const change of [
      { version: '2' },
      { rules: [] },
      { signature: { key: 'x', value: 'y' } },
      { signature: {} },
    ]) {
      await expect(planPlaybook(JSON.stringify({ ...file, ...change }), builtinRules)).rejects.toMatchObject({
        kind: 'invalid',
      });
    }
  });
});
