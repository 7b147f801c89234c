import { SLOT_BIT } from '../automaton';
import type { Scene } from '../engine';
import type { Reading } from '../reading';
import type { TextView } from '../text-view';
import { askedWords, asksOf } from './asks';
import { conceptsOf, sharedTopics, stemOf, topicsOf } from './topic';

/*
 * Whether a promise was spoken of since it was made. A word that both hold is enough but where it is theirs: who promised a
 * report on a batch, and is told that the batch smells, speaks of the batch and not of the report.
 */

/** What was spoken of since a mail of ours. */
export interface Spoken {
  readonly draft: ReadonlySet<string>;
  /** Each later mail of ours. */
  readonly ours: readonly ReadonlySet<string>[];
  /** All of their later mails. */
  readonly theirs: ReadonlySet<string>;
  /** The words of those sentences of theirs that remind of something. */
  readonly reminded: ReadonlySet<string>;
  /** What they had asked in the mail before it. */
  readonly asked: ReadonlySet<string>;
}

/** Reads what was spoken of since the mail of that index, when the first promise asks for it. */
export function spokenSince(scene: Scene, index: number): () => Spoken {
  let made: Spoken | undefined;
  return () => {
    made ??= read(scene, index);
    return made;
  };
}

function read({ view, thread }: Scene, index: number): Spoken {
  const later = thread.slice(index + 1);
  const of = (direction: string) => later.filter((one) => one.message.direction === direction);
  const theirs = of('inbound').map((one) => one.view);
  const before = thread[index - 1];
  const asking = before?.message.direction === 'inbound' ? before.view : undefined;
  return {
    draft: mentionedIn(view),
    ours: of('outbound').map((one) => mentionedIn(one.view)),
    theirs: new Set(theirs.flatMap((one) => [...mentionedIn(one)])),
    reminded: new Set(theirs.flatMap(remindedIn)),
    asked: asking ? conceptsOf(asksOf(asking).flatMap((ask) => askedWords(asking, ask))) : new Set(),
  };
}

const REMINDS = new Set(
  'news update word hear heard wait waiting status still yet promised result results outcome expect when where already meanwhile'.split(
    ' ',
  ),
);

const remindedIn = (view: TextView): string[] =>
  view.sentences.flatMap(({ at }) => {
    const words = view.wordsAt(at);
    return words.some((word) => REMINDS.has(word)) ? [...conceptsOf(words)] : [];
  });

/** Who promises so finds something out. */
const FINDS = new Set('check checking ask asking find'.split(' '));
/** Whom they ask: "I will ask our developers", "let me check with the warehouse". */
const WITH = new Set('ask asking with'.split(' '));
const ASKED_OF = 3;

/**
 * Whether the draft or a later mail of ours speaks of a promise.
 * @param topic what it is about
 * @param words of it
 */
export function isSpokenOf(topic: ReadonlySet<string>, words: readonly string[], spoken: Spoken): boolean {
  if (topic.size === 0) return true;
  const finds = words.some((word) => FINDS.has(word));
  // "Let me check with the warehouse": "from the warehouse: 3XL is two weeks".
  const enough = Math.min(finds ? 1 : 2, topic.size);
  if (spoken.ours.some((topics) => sharedTopics(topic, topics) >= enough)) return true;
  // "I will ask our lab": what they had asked is answered, whoever was asked.
  if (finds && sharedTopics(spoken.asked, spoken.draft) > 0) return true;
  if (sharedTopics(topic, spoken.draft) < enough) return false;
  return sharedTopics(tellingOf(topic, words, finds, spoken), spoken.draft) > 0;
}

/** The words of a promise that tell of it in a draft, those aside that they brought up themselves about something else. */
function tellingOf(
  topic: ReadonlySet<string>,
  words: readonly string[],
  finds: boolean,
  { theirs, reminded }: Spoken,
): ReadonlySet<string> {
  if (finds) {
    const from = words.findIndex((word) => WITH.has(word)) + 1;
    const whom = new Set(from > 0 ? words.slice(from, from + ASKED_OF).map(stemOf) : []);
    return new Set([...topic].filter((one) => !whom.has(one) || !theirs.has(one)));
  }
  const kin = kinOf(topic);
  // Who speaks of the paper itself has it, or waits for it.
  if (kin.size === 0 || sharedTopics(kin, theirs) > 0 || sharedTopics(topic, reminded) > 0) return topic;
  return new Set([...topic].filter((one) => !theirs.has(one)));
}

/** Content words of a text, and its figures. */
function mentionedIn(view: TextView): Set<string> {
  const out = topicsOf(view);
  for (const { reading } of view.blocks)
    for (const figure of figuresIn(reading, 0, reading.norms.length)) out.add(figure);
  return out;
}

const DATES = SLOT_BIT.date | SLOT_BIT.time;

/** Figures of two places and more among those words, days and hours aside. */
export const figuresIn = ({ norms, bits }: Reading, first: number, last: number) =>
  norms.slice(first, last).filter((word, i) => /^\d{2,}$/.test(word) && !(bits[first + i]! & DATES));

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
export function kinOf(topic: ReadonlySet<string>): Set<string> {
  const names = PAPERS.filter((names) => sharedTopics(topic, names) > 0).flatMap((names) => [...names]);
  return new Set(names.filter((name) => !name.startsWith('~')));
}
