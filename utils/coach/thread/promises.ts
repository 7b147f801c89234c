import { type DateFact, nextWeekday } from '../../text/dates';
import { factsOf } from '../../text/facts';
import { isoDay } from '../../text/iso-day';
import { SLOT_BIT } from '../automaton';
import type { Find, ReadMessage, Scene } from '../engine';
import type { Reading } from '../reading';
import { languageOfView } from '../scene';
import type { TextView } from '../text-view';
import { aboutSentence } from './about';
import { leadOf } from './lead';
import { saysSpoken } from './questions';
import { conceptsOf, isEnglish, sharedTopics, topicOf, topicsIn, topicsOf } from './topic';

/** Promises of ours in this thread whose day has come and which neither a later mail nor this draft mentions. */
export function duePromises(scene: Scene): Find[] {
  if (!scene.thread.some(({ message }) => message.direction === 'outbound')) return [];
  const draft = topicsOf(scene.view);
  const out: Find[] = [];
  scene.thread.forEach((message, index) => {
    const { direction, date = '' } = message.message;
    const written = isoDay(date);
    if (direction !== 'outbound' || !written) return;
    // Read when the first promise asks for them, then kept for the mail's other promises.
    let later: Set<string>[] | undefined;
    const brings = new Set(
      message.view
        .hits(scene.compiled.cues.brings)
        .map(({ block, hit }) => message.view.at(block, hit.sentence)),
    );
    message.view.blocks.forEach(({ reading, firstSentence }) => {
      const { tokens, parts } = reading;
      const facts = factsOf(reading.text, { today: written, tokens, sentences: parts });
      const statedIn = inOrder(facts.commitments);
      const datesIn = inOrder(facts.dates);
      reading.sentences.forEach((sentence, at) => {
        const { start, end } = sentence;
        const stated = statedIn(start, end)[0];
        const within = datesIn(start, end);
        const told = firstSentence + at;
        const promised =
          stated ?? (message.view.does(told, 'promise') || (brings.has(told) && !message.view.isAsk(told)));
        if (!promised) return;
        const isAbroad = !isEnglish(languageOfView(message.view));
        const days = within.filter((d) => d.start >= start && d.end <= end && d.iso).map((d) => d.iso!);
        // "Friday 27 November" names two days for a reader of dates; the last of them is meant.
        const due =
          days.sort().at(-1) ??
          stated?.due ??
          dayOfMonth(reading.text.slice(start, end), written) ??
          endOf(reading.text.slice(start, end), written) ??
          (isAbroad ? weekdayIn(within, written) : undefined);
        // What reached them before the mail was written is no promise.
        if (!due || due > scene.today || due < written) return;
        if (isAbroad) {
          if (!keptAbroad(scene, message, index, reading, sentence))
            out.push({ quote: '', about: aboutSentence('due_promise', message, firstSentence + at) });
          return;
        }
        const topic = topicOf(
          reading,
          leadOf(reading, sentence),
          sentence.last - 1,
          SLOT_BIT.date | SLOT_BIT.time,
        );
        const enough = Math.min(2, topic.size);
        // "The price list" may stand for the quote.
        const named = withFamilies(topic, reading.norms.slice(leadOf(reading, sentence), sentence.last));
        later ??= scene.thread
          .slice(index + 1)
          .filter((m) => m.message.direction === 'outbound')
          .map((m) => topicsOf(m.view));
        const kept =
          [draft, ...later].some((topics) => sharedTopics(topic, topics) >= enough) ||
          isHandedOver(scene.view) ||
          // "I still owe you the quote."
          isTold(scene.view, named, (words) => words.some((word) => OWNED.has(word))) ||
          isReceived(scene, index, named, TALK.test(reading.text.slice(start, end)));
        if (!kept) out.push({ quote: '', about: aboutSentence('due_promise', message, firstSentence + at) });
      });
    });
  });
  return out.slice(-1);
}

const OWNED = new Set(
  'owe promised due late delay delayed apologies apologise sorry overdue outstanding'.split(' '),
);
const HANDED = new Set('attached enclosed herewith attach'.split(' '));
const RECEIVED = new Set('arrived received came got landed reached'.split(' '));
/** "No need for the samples any more." */
const NEEDLESS = new Set('need longer anymore'.split(' '));
const TALK = /\b(?:call|phone|ring|speak|talk|meet|visit|come by)\b/i;

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
  return view.sentences.some(({ at, block, sentence }) => {
    const words = view.reading(block).norms.slice(sentence.first, sentence.last);
    return says(words, at) && sharedTopics(topic, conceptsOf(words)) > 0;
  });
}

/** "The offers are attached, five days after I said, my apologies": what came late needs no name to be known. */
const isHandedOver = (view: TextView) =>
  view.sentences.some(({ block, sentence }) => {
    const words = view.reading(block).norms.slice(sentence.first, sentence.last);
    return words.some((word) => HANDED.has(word)) && words.some((word) => OWNED.has(word));
  });

/** Whether they thank for what was promised in the mail of that index, have it, or need it no more. */
function isReceived(scene: Scene, index: number, topic: ReadonlySet<string>, isTalk: boolean): boolean {
  const { thanks, spoken } = scene.compiled.cues;
  if (isTalk && saysSpoken(scene.view, spoken)) return true;
  return scene.thread.slice(index + 1).some(({ message, view }) => {
    if (isTalk && saysSpoken(view, spoken)) return true;
    if (message.direction !== 'inbound') return false;
    return isTold(view, topic, (words, at) => {
      const told = words.includes('not') || words.includes('no') ? NEEDLESS : RECEIVED;
      return view.hasInSentence(thanks, at) || words.some((word) => told.has(word));
    });
  });
}

/** Reads facts that stand in the order of the text, stretch by stretch: those that touch each, in one pass over all. */
function inOrder<T extends { start: number; end: number }>(facts: readonly T[]) {
  let next = 0;
  return (start: number, end: number): T[] => {
    while (next < facts.length && facts[next]!.end <= start) next++;
    let after = next;
    while (after < facts.length && facts[after]!.start < end) after++;
    return facts.slice(next, after).filter((fact) => fact.end > start);
  };
}

/** "Am Freitag": of a promise, the next one is meant. */
function weekdayIn(dates: readonly DateFact[], written: string): string | undefined {
  const weekday = dates.find((one) => one.weekday !== undefined)?.weekday;
  return weekday === undefined ? undefined : nextWeekday(written, weekday);
}

/** Whether this draft, or a later mail of ours, shares a word of substance with a promise in another language. */
function keptAbroad(
  scene: Scene,
  message: ReadMessage,
  index: number,
  reading: Reading,
  sentence: Reading['sentences'][number],
): boolean {
  const language = languageOfView(message.view);
  const dates = SLOT_BIT.date | SLOT_BIT.time;
  const promised = reading.norms.filter(
    (_, i) => i >= sentence.first && i < sentence.last && !(reading.bits[i]! & dates),
  );
  const topic = topicsIn(promised, language);
  const later = scene.thread.slice(index + 1).filter((one) => one.message.direction === 'outbound');
  return [scene.view, ...later.map((one) => one.view)].some((view) =>
    view.blocks.some((one) => sharedTopics(topic, topicsIn(one.reading.norms, language)) > 0),
  );
}

const ENDS =
  /\b(?:(?:by|before|at) (?:the )?end of (?:the|this) (month|week)|before (?:the|this) (month|week) is (?:out|over)|this month)\b/i;
const FRIDAY = 5;
const DAY_MS = 86_400_000;

/** "Before the month is out", "by the end of the week": the last day of the month, or the Friday, after the mail. */
function endOf(text: string, written: string): string | undefined {
  const found = ENDS.exec(text);
  if (!found) return undefined;
  const [year, month] = written.split('-').map(Number) as [number, number];
  const day = new Date(written);
  const last = /week/i.test(found[0])
    ? day.getTime() + ((FRIDAY - day.getUTCDay() + 7) % 7) * DAY_MS
    : Date.UTC(year, month, 0);
  return new Date(last).toISOString().slice(0, 10);
}

/** "By the 20th" in a mail of the given day: the next such day, ISO. */
function dayOfMonth(text: string, written: string): string | undefined {
  const found =
    /\b(?:by|on|before|until) the (\d{1,2})(?:st|nd|rd|th)\b/i.exec(text) ??
    /\b(?:bis|am|zum|vor dem) (?:zum |dem )?(\d{1,2})\.(?!\d)/i.exec(text) ??
    /\b(?:antes del|el|hasta el|para el|avant le|d[’']ici le|pour le|le) (\d{1,2})(?![\d.,:]?\d|\s*(?:h|%|€))/i.exec(
      text,
    );
  if (!found) return undefined;
  const day = Number(found[1]);
  if (day < 1 || day > 31) return undefined;
  const [year, month, today] = written.split('-').map(Number) as [number, number, number];
  const next = new Date(Date.UTC(year, month - 1 + (day < today ? 1 : 0), day));
  return next.toISOString().slice(0, 10);
}
