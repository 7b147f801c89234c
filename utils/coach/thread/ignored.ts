import { isFreeMail } from '../../model/free-mail';
import type { About } from '../../model/tip';
import { factsOf } from '../../text/facts';
import { SLOT_BIT } from '../automaton';
import type { Find, FoundSignal, ReadMessage, Scene } from '../engine';
import { domainOf, isSelf, isSharedBox, ownDomains } from '../people';
import type { TextView } from '../text-view';
import { answered } from './answered';
import { sharedTopics, topicOf, topicsOf } from './topic';

/*
 * What the reply ignores of the mails before it. Each find has no place in the draft: it quotes the earlier mail.
 */

const LONGEST_QUOTE = 240;

function aboutSentence(sort: About['sort'], message: ReadMessage, at: number, kind?: string): About {
  const { view } = message;
  const { block, sentence } = view.sentences[at]!;
  const text = view.reading(block).text.slice(sentence.start, sentence.end);
  return {
    sort,
    quote: text.slice(0, LONGEST_QUOTE),
    message: message.key,
    span: {
      block: view.blocks[block]!.block.id,
      start: sentence.start,
      end: Math.min(sentence.end, sentence.start + LONGEST_QUOTE),
    },
    ...(kind && { kind }),
  };
}

/** Whether the draft takes up the sentence: it shares a name or two words of substance with it. */
function takesUp(draft: ReadonlySet<string>, view: TextView, at: number, enough: number): boolean {
  const { block, sentence } = view.sentences[at]!;
  return sharedTopics(topicOf(view.reading(block), sentence.first, sentence.last - 1), draft) >= enough;
}

const DRAFT_WORDS = 4;

export function ignoredSignals(scene: Scene, kinds?: readonly string[]): Find[] {
  if (scene.view.words < DRAFT_WORDS) return [];
  const open = new Set(answered(scene).map((m) => m.index));
  if (open.size === 0) return [];
  const draft = topicsOf(scene.view);
  const out = new Map<string, Find>();
  for (const found of scene.signals()) {
    if (!open.has(found.message) || !counts(found, kinds)) continue;
    const at = found.find.at!.sentence;
    const { view } = found;
    const place = found.find.at!;
    const reading = view.reading(place.block);
    const words = topicOf(reading, place.first, place.last);
    // Its own words taken up, or a name or two words of its sentence.
    if (words.size > 0 && sharedTopics(words, draft) >= Math.min(2, words.size)) continue;
    if (takesUp(draft, view, at, 2)) continue;
    const message = scene.thread[found.message]!;
    const key = `${message.key}:${at}`;
    if (!out.has(key))
      out.set(key, {
        quote: '',
        about: aboutSentence('ignored_signal', message, at, found.rule.signal!.kind),
      });
  }
  return [...out.values()].slice(0, 1);
}

function counts(found: FoundSignal, kinds?: readonly string[]): boolean {
  const { signal } = found.rule;
  if (!signal || !found.find.at || signal.polarity === 'risk') return false;
  if (found.find.signal?.certainty === 'possible' && signal.strength !== 'high') return false;
  return kinds ? kinds.includes(signal.kind) : signal.kind !== 'SIG-PRAISE';
}

const ASK_BACK = new Set(['how are you', 'okay', 'right', 'no', 'yes', 'you know']);

export function ignoredQuestions(scene: Scene): Find[] {
  if (scene.view.words < DRAFT_WORDS || scene.thread.length === 0) return [];
  const draft = topicsOf(scene.view);
  const out: Find[] = [];
  for (const message of answered(scene)) {
    for (const { at, block, sentence } of message.view.sentences) {
      if (!message.view.shape(at).kinds.has('question')) continue;
      const reading = message.view.reading(block);
      const words = reading.norms.slice(sentence.first, sentence.last).join(' ');
      const topic = topicOf(reading, sentence.first, sentence.last - 1);
      if (topic.size < 2 || ASK_BACK.has(words) || sharedTopics(topic, draft) > 0) continue;
      out.push({ quote: '', about: aboutSentence('ignored_question', message, at) });
    }
  }
  // A question of several is usually answered with the others; a single one left open stands out.
  return out.slice(0, 1);
}

/** People whom the customer copied or named with an address, and whom the reply leaves out. */
export function droppedPeople(scene: Scene): Find[] {
  const { snapshot, self } = scene;
  if (snapshot.kind !== 'draft' || !snapshot.recipients || scene.thread.length === 0) return [];
  const last = answered(scene).at(-1);
  if (!last) return [];
  const domains = ownDomains(self, isFreeMail);
  const now = new Set(snapshot.recipients.flatMap((r) => (r.address ? [r.address] : [])));
  const names = new Set(snapshot.recipients.flatMap((r) => (r.name ? [r.name.toLowerCase()] : [])));
  const out: Find[] = [];
  for (const person of [
    ...(last.message.from ? [{ kind: 'from', ...last.message.from }] : []),
    ...(last.message.recipients ?? []),
  ]) {
    const { address, name } = person;
    if (!address || isSelf(address, self) || domains.includes(domainOf(address)) || isSharedBox(address))
      continue;
    if (now.has(address) || (name && names.has(name.toLowerCase()))) continue;
    out.push({ quote: '', about: personAbout(last, address, name) });
  }
  for (const address of invited(last)) {
    if (now.has(address) || isSelf(address, self) || out.some((f) => f.about!.kind === address)) continue;
    out.push({ quote: '', about: personAbout(last, address, undefined) });
  }
  return out.slice(0, 1);
}

const INVITE = new Set(['include', 'copy', 'cc', 'add', 'loop', 'involve', 'bring']);

/** Addresses in sentences that ask to include somebody. */
function invited({ view }: ReadMessage): string[] {
  const out: string[] = [];
  for (const { block, sentence } of view.sentences) {
    const reading = view.reading(block);
    const words = reading.norms.slice(sentence.first, sentence.last);
    if (!words.some((word) => INVITE.has(word))) continue;
    out.push(...words.filter((word) => word.includes('@')));
  }
  return out;
}

function personAbout(message: ReadMessage, address: string, name: string | undefined): About {
  const first = (name?.split(/\s+/)[0] ?? address.split(/[@.]/)[0]!).toLowerCase();
  for (const { at, block, sentence } of message.view.sentences) {
    const words = message.view.reading(block).norms.slice(sentence.first, sentence.last);
    if (words.includes(first) || words.includes(address))
      return { ...aboutSentence('dropped_person', message, at), kind: address };
  }
  return {
    sort: 'dropped_person',
    quote: name ? `${name} <${address}>` : address,
    message: message.key,
    kind: address,
  };
}

/** Promises of ours in this thread whose day has come and which neither a later mail nor this draft mentions. */
export function duePromises(scene: Scene): Find[] {
  if (!scene.thread.some(({ message }) => message.direction === 'outbound')) return [];
  const draft = topicsOf(scene.view);
  const out: Find[] = [];
  scene.thread.forEach((message, index) => {
    const { direction, date } = message.message;
    if (direction !== 'outbound' || !date) return;
    const later = scene.thread.slice(index + 1).filter((m) => m.message.direction === 'outbound');
    message.view.blocks.forEach(({ reading, firstSentence }) => {
      for (const promise of factsOf(reading.text, { today: date.slice(0, 10) }).commitments) {
        if (!promise.due || promise.due > scene.today) continue;
        const index = reading.sentences.findIndex((s) => s.start < promise.end && s.end > promise.start);
        if (index < 0) continue;
        const sentence = reading.sentences[index]!;
        const topic = topicOf(reading, sentence.first, sentence.last - 1, SLOT_BIT.date | SLOT_BIT.time);
        const enough = Math.min(2, topic.size);
        const kept =
          sharedTopics(topic, draft) >= enough ||
          later.some((m) => sharedTopics(topic, topicsOf(m.view)) >= enough);
        if (!kept)
          out.push({ quote: '', about: aboutSentence('due_promise', message, firstSentence + index) });
      }
    });
  });
  return out.slice(-1);
}

/** The customer's open complaint, if the thread holds one. */
export function openComplaint(scene: Scene): Find[] {
  const complaints = scene.signals().filter((found) => found.rule.rule.id === 'R-OWN-01' && found.find.at);
  const last = complaints.at(-1);
  if (!last) return [];
  const { resolved } = scene.compiled.cues;
  const closed = scene.thread.some(
    (m) => m.index > last.message && m.message.direction === 'inbound' && m.view.has(resolved),
  );
  if (closed) return [];
  const first = complaints.find((c) => c.message === last.message)!;
  return [
    {
      quote: '',
      about: aboutSentence('sells_into_complaint', scene.thread[first.message]!, first.find.at!.sentence),
    },
  ];
}
