import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { readyRules } from '@/utils/background/coach-rules';
import { builtinRules } from '@/utils/rules';
import { offeredGoals } from '@/utils/storage/playbooks/goals';
import { installPlaybook, planPlaybook } from '@/utils/storage/playbooks/plan';
import {
  canonical,
  distrustKey,
  fingerprint,
  trustedKeys,
  trustKey,
} from '@/utils/storage/playbooks/signature';
import { writtenAt } from '@/utils/storage/rows';
import {
  keepPlaybook,
  listPlaybooks,
  putOwnRules,
  removePlaybook,
  savePlaybook,
} from '@/utils/storage/rule-packs';
import { bananaRule } from '../rules/banana-rule';
import { freshStores } from './fresh';

beforeEach(freshStores);

const rule = (id: string, phrase = 'banana proposal') => bananaRule(id, { match: { phrase } });
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
    expect(effects[first!.id]).toMatchObject({
      effect: 'replaces',
      before: { origin: 'builtin', rule: { title: first!.title } },
    });
    expect(effects['T-02']?.wrong[0]).toMatchObject({ at: ['examples', 'fires', 0], what: 'stays-silent' });
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
    await putOwnRules([{ id: 'T-01', rule: rule('T-01', 'banana'), updatedAt: 1 }]);
    const next = await plan({
      version: '2',
      rules: [{ ...rule('T-01'), title: 'What else?' }, rule('T-05')],
    });
    expect(next).toMatchObject({ installed: { version: '1' }, overruled: ['T-01'], gone: [] });
    expect((await plan({ version: '3', rules: [] })).gone).toMatchObject([{ id: 'T-01' }]);
    expect(next.rules.map(({ effect, before }) => [effect, before?.origin])).toEqual([
      ['replaces', 'Team plays'],
      ['new', undefined],
    ]);
    await installPlaybook(next);
    expect(await listPlaybooks()).toMatchObject([{ version: '2' }]);
    expect((await readyRules(builtinRules)).compiled.byId.get('T-01')?.origin).toBe('own');
  });

  test('of a newer version stays switched off where the rep switched it off', async () => {
    await installPlaybook(await plan());
    const [row] = await listPlaybooks();
    await savePlaybook({ ...row!, off: true });
    await installPlaybook(await plan({ version: '2' }));
    expect(await listPlaybooks()).toMatchObject([{ version: '2', off: true }]);
    expect((await readyRules(builtinRules)).compiled.byId.has('T-01')).toBe(false);
  });

  test('stays as old as it is when it is switched, removed and brought back, or an update of it is taken back', async () => {
    const there = async () => (await listPlaybooks()).map((row) => [writtenAt(row), row.off]);
    await installPlaybook(await plan(), 1000);
    await keepPlaybook((await listPlaybooks())[0]!, true);
    expect(await there()).toEqual([[1000, true]]);
    await keepPlaybook((await listPlaybooks())[0]!, false);
    expect(await there()).toEqual([[1000, undefined]]);
    await keepPlaybook((await removePlaybook('team'))!);
    expect(await there()).toEqual([[1000, undefined]]);
    const before = await installPlaybook(await plan({ version: '2' }), 2000);
    expect(writtenAt((await listPlaybooks())[0]!)).toBeGreaterThanOrEqual(2000);
    expect((await listPlaybooks())[0]?.writtenAt).toBeUndefined();
    await keepPlaybook(before!);
    expect(await there()).toEqual([[1000, undefined]]);
  });

  test('may have other words for a built-in rule, and goes along when that rule changes', async () => {
    const [first, second] = builtinRules.rules;
    const wording = { [first!.id]: { title: 'What is in it for them?' }, 'NO-SUCH': { title: 'x' } };
    const planned = await plan({ rules: [], wording });
    expect(planned.rules).toMatchObject([
      {
        effect: 'rewords',
        before: { origin: 'builtin' },
        wrong: [],
        rule: { title: 'What is in it for them?' },
      },
    ]);
    expect(planned.trouble.map(({ id }) => id)).toEqual(['NO-SUCH']);
    await installPlaybook(planned);
    const later = {
      ...builtinRules,
      rules: [{ ...first!, match: { phrase: 'a later phrase' } }, second!],
    };
    const { compiled } = await readyRules(later);
    expect(compiled.byId.get(first!.id)).toMatchObject({
      origin: 'Team plays',
      rule: { title: 'What is in it for them?', why: first!.why, match: { phrase: 'a later phrase' } },
    });
    expect(compiled.byId.get(second!.id)?.origin).toBe('builtin');
  });

  test('proposes goals until the rep has one like them, and not while it is off', async () => {
    const goals = [{ type: 'count', measure: 'opportunities-logged', target: 2, period: 'week' }];
    const planned = await plan({ rules: [], goals });
    await installPlaybook(planned);
    expect(await offeredGoals([])).toMatchObject([{ from: 'Team plays', goal: { target: 2 } }]);
    const has = { measure: 'opportunities-logged', period: 'week', target: 1 };
    expect(await offeredGoals([has as never])).toEqual([]);
    await savePlaybook({ ...(await listPlaybooks())[0]!, off: true });
    expect(await offeredGoals([])).toEqual([]);
  });

  test('is refused with the line at which it cannot be read', async () => {
    const text = '\uFEFF{\n  "format": "uplift-playbook",\n  "rules": [],\n}\n';
    await expect(planPlaybook(text, builtinRules)).rejects.toMatchObject({ reason: 'not-json', line: 4 });
  });

  test.each([
    ['{', 'not-json'],
    ['[]', 'not-playbook'],
    ['null', 'not-playbook'],
    [JSON.stringify(playbook({ formatVersion: 3 })), 'newer'],
    [JSON.stringify(playbook({ extra: 1 })), 'not-playbook'],
    [JSON.stringify(playbook({ name: 'own' })), 'not-playbook'],
    [JSON.stringify(playbook({ name: 'builtin' })), 'not-playbook'],
    [JSON.stringify(playbook({ rules: Array(1001).fill(1) })), 'not-playbook'],
    [JSON.stringify(playbook({ practice: Array(101).fill(1) })), 'not-playbook'],
    [`${JSON.stringify(playbook())}${' '.repeat(3_000_001)}`, 'too-large'],
  ])('is refused with its reason: %#', async (text, reason) => {
    await expect(planPlaybook(text, builtinRules)).rejects.toMatchObject({ kind: 'invalid', reason });
  });

  test('from a backup cannot pass its rules off as ours or the rep’s', async () => {
    const content = playbook({ name: 'own' }) as unknown as Record<string, unknown>;
    await savePlaybook({ id: 'x', name: 'own', version: '1', source: 'file', content });
    const { compiled, trouble } = await readyRules(builtinRules);
    expect(compiled.byId.has('T-01')).toBe(false);
    expect(trouble).toMatchObject([{ id: 'own' }]);
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
    await trustKey('Sales ops', file.signature.key);
    expect(await trustedKeys()).toMatchObject([{ name: 'Sales ops', print: first.signedBy }]);
    const second = await planPlaybook(text, builtinRules);
    expect(second.trust).toBe('trusted');
    await installPlaybook(second);
    expect((await listPlaybooks())[0]?.signedBy).toBe(first.signedBy);
    await distrustKey(file.signature.key);
    const third = await planPlaybook(text, builtinRules);
    expect(third).toMatchObject({ trust: 'unknown-key', installed: { signedBy: first.signedBy } });
  });

  test('holds whatever order the keys stand in, and breaks with any other change', async () => {
    const file = await signed(playbook());
    const turned = Object.fromEntries(Object.entries(file).reverse());
    expect((await planPlaybook(JSON.stringify(turned), builtinRules)).trust).toBe('unknown-key');
    for (const change of [{ version: '2' }, { rules: [] }, { signature: { key: 'x', value: 'y' } }]) {
      await expect(planPlaybook(JSON.stringify({ ...file, ...change }), builtinRules)).rejects.toMatchObject({
        reason: 'changed',
      });
    }
  });
});

describe('playbooks of the organisation', () => {
  const set = (playbooks: unknown[]) => browser.storage.managed.set?.({ playbooks });

  test('coach under their name and go before every other rule of that id', async () => {
    await installPlaybook(await plan({ id: 'other', name: 'Other', rules: [rule('T-01', 'apple pie')] }));
    await putOwnRules([{ id: 'T-01', rule: rule('T-01', 'banana'), updatedAt: 1 }]);
    await set([JSON.stringify(playbook({ name: 'Northgate' }))]);
    expect((await readyRules(builtinRules)).compiled.byId.get('T-01')?.origin).toBe('Northgate');
  });

  test('that are none, or were changed since they were signed, are left out and told', async () => {
    const file = await signed(playbook({ name: 'Signed', rules: [rule('T-02')] }));
    await set([
      JSON.stringify({ ...file, version: '2' }),
      { format: 'uplift-playbook', formatVersion: 1 },
      JSON.stringify(file),
    ]);
    const { compiled, trouble } = await readyRules(builtinRules);
    expect(trouble.map(({ origin }) => origin).sort()).toEqual(['2', 'Signed']);
    expect(compiled.byId.get('T-02')?.origin).toBe('Signed');
  });
});

test('an own rule that is broken says so, stops no other, and gives back the rule that it replaced', async () => {
  const [first] = builtinRules.rules;
  await putOwnRules([
    { id: first!.id, rule: { ...rule(first!.id), match: { phrase: 'check [in' } }, updatedAt: 1 },
  ]);
  await putOwnRules([{ id: 'O-1', rule: rule('O-1'), updatedAt: 1 }]);
  await putOwnRules([{ id: 'O-2', rule: { id: 'O-2' }, updatedAt: 1 }]);
  const { compiled, trouble } = await readyRules(builtinRules);
  expect(trouble.map(({ origin, id }) => [origin, id]).sort()).toEqual([
    ['own', first!.id],
    ['own', 'O-2'],
  ]);
  expect(compiled.byId.get(first!.id)?.origin).toBe('builtin');
  expect(compiled.byId.get('O-1')?.origin).toBe('own');
});
