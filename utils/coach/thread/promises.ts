import { SLOT_BIT } from '../automaton';
import type { Find, ReadMessage, Scene } from '../engine';
import type { Reading } from '../reading';
import { languageOfView } from '../scene';
import type { TextView } from '../text-view';
import { aboutSentence } from './about';
import { saysFlatly } from './answer-forms';
import { complaintsOf, isSettledAfter } from './complaint';
import { leadOf } from './lead';
import { figuresIn, isSpokenOf, kinOf, type Spoken, spokenSince } from './promise-spoken';
import { duePromisesIn, type Promised } from './promised';
import { openAsks, saysSpoken } from './questions';
import { affirms, holdsSum, said } from './reply';
import { alignmentOf } from './speaks-of';
import { conceptsOf, isEnglish, sharedTopics, topicOf, topicsIn } from './topic';

/** Promises of ours in this thread whose day has come and which neither a later mail nor this draft mentions. */
export function duePromises(scene: Scene): Find[] {
  if (!scene.thread.some(isOurs)) return [];
  const out: Find[] = [];
  for (const message of scene.thread.filter(isOurs)) {
    const later = scene.thread.slice(message.index + 1).filter(isOurs);
    const since = spokenSince(scene, message.index);
    for (const promise of duePromisesIn(scene, message)) {
      const language = languageOfView(message.view);
      const kept = isEnglish(language)
        ? isKept(scene, promise, message.index, since)
        : isKeptAbroad(promise, language, [scene.view, ...later.map(({ view }) => view)]);
      if (!kept && !isAskedFor(scene, promise))
        out.push({ quote: '', about: aboutSentence('due_promise', message, promise.at) });
    }
  }
  return out.slice(-1);
}

/** "Where is the certificate?": who asks for what was promised is told of as a question that is open. */
const isAskedFor = (scene: Scene, { reading, sentence }: Promised): boolean => {
  if (!isEnglish(scene.language)) return false;
  const topic = topicOf(reading, leadOf(reading, sentence), sentence.last - 1, DATES);
  return openAsks(scene).some(({ asked }) => asked.some(({ concepts }) => sharedTopics(topic, concepts) > 0));
};

const isOurs = ({ message }: ReadMessage) => message.direction === 'outbound';

/**
 * Whether a promise in English was kept, told of or talked over since.
 * @param index of the mail that made it
 * @param spoken what was spoken of since
 */
function isKept(scene: Scene, { reading, sentence }: Promised, index: number, spoken: () => Spoken): boolean {
  const lead = leadOf(reading, sentence);
  const topic = topicOf(reading, lead, sentence.last - 1, DATES);
  // "The numbers for 48 and 60 months" are told of by a reply that sets 48 beside 60.
  for (const figure of figuresIn(reading, lead, sentence.last)) topic.add(figure);
  const words = reading.norms.slice(lead, sentence.last);
  // "The price list" may stand for the quote.
  const named = withFamilies(topic, reading.norms.slice(lead, sentence.last));
  const isTalk = TALK.test(reading.text.slice(sentence.start, sentence.end));
  return (
    isSpokenOf(topic, words, spoken()) ||
    isHandedOver(scene.view) ||
    // "I'll ring you on Thursday again": they have spoken.
    (isTalk &&
      scene.view.sentences.some(({ at }) => {
        const words = scene.view.wordsAt(at);
        return words.includes('again') && TALK.test(words.join(' '));
      })) ||
    // "I'll ask the lab whether it can be matched": "they can".
    (reading.norms.slice(lead, sentence.last).some((word) => WHETHER.has(word)) && saysYesOrNo(scene)) ||
    // "I'll ask our director and tell you by Friday": "yes, held until July", in a mail since.
    (words.some((word) => FINDS_OUT.has(word)) && since(scene, index).slice(0, -1).some(saysSo)) ||
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

const FINDS_OUT = new Set('ask check find clarify confirm tell know'.split(' '));

/** Whether a mail begins with a flat yes or no. */
const saysSo = (view: TextView) =>
  view.sentences.slice(0, 1).some((where) => {
    const one = said(view, where);
    return saysFlatly(one) || affirms(one) || one.words.slice(0, 2).some((word) => FLAT.has(word));
  });
const FLAT = new Set('yes no yep nope sorry'.split(' '));

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
