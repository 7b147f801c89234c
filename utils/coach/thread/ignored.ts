import type { About } from '../../model/tip';
import { attributesOf } from '../attributes';
import type { Around, CompiledGuard, Find, FoundSignal, ReadMessage, Scene } from '../engine';
import { isStranger } from '../gates';
import { guardHolds } from '../guards';
import { recipientsOf } from '../people';
import { languageOfView } from '../scene';
import type { TextView } from '../text-view';
import { aboutSentence } from './about';
import { answered } from './answered';
import { askedAt } from './asks';
import { seeReply, wholeOf } from './left-open';
import { droppedPeople } from './people-dropped';
import { alignmentOf, conceptsIn, type Theirs } from './speaks-of';
import { isEnglish } from './topic';

/*
 * The growth signals that the reply ignores of the mails before it. Each find has no place in the draft: it quotes the
 * earlier mail.
 */

const DRAFT_WORDS = 4;
const MOST_SIGNALS = 2;
/** So many signals of the mails are held beside the reply: no mail holds more but to wear a reader out. */
const READ = 24;
/** How sure the scorer must be that a sentence is a signal and the reply leaves it open, both multiplied: on pairs by writers whose pairs it had not seen. */
const SURE = 0.475;
/**
 * How sure it must be of a signal at all: so little is enough of one that a phrase found, said in a way that the scorer
 * never read, where it is beyond doubt left open.
 */
const LIKELY = 0.2;
const LEFT = 0.85;
/** "Do you have a trolley that stacks more?" is mostly about the order at hand. */
const SURE_OF_ASK = 0.8;
const ABOUT_PEOPLE = new Set(['SIG-PERSON', 'SIG-REFER']);

/** Growth signals of the mails that the draft answers and that it does not take up, in its words or in others. */
export function ignoredSignals(scene: Scene, kinds?: readonly string[]): Find[] {
  const { learned, cues } = scene.compiled;
  if (!learned || scene.view.words < DRAFT_WORDS || scene.view.has(cues.refers)) return [];
  const messages = answered(scene);
  const open = new Set(messages.map((m) => m.index));
  const strong: Heard[] = [];
  const weak: Heard[] = [];
  // "I've added Kim, who looks after the blocks day to day, so please copy her in" speaks of Kim alone.
  let dropped: Set<string> | undefined;
  const isDropped = ({ message, quote }: About) => {
    dropped ??= new Set(droppedPeople(scene).map(({ about }) => `${about!.message} ${about!.quote}`));
    return dropped.has(`${message} ${quote}`);
  };
  const told = new Set<string>();
  const signals = [...scene.signals(), ...messages.flatMap((message) => overheard(message, scene))];
  const counted = signals.filter((found) => open.has(found.message) && counts(found, scene, kinds));
  for (const found of counted.slice(0, READ)) {
    const message = scene.thread[found.message]!;
    const at = found.find.at!.sentence;
    const key = `${message.key}:${at}`;
    if (told.has(key) || bringsAlong(found, scene) || asksForThem(found, scene)) continue;
    const raised = wholeOf(message.view, at, aboutOf(scene, message.view, at));
    if (asksOn(scene, raised.about)) continue;
    const left = learned.leftOpen('signal', (each) => seeReply(scene, raised, each));
    const sure = left * learned.any(message.view, at);
    const isPhrase = !found.find.because;
    if (sure < SURE && !(isPhrase && left >= LEFT)) continue;
    const { kind, strength } = found.rule.signal!;
    const about = aboutSentence('ignored_signal', message, at, kind);
    if (!ABOUT_PEOPLE.has(kind) && isDropped(about)) continue;
    told.add(key);
    const heard = { find: { quote: '', about }, sure };
    if (strength === 'low') weak.push(heard);
    else strong.push(heard);
  }
  // What they ask for is hard to overlook; what changes behind it is what the reply should hear.
  strong.sort((a, b) => Number(isAsked(a)) - Number(isAsked(b)) || b.sure - a.sure);
  // A date on their calendar is worth a word only where nothing weightier stands.
  return (strong.length > 0 ? strong : weak).slice(0, MOST_SIGNALS).map(({ find }) => find);
}

/** "Congratulations on Huesca! Which pumps run there?": a question right behind the words that name it asks on. */
const asksOn = (scene: Scene, about: readonly Theirs[]): boolean => {
  const { ours, shared } = alignmentOf(scene);
  return ours.slice(1).some(({ where }, i) => {
    if (!about.some((one) => shared(ours[i]!, one) >= 1) || !scene.view.does(where.at, 'question'))
      return false;
    return scene.view.wordsAt(where.at).some((word) => POINTS.has(word));
  });
};
const POINTS = new Set('there they them those these'.split(' '));

/** What the scorer alone holds for a signal. */
function overheard({ view, index }: ReadMessage, scene: Scene): FoundSignal[] {
  const { compiled } = scene;
  const readings = view.blocks.map(({ reading }) => reading);
  if (!isEnglish(languageOfView(view)) || isStranger(readings, compiled)) return [];
  const { learned, byId, cues } = compiled;
  const asked = askedAt(view);
  return view.sentences.flatMap(({ at, block, sentence }): FoundSignal[] => {
    if (view.isAsk(at) || asked.has(at) || learned!.any(view, at) < SURE) return [];
    const told = learned!.told(view, at);
    const rule = byId.get(told?.class ?? '');
    if (!told || !rule?.signal) return [];
    const { start, end, first, last } = sentence;
    const place = { block, sentence: at, start, end, first, last: last - 1 };
    const find: Find = { quote: '', at: place, because: [...told.because] };
    // What the rule itself leaves alone, the scorer does not hear in its place.
    if (rule.unless.some((guard) => isOfPlace(guard) && guardHolds(guard, { ...find, view }, scene)))
      return [];
    const signal = attributesOf(rule, find, view, cues, scene.today);
    return signal ? [{ rule, find: { ...find, signal }, message: index, view }] : [];
  });
}

/** Speaks of the words around a find, and of no whole text. */
const isOfPlace = ({ around, when }: CompiledGuard): boolean =>
  when.length === 0 && around.length > 0 && around.every(([scope]) => OF_PLACE.has(scope));
const OF_PLACE = new Set<Around>(['sentence', 'previous', 'next', 'near', 'paragraph', 'inside', 'clause']);

/** A signal that is passed over, and how sure the scorer is of both. */
interface Heard {
  find: Find & { about: About };
  sure: number;
}

const isAsked = ({ find }: Heard) => find.about.kind === 'SIG-ASK';

/**
 * The sentences that say what a signal is about: its own. Where it ends on a request ("we moved into the second hall, so
 * please use gate 4"), what is asked there is no news.
 */
export function aboutOf(scene: Scene, view: TextView, at: number): readonly Theirs[] {
  const parts = alignmentOf(scene).find(view, at);
  const own = parts[0];
  if (!own) return [];
  const words = view.wordsAt(at);
  const please = words.indexOf('please');
  if (please < NEWS) return parts;
  return [{ ...own, concepts: new Set(conceptsIn(words.slice(0, please))) }];
}
/** So many words before a request may be news. */
const NEWS = 4;

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

const THEIRS = new Set('his her their'.split(' '));
const REACHED = new Set('number numbers address email mail name details phone contact'.split(' '));

/** "May I have his number?", "would you give her mine?": a person whom they speak of is taken up without the name. */
function asksForThem({ rule }: FoundSignal, { view }: Scene): boolean {
  return (
    rule.signal?.kind === 'SIG-REFER' &&
    view.sentences.some(({ at }) => {
      const words = view.wordsAt(at);
      return view.isAsk(at) && words.some((word, i) => THEIRS.has(word) && REACHED.has(words[i + 1] ?? ''));
    })
  );
}

function counts(found: FoundSignal, { compiled }: Scene, kinds?: readonly string[]): boolean {
  const { signal } = found.rule;
  const { at } = found.find;
  if (!signal || !at || signal.polarity === 'risk') return false;
  const floor = signal.kind === 'SIG-ASK' ? SURE_OF_ASK : LIKELY;
  if (compiled.learned!.any(found.view, at.sentence) < floor) return false;
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
  return (view.isAsk(at) || askedAt(view).has(at)) && !view.wordsAt(at).some((word) => ONWARD.has(word));
};

function figuresIn(view: TextView, at: number): number {
  const { block, sentence } = view.sentences[at]!;
  const { norms } = view.reading(block);
  let n = 0;
  for (let i = sentence.first; i < sentence.last; i++) if (/\d/.test(norms[i]!)) n++;
  return n;
}
