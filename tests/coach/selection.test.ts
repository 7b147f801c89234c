import { describe, expect, it } from 'vitest';
import {
  emptyMemory,
  LIMITS,
  type MuteScope,
  type Place,
  restOf,
  type SelectionMemory,
  select,
} from '@/utils/coach/selection';
import type { Assessment, Tip } from '@/utils/model/tip';

const NOW = Date.parse('2026-03-11T09:00:00Z');
const HOUR = 3_600_000;
const place = (more: Partial<Place> = {}): Place => ({
  draft: 'd1',
  thread: 't1',
  now: NOW,
  today: '2026-03-11',
  ...more,
});
const tip = (id: string, severity: Tip['severity'] = 2, ruleId = id): Tip => ({
  id,
  ruleId,
  dimension: 'PUR',
  severity,
  title: 'A question?',
  why: 'A reason.',
  quote: 'words',
  evidence: { grade: 'C', sources: [] },
  origin: 'builtin',
});
const marked = (id: string, severity: Tip['severity'] = 2): Tip => ({
  ...tip(id, severity),
  span: { block: 'b', start: 0, end: 5 },
});
const of = (...tips: Tip[]): Assessment => ({
  kind: 'draft',
  revision: 1,
  gates: [],
  tips,
  meter: [],
  language: 'en',
});
const names = (tips: Tip[]) => tips.map(({ id }) => id);

describe('choosing tips', () => {
  it('shows at most three, one of them of severity 3, in the order they came', () => {
    const { shown } = select(
      of(tip('a', 3), tip('b', 3), tip('c'), tip('d'), tip('e', 1)),
      emptyMemory(),
      place(),
    );
    expect(names(shown)).toEqual(['a', 'c', 'd']);
  });

  it('says one word of a sentence of theirs, and the other one where the rep wants no more of the first', () => {
    const on = (id: string, start: number, block = 'm'): Tip => ({
      ...tip(id),
      about: {
        sort: 'ignored_question',
        quote: 'Could Bo?',
        message: '0',
        span: { block, start, end: start + 9 },
      },
    });
    const tips = of(on('person', 4), on('question', 4), on('behind', 20));
    expect(names(select(tips, emptyMemory(), place()).shown)).toEqual(['person', 'behind']);
    const mutes: MuteScope[] = [{ scope: 'rule', ruleId: 'person' }];
    expect(names(select(tips, { ...emptyMemory(), mutes }, place()).shown)).toEqual(['question', 'behind']);
  });

  it('misses a person whom they copied, and leaves what they said of that person at that', () => {
    const on = (id: string, sort: 'dropped_person' | 'ignored_signal', start: number, end: number): Tip => ({
      ...tip(id, sort === 'ignored_signal' ? 3 : 2),
      about: { sort, quote: 'words', message: '0', span: { block: 'm', start, end } },
    });
    const person = on('person', 'dropped_person', 8, 70);
    const runs = on('runs the rollout', 'ignored_signal', 8, 40);
    const opens = on('opens in Ghent', 'ignored_signal', 71, 99);
    expect(names(select(of(runs, person), emptyMemory(), place()).shown)).toEqual(['person']);
    expect(names(select(of(opens, person), emptyMemory(), place()).shown)).toEqual([
      'opens in Ghent',
      'person',
    ]);
    const mutes: MuteScope[] = [{ scope: 'rule', ruleId: 'person' }];
    expect(names(select(of(runs, person), { ...emptyMemory(), mutes }, place()).shown)).toEqual([
      'runs the rollout',
    ]);
  });

  it('leaves the question of who complains to the tip on the complaint', () => {
    const on = (id: string, sort: 'ignored_question' | 'sells_into_complaint', start: number): Tip => ({
      ...tip(id, 2),
      about: { sort, quote: id, message: '0', span: { block: 'm', start, end: 90 } },
    });
    const complaint = on('it stopped again. What now?', 'sells_into_complaint', 0);
    const question = on('What now?', 'ignored_question', 60);
    const other = { ...question, about: { ...question.about!, span: { block: 'm', start: 91, end: 120 } } };
    expect(names(select(of(question, complaint), emptyMemory(), place()).shown)).toEqual([complaint.id]);
    expect(select(of(other, complaint), emptyMemory(), place()).shown).toHaveLength(2);
  });

  it('gives no hint on a paragraph in which a tip speaks to the same dimension', () => {
    const hint = marked('hint', 1);
    const tips = of(marked('tip'), hint, { ...hint, id: 'elsewhere', ruleId: 'x', dimension: 'FOC' });
    expect(names(select(tips, emptyMemory(), place()).shown)).toEqual(['tip', 'elsewhere']);
    const mutes: MuteScope[] = [{ scope: 'rule', ruleId: 'tip' }];
    expect(names(select(tips, { ...emptyMemory(), mutes }, place()).shown)).toEqual(['hint', 'elsewhere']);
  });

  it('shows a rule in one place at a time', () => {
    const { shown } = select(
      of(tip('a1', 2, 'A'), tip('a2', 2, 'A'), tip('b', 1, 'B')),
      emptyMemory(),
      place(),
    );
    expect(names(shown)).toEqual(['a1', 'b']);
  });

  it('keeps the marks that are showing while they still fire, though something of their weight comes before them', () => {
    const marks = [marked('c'), marked('d'), marked('e')];
    const first = select(of(...marks), emptyMemory(), place());
    const second = select(of(tip('new'), ...marks), first.memory, place({ now: NOW + 1000 }));
    expect(names(second.shown)).toEqual(['c', 'd', 'e']);
  });

  it('lets words that are finished later have the place that they would have had at once', () => {
    const whole = [tip('c'), tip('d'), tip('e')];
    const at = { ...place(), now: NOW + 1000 };
    const first = select(of(...whole), emptyMemory(), place());
    const later = select(of(tip('c'), marked('new'), tip('d'), tip('e')), first.memory, at);
    expect(names(later.shown)).toEqual(['c', 'new', 'd']);
    expect(names(select(of(...whole), later.memory, at).shown)).toEqual(['c', 'd', 'e']);
  });

  it('lets a tip take the place of the least hint: what came first does not keep the rest of a mail from being read', () => {
    const hints = [tip('c', 1), tip('d', 1), tip('e', 1)];
    const first = select(of(...hints), emptyMemory(), place());
    const second = select(of(tip('new'), ...hints), first.memory, place({ now: NOW + 1000 }));
    expect(names(second.shown)).toEqual(['new', 'c', 'd']);
    expect(names(select(of(...hints), second.memory, place()).shown)).toEqual(['c', 'd', 'e']);
  });

  it('lets a tip of severity 3 take the place of the least that is showing, and gives it back', () => {
    const hints = [tip('c', 1), tip('d', 1), tip('e', 1)];
    const first = select(of(...hints), emptyMemory(), place());
    const second = select(of(tip('stop', 3), tip('halt', 3), ...hints), first.memory, place());
    expect(names(second.shown)).toEqual(['stop', 'c', 'd']);
    expect(names(select(of(tip('halt', 3), tip('stop', 3), ...hints), second.memory, place()).shown)).toEqual(
      ['stop', 'c', 'd'],
    );
    expect(names(select(of(...hints), second.memory, place()).shown)).toEqual(['c', 'd', 'e']);
  });

  it('gives the place of a tip that is gone to the next one', () => {
    const first = select(of(tip('a'), tip('b'), tip('c'), tip('d')), emptyMemory(), place());
    const second = select(of(tip('b'), tip('c'), tip('d')), first.memory, place());
    expect(names(second.shown)).toEqual(['b', 'c', 'd']);
  });

  it('shows a tip again in the same draft, and never in a later draft of the thread', () => {
    const { memory } = select(of(tip('a', 3)), emptyMemory(), place());
    expect(names(select(of(tip('a', 3)), memory, place({ now: NOW + HOUR })).shown)).toEqual(['a']);
    expect(
      names(select(of(tip('a', 3)), memory, place({ draft: 'd2', now: NOW + 99 * HOUR })).shown),
    ).toEqual([]);
  });

  it('rests a rule for a day across threads, unless it is of severity 3', () => {
    const { memory } = select(of(tip('a1', 2, 'A'), tip('s1', 3, 'S')), emptyMemory(), place());
    const other = (hours: number) => place({ draft: 'd2', thread: 't2', now: NOW + hours * HOUR });
    expect(names(select(of(tip('a2', 2, 'A'), tip('s2', 3, 'S')), memory, other(23)).shown)).toEqual(['s2']);
    expect(names(select(of(tip('a2', 2, 'A')), memory, other(25)).shown)).toEqual(['a2']);
  });

  const about = { sort: 'ignored_question', quote: 'Which size?', message: '0' } as const;
  it.each<[string, Partial<Tip>, Partial<Place>]>([
    ['what a reply passes by', { about }, {}],
    ['what a customer writes', { message: '0' }, {}],
    ['how a record stands', {}, { record: true }],
  ])('rests no rule for having told the like of somebody else: %s', (_, more, at) => {
    const told = (id: string): Tip => ({ ...tip(id, 2, 'A'), ...more });
    const { memory } = select(of(told('a1')), emptyMemory(), place(at));
    const other = place({ ...at, draft: 'd2', thread: 't2', now: NOW + HOUR });
    const { shown, memory: after } = select(of(told('a2')), memory, other);
    expect(names(shown)).toEqual(['a2']);
    expect(after.rules.A?.leftAlone).toBe(0);
  });

  it('rests a rule twice as long each time that it was left alone three times more, up to two weeks', () => {
    const DAY = 24 * HOUR;
    expect([0, 2, 3, 5, 6, 9, 12, 1e6].map((times) => restOf(times) / DAY)).toEqual([
      1, 1, 2, 2, 4, 8, 14, 14,
    ]);
    // Somebody who never takes it up, with one chance a day over twelve weeks.
    let memory = emptyMemory();
    const days: number[] = [];
    for (let day = 0; day < 84; day++) {
      const at = place({ draft: `d${day}`, thread: `t${day}`, now: NOW + day * DAY });
      const turn = select(of(tip(`a${day}`, 2, 'A')), memory, at);
      if (turn.shown.length > 0) days.push(day);
      memory = turn.memory;
    }
    expect(days).toEqual([0, 1, 2, 4, 6, 8, 12, 16, 20, 28, 36, 44, 58, 72]);
  });

  it('rests no rule for a year that was shown while the clock was a year ahead', () => {
    const { memory } = select(of(tip('a1', 2, 'A')), emptyMemory(), place({ now: NOW + 365 * 24 * HOUR }));
    const other = place({ draft: 'd2', thread: 't2' });
    expect(names(select(of(tip('a2', 2, 'A')), memory, other).shown)).toEqual(['a2']);
  });

  const fared = (accepted: number, dismissed: number, shown: number): SelectionMemory['rules'][string] => ({
    accepted,
    dismissed,
    shown,
    lastShown: NOW - 48 * HOUR,
    lastDraft: 'd0',
    leftAlone: 0,
  });
  it.each([
    ['abd', 'd', 'taken up mostly', fared(2, 0, 3)],
    ['abc', 'd', 'taken up half the time', fared(2, 0, 4)],
    ['abc', 'd', 'taken up each of two times', fared(2, 0, 2)],
    ['abc', 'e', 'taken up mostly, two places below', fared(3, 0, 3)],
    ['abd', 'c', 'waved away twice', fared(0, 2, 3)],
    ['abc', 'c', 'waved away once', fared(0, 1, 3)],
    ['abc', 'c', 'waved away each of two times', fared(0, 2, 2)],
  ])('shows %s where the rule of %s was %s', (expected, ruleId, _, history) => {
    const five = of(tip('a'), tip('b'), tip('c'), tip('d'), tip('e'));
    const { shown } = select(five, { ...emptyMemory(), rules: { [ruleId]: history } }, place());
    expect(names(shown).join('')).toBe(expected);
  });

  it('lets no history of a rule hold back what is to stop and look at', () => {
    const five = of(...['a', 'b', 'c', 'd'].map((id) => tip(id, 3)));
    const memory = { ...emptyMemory(), rules: { a: fared(0, 9, 9) } };
    expect(names(select(five, memory, place()).shown)).toEqual(['a']);
  });

  it('shows a signal in every mail, also where another customer gave one of its kind on the same day', () => {
    const signal = (id: string, certainty: 'fact' | 'plan'): Tip => ({
      ...tip(id, 2, 'SIG-SITE'),
      signal: { kind: 'SIG-SITE', polarity: 'opening', certainty, time: 'past' },
    });
    const { memory } = select(of(signal('leeds', 'fact')), emptyMemory(), place());
    const other = place({ draft: 'thread t2', thread: 't2', now: NOW + HOUR });
    expect(names(select(of(signal('lyon', 'plan')), memory, other).shown)).toEqual(['lyon']);
  });

  it('praises once a day', () => {
    const first = select(of(tip('p', 0), tip('q', 0)), emptyMemory(), place());
    expect(names(first.shown)).toEqual(['p']);
    const later = place({ draft: 'd2', thread: 't2', now: NOW + HOUR });
    expect(names(select(of(tip('q', 0)), first.memory, later).shown)).toEqual([]);
    const tomorrow = place({ draft: 'd3', thread: 't3', now: NOW + 25 * HOUR, today: '2026-03-12' });
    expect(names(select(of(tip('q', 0)), first.memory, tomorrow).shown)).toEqual(['q']);
  });

  it('does not change the memory it is given, and its memory survives being stored', () => {
    const memory = emptyMemory();
    const next = select(of(tip('a')), memory, place()).memory;
    expect(memory).toEqual(emptyMemory());
    expect(JSON.parse(JSON.stringify(next))).toEqual(next);
  });
});

it('says early of a draft that was opened again only what it was told of before it was closed', () => {
  const told = select(of(tip('a')), emptyMemory(), place()).memory;
  const early = of({ ...tip('a'), early: true }, { ...tip('b'), early: true });
  expect(select(early, told, place()).shown).toEqual([]);
  expect(names(select(early, told, place({ resumed: true })).shown)).toEqual(['a']);
  expect(select(early, told, place({ resumed: true, draft: 'd2' })).shown).toEqual([]);
});

describe('what the rep silenced', () => {
  const muted = (mute: MuteScope): SelectionMemory => ({ ...emptyMemory(), mutes: [mute] });

  it('stays away here, and other tips of its rule do not', () => {
    const memory = muted({ scope: 'here', tipId: 'a1' });
    expect(names(select(of(tip('a1', 2, 'A'), tip('a2', 2, 'A')), memory, place()).shown)).toEqual(['a2']);
  });

  it('stays away as a rule, or as a rule for one person', () => {
    const never = muted({ scope: 'rule', ruleId: 'A' });
    expect(names(select(of(tip('a', 3, 'A'), tip('b')), never, place()).shown)).toEqual(['b']);
    const person = muted({ scope: 'person', ruleId: 'A', person: 'dana' });
    expect(select(of(tip('a', 2, 'A')), person, place({ person: 'dana' })).shown).toEqual([]);
    expect(names(select(of(tip('a', 2, 'A')), person, place({ person: 'lee' })).shown)).toEqual(['a']);
  });
});

it('forgets after half a year that a tip was shown in a thread', () => {
  const { memory } = select(of(tip('a')), emptyMemory(), place());
  const later = (ms: number) => select(of(tip('a')), memory, place({ draft: 'd2', now: NOW + ms })).shown;
  expect(later(LIMITS.rememberMs)).toEqual([]);
  expect(names(later(LIMITS.rememberMs + 1))).toEqual(['a']);
});
