import { type Conditions, GUARD_SCOPES, type Guard, type Phrases } from '../model/prompt-rule';
import { SLOT_BIT } from './automaton';
import { testOf } from './bound';
import type { Around, CompiledConditions, CompiledGuard, Find, Scene } from './engine';
import { firstBehind, inClauses, lastBefore, touches } from './hit-index';
import type { Kit } from './kinds/kit';
import { hasShape } from './match-shape';
import type { TextView } from './text-view';

/** A gap at the side of a phrase. Looked for once in a run of blanks: a stranger's phrase may hold nothing else. */
export const LEADING_GAP = /^\s*\.\.(\d*)\s+/;
export const TRAILING_GAP = /(?<!\s)\s+\.\.(\d*)\s*$/;
const ROOM = 3;
const STEPS = { same: [0], previous: [-1], next: [1], near: [-1, 0, 1] } as const;

/** Conditions ready to be held against a scene. @throws where a measure is not known, naming those that are like it */
export function compileConditions(when: Conditions | undefined, kit: Kit): CompiledConditions {
  return Object.entries(when ?? {}).map(([name, bound]) => {
    kit.knows('measure', name);
    return { name, test: testOf(bound) };
  });
}

/** Whether all of them hold. */
export function conditionsHold(conditions: CompiledConditions, scene: Scene): boolean {
  for (const { name, test } of conditions) if (!test(scene.measure(name))) return false;
  return true;
}

/** Phrases beside the match: a gap at the side of the match is room, not part of the phrase. */
function beside(phrases: Phrases, side: RegExp, kit: Kit): readonly [number, number] {
  let room = 0;
  const list = typeof phrases === 'string' ? [phrases] : phrases;
  const bare = list.map((phrase) => {
    const gap = side.exec(phrase);
    if (!gap) return phrase;
    room = Math.max(room, gap[1] ? Number(gap[1]) : ROOM);
    return phrase.replace(side, '');
  });
  return [kit.add(bare), room];
}

/** A guard ready to be asked. @throws where a phrase, a shape or a condition of it cannot be understood */
export function compileGuard(guard: Guard, kit: Kit): CompiledGuard {
  const around: [Around, number][] = [];
  for (const scope of GUARD_SCOPES) {
    const phrases = guard[scope];
    if (phrases === undefined || scope === 'before' || scope === 'after') continue;
    around.push([scope, kit.add(phrases)]);
  }
  return {
    around,
    ...(guard.before && { before: beside(guard.before, TRAILING_GAP, kit) }),
    ...(guard.after && { after: beside(guard.after, LEADING_GAP, kit) }),
    ...(guard.shape && { shape: kit.shape(guard.shape) }),
    steps: STEPS[guard.at ?? 'same'],
    when: compileConditions(guard.when, kit),
    source: guard,
  };
}

/** Whether everything the guard names stands around the find. */
export function guardHolds(guard: CompiledGuard, find: Find, scene: Scene): boolean {
  if (!conditionsHold(guard.when, scene)) return false;
  for (const [scope, set] of guard.around) if (!stands(scope, set, find, scene)) return false;
  const { learned, repeats } = guard.source;
  if (!guard.before && !guard.after && !guard.shape && learned === undefined && !repeats) return true;
  const at = find.at;
  if (!at) return false;
  if (learned !== undefined && !scored(at.sentence, learned, scene)) return false;
  const view = find.view ?? scene.view;
  if (repeats && !isSaidBefore(repeats, at, view)) return false;
  const { shape } = guard;
  if (shape && !guard.steps.some((step) => hasShape(view, at.sentence + step, shape))) return false;
  const { bySet } = view.reading(at.block);
  if (guard.before) {
    const [set, room] = guard.before;
    const hit = lastBefore(bySet.get(set), at.first);
    if (!hit || at.first - hit.last - 1 > room || view.at(at.block, hit.sentence) !== at.sentence)
      return false;
  }
  if (guard.after) {
    const [set, room] = guard.after;
    const hit = firstBehind(bySet.get(set), at.last);
    if (!hit || hit.first - at.last - 1 > room || view.at(at.block, hit.sentence) !== at.sentence)
      return false;
  }
  return true;
}

/** So far back a word is looked for that is said again. */
const BACK = 40;

/** Whether the last number or word of the find was said before it: "we ordered 40 and got 40". */
function isSaidBefore(what: 'number' | 'word', at: NonNullable<Find['at']>, view: TextView): boolean {
  const { norms, bits } = view.reading(at.block);
  let last = at.last;
  if (what === 'number') while (last >= at.first && !(bits[last]! & SLOT_BIT.number)) last--;
  if (last < at.first) return false;
  const before = view.sentences[at.sentence - 1];
  const from =
    before?.block === at.block ? before.sentence.first : view.sentences[at.sentence]!.sentence.first;
  for (let i = last - 1; i >= Math.max(from, last - BACK); i--) if (norms[i] === norms[last]) return true;
  return false;
}

/** Without a scorer nothing is known against the sentence. */
function scored(sentence: number, least: number, { compiled, view }: Scene): boolean {
  return !compiled.learned || compiled.learned.any(view, sentence) >= least;
}

function stands(scope: Around, set: number, find: Find, scene: Scene): boolean {
  const view = find.view ?? scene.view;
  switch (scope) {
    case 'text':
      return scene.view.has(set);
    case 'subject':
      return scene.subject?.bySet.has(set) ?? false;
    case 'customer':
      return scene.thread.some(
        ({ message, view: theirs }) => message.direction === 'inbound' && theirs.has(set),
      );
    case 'ours':
      return scene.thread.some(
        ({ message, view: ours }) => message.direction === 'outbound' && ours.has(set),
      );
  }
  const at = find.at;
  if (!at) return scope === 'sentence' || scope === 'near' || scope === 'paragraph' ? view.has(set) : false;
  switch (scope) {
    case 'sentence':
      return view.hasInSentence(set, at.sentence);
    case 'previous':
      return view.hasInSentence(set, at.sentence - 1);
    case 'next':
      return view.hasInSentence(set, at.sentence + 1);
    case 'near':
      return [-1, 0, 1].some((step) => view.hasInSentence(set, at.sentence + step));
    case 'paragraph':
      return view.reading(at.block).bySet.has(set);
    case 'inside':
    case 'clause': {
      const reading = view.reading(at.block);
      const hits = reading.bySet.get(set);
      if (scope === 'inside') return touches(hits, at.first, at.last);
      const { clauses } = reading;
      return inClauses(hits, clauses, clauses[at.first]!, clauses[at.last]!);
    }
  }
}
