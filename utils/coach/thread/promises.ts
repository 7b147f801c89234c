import { SLOT_BIT } from '../automaton';
import type { Find, ReadMessage, Scene } from '../engine';
import type { Reading } from '../reading';
import { languageOfView } from '../scene';
import type { TextView } from '../text-view';
import { aboutSentence } from './about';
import { saysFlatly } from './answer-forms';
import { complaintsOf, isSettledAfter } from './complaint';
import { leadOf } from './lead';
import { duePromisesIn, type Promised } from './promised';
import { saysSpoken } from './questions';
import { affirms, holdsSum, said } from './reply';
import { alignmentOf } from './speaks-of';
import { conceptsOf, isEnglish, sharedTopics, topicOf, topicsIn, topicsOf } from './topic';

/** Promises of ours in this thread whose day has come and which neither a later mail nor this draft mentions. */
export function duePromises(scene: Scene): Find[] {
  if (!scene.thread.some(isOurs)) return [];
  const draft = mentionedIn(scene.view);
  const out: Find[] = [];
  for (const message of scene.thread.filter(isOurs)) {
    const later = scene.thread.slice(message.index + 1).filter(isOurs);
    // Read when the first promise asks for them, then kept for the mail's other promises.
    let topics: Set<string>[] | undefined;
    const mentioned = () => {
      topics ??= [draft, ...later.map(({ view }) => mentionedIn(view))];
      return topics;
    };
    for (const promise of duePromisesIn(scene, message)) {
      const language = languageOfView(message.view);
      const kept = isEnglish(language)
        ? isKept(scene, promise, message.index, mentioned)
        : isKeptAbroad(promise, language, [scene.view, ...later.map(({ view }) => view)]);
      if (!kept) out.push({ quote: '', about: aboutSentence('due_promise', message, promise.at) });
    }
  }
  return out.slice(-1);
}

const isOurs = ({ message }: ReadMessage) => message.direction === 'outbound';

/**
 * Whether a promise in English was kept, told of or talked over since.
 * @param index of the mail that made it
 * @param mentioned what the draft and our later mails speak of
 */
function isKept(
  scene: Scene,
  { reading, sentence }: Promised,
  index: number,
  mentioned: () => readonly ReadonlySet<string>[],
): boolean {
  const lead = leadOf(reading, sentence);
  const topic = topicOf(reading, lead, sentence.last - 1, DATES);
  // "The numbers for 48 and 60 months" are told of by a reply that sets 48 beside 60.
  for (const figure of figuresIn(reading, lead, sentence.last)) topic.add(figure);
  const words = reading.norms.slice(lead, sentence.last);
  // "Let me check with the warehouse": "from the warehouse: 3XL is two weeks".
  const enough = Math.min(words.some((word) => FINDS.has(word)) ? 1 : 2, topic.size);
  // "The price list" may stand for the quote.
  const named = withFamilies(topic, reading.norms.slice(lead, sentence.last));
  const isTalk = TALK.test(reading.text.slice(sentence.start, sentence.end));
  return (
    mentioned().some((topics) => sharedTopics(topic, topics) >= enough) ||
    isHandedOver(scene.view) ||
    // "I'll ring you on Thursday again": they have spoken.
    (isTalk &&
      scene.view.sentences.some(({ at }) => {
        const words = scene.view.wordsAt(at);
        return words.includes('again') && TALK.test(words.join(' '));
      })) ||
    // "I'll ask the lab whether it can be matched": "they can".
    (reading.norms.slice(lead, sentence.last).some((word) => WHETHER.has(word)) && saysYesOrNo(scene)) ||
    (named.has('~price') && namesSum(scene)) ||
    isSeen(scene, index, words) ||
    // "I still owe you the quote", "the quote needs until Wednesday. I apologise."
    isTold(scene.view, named, (_, at) => ownsUp(scene.view, at)) ||
    // "The new plans are attached": what was promised goes by another name.
    comesAs(kinOf(topic), since(scene, index)) ||
    isReceived(scene, index, named, isTalk) ||
    isThankedFor(scene, index, giversOf(reading, lead, sentence.last))
  );
}

/** Whether something of those names is handed over in one of the texts, or told of as late. */
const comesAs = (kin: ReadonlySet<string>, views: readonly TextView[]) =>
  kin.size > 0 &&
  views.some((view) =>
    isTold(
      view,
      kin,
      (words, at) =>
        words.some((word) => HANDED.has(word) || word === 'here') ||
        (words.some((word) => LATE.has(word)) && ownsUp(view, at)),
    ),
  );

/** Content words of a text, and its figures. */
function mentionedIn(view: TextView): Set<string> {
  const out = topicsOf(view);
  for (const { reading } of view.blocks)
    for (const figure of figuresIn(reading, 0, reading.norms.length)) out.add(figure);
  return out;
}

/** Figures of two places and more among those words, days and hours aside. */
const figuresIn = ({ norms, bits }: Reading, first: number, last: number) =>
  norms.slice(first, last).filter((word, i) => /^\d{2,}$/.test(word) && !(bits[first + i]! & DATES));

/** Whether the draft, or a later mail of ours, shares a word of substance with a promise in another language. */
function isKeptAbroad(
  { reading, sentence }: Promised,
  language: string,
  views: readonly TextView[],
): boolean {
  const promised = reading.norms.filter(
    (_, i) => i >= sentence.first && i < sentence.last && !(reading.bits[i]! & DATES),
  );
  const topic = topicsIn(promised, language);
  return views.some((view) =>
    view.blocks.some((one) => sharedTopics(topic, topicsIn(one.reading.norms, language)) > 0),
  );
}

const DATES = SLOT_BIT.date | SLOT_BIT.time;
const OWNED = new Set(
  'owe promised due late delay delayed apologies apologize sorry overdue outstanding'.split(' '),
);
const HANDED = new Set('attached enclosed herewith attach'.split(' '));
const LATE = new Set('late later delay'.split(' '));
const SAID = new Set('said promised announced agreed'.split(' '));
const RECEIVED = new Set('arrived received came got landed reached'.split(' '));
/** "No need for the samples any more." */
const NEEDLESS = new Set('need longer anymore'.split(' '));
const PUT_OFF = new Set('until till wait hold later postpone after'.split(' '));
const TALK = /\b(?:call|phone|ring|speak|talk|meet|visit|come by)\b/i;

/** What can be promised and handed over, by its names: each line is one thing. */
const PAPERS = [
  'drawing drawings plan plans layout layouts sketch sketches design designs artwork proof proofs visual visuals mockup render draft drafts version',
  'quote quotation offer proposal estimate price prices pricing figures numbers costs cost budget comparison sums',
  'contract agreement order terms draft paperwork papers',
  'report findings results summary minutes notes evaluation analysis readings',
  'datasheet sheet spec specification specifications manual instructions certificate certificates document documents leaflet guide',
  'schedule plan timetable programme program agenda dates timeline',
  'credit refund money payment transfer amount',
  'photo photos picture pictures image images shot shots video',
].map((line) => new Set(conceptsOf(line.split(' '))));

/** Names that what was promised may go by. */
function kinOf(topic: ReadonlySet<string>): Set<string> {
  const names = PAPERS.filter((names) => sharedTopics(topic, names) > 0).flatMap((names) => [...names]);
  return new Set(names.filter((name) => !name.startsWith('~')));
}

/** Whether a sentence, or the one behind it, says that something comes late. */
const ownsUp = (view: TextView, at: number) =>
  [at, at + 1].some(
    (one) =>
      view.sentences[one]?.block === view.sentences[at]!.block &&
      view.wordsAt(one).some((word) => OWNED.has(word)),
  );

const WHETHER = new Set(['whether', 'if']);

/** Whether a sentence that speaks of nothing in their mail says yes or no: to what was to be found out. */
const saysYesOrNo = (scene: Scene) =>
  alignmentOf(scene).ours.some(({ of, where }) => {
    if (of) return false;
    const read = said(scene.view, where);
    return affirms(read) || saysFlatly(read);
  });

/** The topic, and the families of its words, but for that of all that comes and goes. */
const withFamilies = (topic: ReadonlySet<string>, words: readonly string[]) =>
  new Set([
    ...topic,
    ...[...conceptsOf(words)].filter((concept) => concept.startsWith('~') && concept !== '~arrive'),
  ]);

/** Whether a sentence that names what was promised says so, by its words or its place in the text. */
function isTold(
  view: TextView,
  topic: ReadonlySet<string>,
  says: (words: readonly string[], at: number) => boolean,
): boolean {
  return view.sentences.some(({ at }) => {
    const words = view.wordsAt(at);
    return says(words, at) && sharedTopics(topic, conceptsOf(words)) > 0;
  });
}

/** "A day later than I said"; "the offers are attached, five days after I said, my apologies": what came late needs no name to be known. */
const isHandedOver = (view: TextView) =>
  view.sentences.some(({ at }) => {
    const words = view.wordsAt(at);
    const isLate = words.some((word) => LATE.has(word)) && words.some((word) => SAID.has(word));
    const isHere = words.some((word) => HANDED.has(word) || word === 'here');
    return isLate || (isHere && words.some((word) => OWNED.has(word) || SAID.has(word)));
  });

const SEEN = new Set([
  ...RECEIVED,
  ...'saw seen did sent made drew wrote love loved thank thanks'.split(' '),
]);

/** Who is to bring what is promised: whom it begins with, and whoever is named in it ("on Monday Ian comes to you"). */
const giversOf = ({ norms, bits }: Reading, lead: number, last: number) =>
  new Set(
    norms
      .slice(lead, last)
      .filter((word, i) => (i === 0 && !OURSELVES.has(word)) || (bits[lead + i]! & SLOT_BIT.name) !== 0),
  );

/** "Lewis will have three layouts with you by Monday": "just saw what Lewis did". */
const isThankedFor = (scene: Scene, index: number, givers: ReadonlySet<string>) =>
  givers.size > 0 &&
  scene.thread.slice(index + 1).some(
    ({ message, view }) =>
      message.direction === 'inbound' &&
      view.sentences.some(({ at }) => {
        const words = view.wordsAt(at);
        return words.some((word) => givers.has(word)) && words.some((word) => SEEN.has(word));
      }),
  );
/** "The price by Wednesday": whatever sum the reply names is taken for it, but for figures that are theirs. */
function namesSum({ view, thread }: Scene): boolean {
  const theirs = new Set(
    thread.flatMap((one) =>
      isOurs(one) ? [] : one.view.sentences.flatMap(({ at }) => one.view.wordsAt(at)),
    ),
  );
  return view.sentences.some((where) => {
    const one = said(view, where);
    return holdsSum({ ...one, words: one.words.map((word) => (theirs.has(word) ? '' : word)) });
  });
}

/** "Our fitter will ring you": "he came on Thursday". */
const isSeen = ({ thread }: Scene, index: number, words: readonly string[]) =>
  words[0] === 'our' &&
  thread
    .slice(index + 1)
    .some(
      ({ message, view }) =>
        message.direction === 'inbound' &&
        view.sentences.some(({ at }) =>
          view.wordsAt(at).some((word, i, all) => PERSONS.has(word) && CAME.has(all[i + 1] ?? '')),
        ),
    );
const PERSONS = new Set('he she they'.split(' '));
const CAME = new Set('came rang called phoned was were has have did fixed mended sorted'.split(' '));
/** Who promises so finds something out. */
const FINDS = new Set('check checking ask asking find'.split(' '));
const OURSELVES = new Set('i we you he she it they this that the a an our my your'.split(' '));

/** What we wrote since the mail of that index, the draft too. */
const since = ({ thread, view }: Scene, index: number): TextView[] => [
  ...thread.filter((one) => one.index > index && isOurs(one)).map((one) => one.view),
  view,
];

/** Whether they thank for what was promised in the mail of that index, have it, need it no more, or want it later. */
function isReceived(scene: Scene, index: number, topic: ReadonlySet<string>, isTalk: boolean): boolean {
  const { thanks, spoken, met } = scene.compiled.cues;
  if (isTalk && (saysSpoken(scene.view, spoken) || saysSpoken(scene.view, met))) return true;
  // What was promised to who complained is done where they call the matter closed.
  if (complaintsOf(scene).some((one) => one.message < index) && isSettledAfter(scene, index)) return true;
  return scene.thread.slice(index + 1).some(({ message, view }) => {
    if (isTalk && saysSpoken(view, spoken)) return true;
    if (message.direction !== 'inbound') return false;
    return isTold(view, topic, (words, at) => {
      // "Keep the drawings until after the fair."
      if (view.does(at, 'request') && words.some((word) => PUT_OFF.has(word))) return true;
      const told = words.includes('not') || words.includes('no') ? NEEDLESS : RECEIVED;
      return view.hasInSentence(thanks, at) || words.some((word) => told.has(word));
    });
  });
}
