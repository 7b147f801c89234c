import type { About } from '../../model/tip';
import { SLOT_BIT } from '../automaton';
import type { Find, FoundSignal, Scene } from '../engine';
import { recipientsOf } from '../people';
import type { TextView } from '../text-view';
import { aboutSentence } from './about';
import { formOf } from './answer-forms';
import { answered } from './answered';
import { droppedPeople } from './people-dropped';
import { isAnswered } from './questions';
import { replyOf } from './reply';
import { alignmentOf } from './speaks-of';
import { conceptsOf, isContent, sharedTopics, topicOf } from './topic';

/*
 * The growth signals that the reply ignores of the mails before it. Each find has no place in the draft: it quotes the
 * earlier mail.
 */

const DRAFT_WORDS = 4;
const MOST_SIGNALS = 2;
const ASKED = new Set(['SIG-ASK', 'SIG-LIMIT']);
/**
 * A reply is told only of what the scorer is surer of than of what is marked in the mail: on 18 replies written to try it,
 * 5 of 8 wrong ones lay below, no right one.
 */
const SURE = 0.7;
const ABOUT_PEOPLE = new Set(['SIG-PERSON', 'SIG-REFER']);

/** Growth signals of the mails that the draft answers and that it does not take up, in its words or in others. */
export function ignoredSignals(scene: Scene, kinds?: readonly string[]): Find[] {
  if (scene.view.words < DRAFT_WORDS) return [];
  const open = new Set(answered(scene).map((m) => m.index));
  if (open.size === 0) return [];
  const reply = replyOf(scene);
  // An open question about their affairs looks further than the order at hand, whatever its words.
  if (reply.explores || scene.view.has(scene.compiled.cues.refers)) return [];
  const signals = scene.signals().filter((found) => open.has(found.message) && counts(found, scene, kinds));
  const told = new Set(signals.map((found) => `${found.message}:${found.find.at!.sentence}`));
  const out = new Map<string, Find>();
  const weak: Find[] = [];
  // "I've added Kim, who looks after the blocks day to day, so please copy her in" speaks of Kim alone.
  let dropped: Set<string> | undefined;
  const isDropped = ({ message, quote }: About) => {
    dropped ??= new Set(droppedPeople(scene).map(({ about }) => `${about!.message} ${about!.quote}`));
    return dropped.has(`${message} ${quote}`);
  };
  const errands = new Map<number, ReadonlySet<string>>();
  for (const found of signals) {
    const message = scene.thread[found.message]!;
    const at = found.find.at!.sentence;
    let errand = errands.get(found.message);
    if (!errand) {
      errand = errandOf(message.view, (n) => told.has(`${found.message}:${n}`));
      errands.set(found.message, errand);
    }
    if (takenUp(found, scene, errand) || bringsAlong(found, scene) || namesThem(found, scene)) continue;
    if (asksUs(found) && !reply.declines && isAnswered(scene, message, at)) continue;
    const key = `${message.key}:${at}`;
    if (out.has(key)) continue;
    const { kind, strength } = found.rule.signal!;
    const find = { quote: '', about: aboutSentence('ignored_signal', message, at, kind) };
    if (!ABOUT_PEOPLE.has(kind) && isDropped(find.about)) continue;
    if (strength === 'low') weak.push(find);
    else out.set(key, find);
  }
  // What they ask for is hard to overlook; what changes behind it is what the reply should hear.
  const weighty = [...out.values()].sort((a, b) => Number(isAsked(a)) - Number(isAsked(b)));
  // A date on their calendar is worth a word only where nothing weightier stands.
  return [...weighty, ...(out.size === 0 ? weak : [])].slice(0, MOST_SIGNALS);
}

/**
 * "Do you have oak boards?" is answered as any question is, but a no leaves its need open; a statement wants more. A
 * weaker signal in a question ("Can you put the next inspection in week 5?") stands there for what is asked.
 */
const asksUs = ({ rule, find, view }: FoundSignal) =>
  (ASKED.has(rule.signal!.kind) || rule.signal!.strength !== 'high' || find.because !== undefined) &&
  (view.does(find.at!.sentence, 'question') || formOf(view.wordsAt(find.at!.sentence)) === 'price');

const isAsked = ({ about }: Find) => about?.kind === 'SIG-ASK';

/** Stems of the sentences that hold no signal: the errand, which a reply answers without hearing the signal. */
function errandOf(view: TextView, told: (at: number) => boolean): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { at, block, sentence } of view.sentences) {
    if (told(at)) continue;
    for (const stem of topicOf(view.reading(block), sentence.first, sentence.last - 1)) out.add(stem);
  }
  return out;
}

const without = (topics: Set<string>, errand: ReadonlySet<string>) =>
  new Set([...topics].filter((topic) => !errand.has(topic)));

/** The reply shares two words of substance with the signal, or asks or offers something on its subject. */
function takenUp({ rule, find, view }: FoundSignal, scene: Scene, errand: ReadonlySet<string>): boolean {
  const reply = replyOf(scene);
  const place = find.at!;
  const reading = view.reading(place.block);
  // Wishing Brenda well hears nothing of what Brenda has to do by hand.
  const names = ABOUT_PEOPLE.has(rule.signal!.kind) ? 0 : SLOT_BIT.name;
  const words = without(topicOf(reading, place.first, place.last, names), errand);
  if (words.size > 0 && sharedTopics(words, reply.topics) >= Math.min(2, words.size)) return true;
  const { sentence } = view.sentences[place.sentence]!;
  const all = without(topicOf(reading, sentence.first, sentence.last - 1, names), errand);
  if (sharedTopics(all, reply.topics) >= 2) return true;
  const concepts = conceptsOf(reading.norms.slice(place.first, place.last + 1));
  const { find: theirs, ours } = alignmentOf(scene);
  // "You would see where the 3.4 comes from."
  const exact = [...(theirs(view, place.sentence)?.concepts ?? [])].filter((one) => /^#\d+\.\d/.test(one));
  if (exact.some((one) => ours.some((our) => our.concepts.has(one)))) return true;
  return sharedTopics(without(concepts, errand), reply.reaches) > 0;
}

/** "Adding Paolo, who runs the night shift" is taken up by a reply that Paolo gets, too. */
function bringsAlong({ rule, find, view }: FoundSignal, { snapshot }: Scene): boolean {
  if (rule.signal?.kind !== 'SIG-REFER') return false;
  const words = new Set(view.wordsAt(find.at!.sentence));
  return !!recipientsOf(snapshot)?.some(({ name, address }) =>
    [...(name ?? '').toLowerCase().split(/[\s,.]+/), ...(address ?? '').split('@', 1)].some(
      (part) => part.length > 1 && words.has(part),
    ),
  );
}

/** "Meet Dr Berg, our new head" is taken up by a reply that speaks to or of Berg. */
function namesThem({ rule, find, view }: FoundSignal, scene: Scene): boolean {
  if (rule.signal?.kind !== 'SIG-PERSON') return false;
  const { block, sentence } = view.sentences[find.at!.sentence]!;
  const { norms, bits } = view.reading(block);
  const isName = (at: number) => (bits[at]! & SLOT_BIT.capital) !== 0 && isContent(norms[at]!);
  const names = new Set<string>();
  // The nearest name before the words, and those in them.
  let before = find.at!.first - 1;
  while (before > sentence.first && !isName(before)) before--;
  for (; before > sentence.first && isName(before); before--) names.add(norms[before]!);
  for (let i = find.at!.first; i <= find.at!.last; i++) if (isName(i)) names.add(norms[i]!);
  const said = [scene.view, scene.zone('greeting')].flatMap(({ blocks }) => blocks);
  const isSaid = (name: string) =>
    said.some(({ reading }) =>
      reading.norms.some((word, i) => word === name && reading.bits[i]! & SLOT_BIT.capital),
    );
  return names.size > 0 && [...names].every(isSaid);
}

function counts(found: FoundSignal, { compiled }: Scene, kinds?: readonly string[]): boolean {
  const { signal } = found.rule;
  const { at, because } = found.find;
  if (!signal || !at || signal.polarity === 'risk') return false;
  if (because && compiled.learned && compiled.learned.any(found.view, at.sentence) < SURE) return false;
  if (found.find.signal?.certainty === 'possible' && signal.strength !== 'high') return false;
  if (kinds) return kinds.includes(signal.kind);
  // "Please include our new officer" is a request, and the rule on dropped people watches it.
  if (signal.kind === 'SIG-PERSON' && found.view.does(at.sentence, 'request')) return false;
  if (signal.kind === 'SIG-ASK' && asksPlainly(found)) return false;
  // Praise alone is answered by thanks; praise with figures is proof, and worth a question.
  return signal.kind !== 'SIG-PRAISE' || figuresIn(found.view, at.sentence) >= 2;
}

const ONWARD = new Set(
  'also too well all ever another other others quote quotation quoted price prices pricing cost demo trial sample samples brochure catalog proposal estimate information details interested somebody someone anyone anybody'.split(
    ' ',
  ),
);

/** "Do you have stock in Lyon?" asks for the order at hand; "do you do gutters at all?" and "a quote for two more" ask for more. */
const asksPlainly = ({ view, find }: FoundSignal): boolean => {
  const at = find.at!.sentence;
  return (
    (view.does(at, 'question') || view.does(at, 'request')) &&
    !view.wordsAt(at).some((word) => ONWARD.has(word))
  );
};

function figuresIn(view: TextView, at: number): number {
  const { block, sentence } = view.sentences[at]!;
  const { norms } = view.reading(block);
  let n = 0;
  for (let i = sentence.first; i < sentence.last; i++) if (/\d/.test(norms[i]!)) n++;
  return n;
}
