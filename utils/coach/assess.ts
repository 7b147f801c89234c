import { messageKey, messagesOf } from '../model/messages';
import type { Snapshot } from '../model/snapshot';
import type { Assessment, Gate } from '../model/tip';
import { attributesOf } from './attributes';
import { BlockCache } from './block-cache';
import type { AssessContext } from './context';
import type {
  Compiled,
  CompiledGuard,
  CompiledRule,
  Find,
  FoundSignal,
  ReadMessage,
  Scene,
  Surface,
} from './engine';
import { gatesOf, isFor, isStranger, lets } from './gates';
import { giveWay } from './give-way';
import { conditionsHold, guardHolds } from './guards';
import { joinInSentence } from './join-finds';
import { makeTip } from './make-tip';
import { meterOf } from './meter';
import { isOver } from './over';
import { isBegun, isEnd } from './progress';
import { type Ranked, rank } from './rank';
import type { Reading } from './reading';
import { type ReadMail, readMail, sceneOf } from './scene';
import { settle } from './settle';
import type { TextView } from './text-view';
import { answered } from './thread/answered';
import { lastComplaint, openComplaint } from './thread/complaint';
import { isEnglish } from './thread/topic';

/** Rules of the surface that the words of a block may make fire. Kept with its reading. */
function triggered({ bySet, rules }: Reading, surface: Surface, compiled: Compiled): readonly CompiledRule[] {
  rules[surface] ??= [...new Set(bySet.sets.flatMap((set) => compiled.byTrigger[surface].get(set) ?? []))];
  return rules[surface];
}

/** Rules of the surface that may fire on this scene: those whose words were found, and those asked always. */
function candidates({ compiled, view }: Scene, surface: Surface): CompiledRule[] {
  const found = new Set(compiled.always[surface]);
  for (const { reading } of view.blocks)
    for (const rule of triggered(reading, surface, compiled)) found.add(rule);
  return [...found].sort((a, b) => a.index - b.index);
}

/** Whether the customer used the same words before in this thread (gate G12). */
function theirWords(find: Find, scene: Scene): boolean {
  if (!find.at || scene.snapshot.kind !== 'draft') return false;
  // A name that both hold is what such a find is about.
  if (find.about?.sort === 'dropped_person') return false;
  const { first, last, block } = find.at;
  if (last - first > 5) return false;
  const words = (find.view ?? scene.view).reading(block).norms.slice(first, last + 1);
  return scene.thread.some(
    ({ message, view }) =>
      message.direction === 'inbound' &&
      view.blocks.some(({ reading }) => {
        for (let i = reading.norms.indexOf(words[0]!); i >= 0; i = reading.norms.indexOf(words[0]!, i + 1)) {
          if (words.every((word, k) => reading.norms[i + k] === word)) return true;
        }
        return false;
      }),
  );
}

/** Whether the rep is typing in the sentence of the find (gate G10): a draft has a caret while it is written. */
function beingTyped(find: Find, scene: Scene): boolean {
  const { snapshot } = scene;
  const view = find.view ?? scene.view;
  if (!find.at || snapshot.kind !== 'draft' || !snapshot.caret) return false;
  const block = view.blocks[find.at.block]!;
  if (block.block.id !== snapshot.caret.block) return false;
  const { sentence } = view.sentences[find.at.sentence]!;
  const { offset } = snapshot.caret;
  if (offset < sentence.start) return false;
  if (offset < sentence.end) return true;
  // Behind the closing mark the sentence is finished; behind a blank alone it goes on.
  return !isEnd(sentence.mark) && /^[^\S\n]*$/.test(block.reading.text.slice(sentence.end, offset));
}

type Guards = readonly CompiledGuard[] | undefined;
function allHold(guards: Guards, find: Find, scene: Scene): boolean {
  if (guards) for (const guard of guards) if (!guardHolds(guard, find, scene)) return false;
  return true;
}
function anyHolds(guards: Guards, find: Find, scene: Scene): boolean {
  if (guards) for (const guard of guards) if (guardHolds(guard, find, scene)) return true;
  return false;
}

/** Everything the rule finds in the scene, guards and conditions applied. */
function findsOf(rule: CompiledRule, scene: Scene): Find[] {
  if (!conditionsHold(rule.when, scene)) return [];
  const out: Find[] = [];
  for (const matcher of rule.matchers) {
    for (const find of matcher.find(scene)) {
      if (!allHold(rule.needs, find, scene) || !allHold(matcher.needs, find, scene)) continue;
      if (anyHolds(rule.unless, find, scene) || anyHolds(matcher.unless, find, scene)) continue;
      if (rule.signal) {
        const signal = attributesOf(rule, find, scene.view, scene.compiled.cues, scene.today);
        if (!signal) continue;
        find.signal = signal;
      }
      out.push(find);
      if (rule.rule.tips === 'once') return out;
    }
  }
  return rule.signal ? joinInSentence(out, scene) : out;
}

function run(scene: Scene, surface: Surface, gates: readonly Gate[]): Ranked[] {
  const off = new Set(scene.context.rulesOff ?? []);
  // What a record says is short and often in several languages: no phrase is silenced there.
  const language = surface === 'deal' ? 'und' : scene.language;
  const out: { rule: CompiledRule; find: Find }[] = [];
  const begun = isBegun(scene);
  for (const rule of candidates(scene, surface)) {
    if (off.has(rule.rule.id) || !lets(gates, rule, language)) continue;
    if (scene.message && isOver(scene, rule, scene.message.index)) continue;
    for (const find of findsOf(rule, scene)) {
      if (rule.rule.severity > 0 && !rule.signal && theirWords(find, scene)) continue;
      if (beingTyped(find, scene) || (!begun && !find.at)) continue;
      out.push({ rule, find });
    }
  }
  return (surface === 'thread' ? giveWay(out, scene) : out).map(({ rule, find }) => {
    const tip = makeTip(rule, find, scene);
    const { at } = find;
    return {
      tip,
      rule,
      // A zone such as the greeting numbers its own sentences.
      ...(at && !find.view && { sentence: at.sentence }),
      ...(at && tip.span && !find.whole && { heard: { ...tip.span, start: at.start, end: at.end } }),
    };
  });
}

/** What the customer's messages hold: signals, guards, complaints, opt-outs, promises. Gates are not asked here. */
function hear(thread: readonly ReadMessage[], base: (message: ReadMessage) => Scene): FoundSignal[] {
  const out: FoundSignal[] = [];
  for (const message of thread) {
    if (message.message.direction !== 'inbound') continue;
    const scene = base(message);
    const readings = message.view.blocks.map(({ reading }) => reading);
    const stranger = isStranger(readings, scene.compiled);
    const here: FoundSignal[] = [];
    for (const rule of candidates(scene, 'thread')) {
      if (!isFor(scene.language, rule)) continue;
      if (stranger && rule.signal && rule.signal.polarity !== 'risk') continue;
      for (const find of findsOf(rule, scene))
        here.push({ rule, find, message: message.index, view: message.view });
    }
    out.push(...giveWay(here, scene));
  }
  return out;
}

/**
 * What the coach says of a snapshot: pure, deterministic in (snapshot, compiled, context), linear in the text and
 * independent of how many rules there are that do not match. Tips are ranked and not limited; `select` chooses what
 * is shown. `cache` keeps readings of blocks between calls; without one, or with a cold one, the answer is the same.
 */
export function assess(
  snapshot: Snapshot,
  compiled: Compiled,
  context: AssessContext,
  cache: BlockCache = new BlockCache(),
): Assessment {
  const { found, gates, language, view } = gather(snapshot, compiled, context, cache);
  const settled = snapshot.kind === 'draft' && isEnglish(language) ? settle(found, view, compiled) : found;
  return {
    kind: snapshot.kind,
    revision: snapshot.revision,
    gates,
    tips: rank(settled)
      .filter(({ rule }) => rule.rule.only !== 'meter')
      .map(({ tip }) => tip),
    meter: meterOf(found.filter(({ tip }) => !tip.early)),
    language,
    ...(!isBegun({ snapshot, context, view }) && { blank: true }),
  };
}

/** A snapshot as rules see it: its mails and its draft read, each with its scene. */
interface Scenes {
  mails: readonly ReadMail[];
  thread: readonly ReadMessage[];
  own: ReadMail;
  /** The scene of the draft or the record. */
  whole: Scene;
  /** The scene of a mail of the thread. */
  ofMail: (message: ReadMessage) => Scene;
  signals: () => readonly FoundSignal[];
}

/** Reads a snapshot; what its mails hold is heard when it is first asked for. */
export function scenesOf(
  snapshot: Snapshot,
  compiled: Compiled,
  context: AssessContext,
  cache: BlockCache,
): Scenes {
  const messages = messagesOf(snapshot);
  const mails = messages.map((message, index) =>
    readMail(messageKey(message, index), message.blocks, compiled, cache),
  );
  const thread = messages.map(
    (message, index): ReadMessage => ({
      message,
      key: mails[index]!.view.key,
      index,
      view: mails[index]!.view,
    }),
  );
  const subjectText = 'subject' in snapshot ? snapshot.subject : undefined;
  const subject: Reading | null = subjectText
    ? cache.read({ role: 'author', text: subjectText }, compiled.automaton)
    : null;
  const shared = { snapshot, context, compiled, subject, thread, mails };
  const sceneOfMail = (message: ReadMessage, known: () => FoundSignal[]) =>
    sceneOf({ ...shared, mail: mails[message.index]!, message, signals: known });
  let heard: FoundSignal[] | null = null;
  const signals = () => {
    heard ??= hear(thread, (message) => sceneOfMail(message, () => []));
    return heard;
  };

  const own = readMail('draft', snapshot.kind === 'draft' ? snapshot.blocks : [], compiled, cache);
  const whole = sceneOf({ ...shared, mail: own, signals });
  return { mails, thread, own, whole, ofMail: (message) => sceneOfMail(message, signals), signals };
}

export interface Gathered {
  found: Ranked[];
  gates: Gate[];
  language: string;
  /** The draft's own words; empty where there is none. */
  view: TextView;
}

/** Everything that fires, gates applied and nothing ranked: what `assess` and the check of a rule's examples share. */
export function gather(
  snapshot: Snapshot,
  compiled: Compiled,
  context: AssessContext,
  cache: BlockCache,
): Gathered {
  const { mails, thread, own, whole, ofMail, signals } = scenesOf(snapshot, compiled, context, cache);
  let found: Ranked[] = [];
  const gates: Gate[] = [];
  let language = 'und';
  if (snapshot.kind === 'thread') {
    const isComplaintOpen = openComplaint(whole).length > 0;
    for (const message of thread) {
      const { index } = message;
      const scene = ofMail(message);
      language = scene.language;
      // Only what a customer wrote is listened to; a sender that cannot be told raises no signal.
      if (message.message.direction !== 'inbound') continue;
      const here = signals().filter((one) => one.message === index);
      const { readings } = mails[index]!;
      const closed = gatesOf(scene, { readings, message: message.message, isComplaintOpen }, here);
      for (const gate of closed) if (!gates.some(({ id }) => id === gate.id)) gates.push(gate);
      found = found.concat(run(scene, 'thread', closed));
    }
  } else if (snapshot.kind === 'draft') {
    const answers = answered(whole).flatMap(({ view }) => view.blocks.map(({ reading }) => reading));
    gates.push(...gatesOf(whole, { readings: own.readings, answers }, signals()));
    language = whole.language;
    found = run(whole, 'draft', gates);
  } else {
    gates.push(...gatesOf(whole, { readings: [] }, []));
    found = run(whole, 'deal', gates);
  }
  return { found, gates, language, view: own.view };
}

/** The mail of a thread in which the customer says that what they complained of is well again, by its index. */
export const settledBy = (
  snapshot: Snapshot,
  compiled: Compiled,
  context: AssessContext,
  cache: BlockCache,
): number | undefined => lastComplaint(scenesOf(snapshot, compiled, context, cache).whole)?.settled;
