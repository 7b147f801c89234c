import { isOwn } from '../../model/own-address';
import type { About } from '../../model/tip';
import type { Find, ReadMessage, Scene } from '../engine';
import { isSharedBox } from '../people';
import type { TextView } from '../text-view';
import { aboutSentence, upTo } from './about';
import { answered } from './answered';

/** People whom the customer copied or named with an address, and whom the reply leaves out. */
export function droppedPeople(scene: Scene): Find[] {
  const { snapshot, self } = scene;
  if (snapshot.kind !== 'draft' || !snapshot.recipients || scene.thread.length === 0) return [];
  const last = answered(scene).at(-1);
  if (!last) return [];
  // "Answer only to me": the others are left out on purpose.
  if (last.view.has(scene.compiled.cues.alone)) return [];
  const now = new Set(snapshot.recipients.flatMap((r) => (r.address ? [r.address] : [])));
  const names = new Set(snapshot.recipients.flatMap((r) => (r.name ? [r.name.toLowerCase()] : [])));
  // "I have moved you to bcc": the rep says who was let go.
  const spares = scene.view.blocks.some(({ reading }) => reading.norms.includes('bcc'));
  const out: Find[] = [];
  for (const person of [
    ...(last.message.from && !spares && !handsOver(last, now, scene.compiled.cues.absent)
      ? [{ kind: 'from', ...last.message.from }]
      : []),
    ...(last.message.recipients ?? []),
  ]) {
    const { address, name } = person;
    if (!address || isOwn(address, self) || isSharedBox(address)) continue;
    if (now.has(address) || (name && names.has(name.toLowerCase()))) continue;
    if (writesApart(scene.view, address, name)) continue;
    if (letsGo(scene, givenOf(address, name)) || asksOut(scene, address)) continue;
    if (isLeaving(last, givenOf(address, name), scene.compiled.cues.leaves)) continue;
    out.push({ quote: '', about: personAbout(last, address, name) });
  }
  // Whoever is away says whom to write to in which case: one of them is enough.
  const isAway = last.view.has(scene.compiled.cues.absent) && namesOne(last.view, now);
  for (const { address, at } of isAway ? [] : invited(last)) {
    if (now.has(address) || isOwn(address, self) || out.some((f) => f.about!.kind === address)) continue;
    // "I changed the address for confirmations to orders@": it was heard.
    if (says(scene.view, address)) continue;
    out.push({ quote: '', about: { ...aboutSentence('dropped_person', last, at), kind: address } });
  }
  return out.slice(0, 1);
}

const INVITE = new Set(
  (
    'include copy cc add loop involve bring keep write answer reply send inform contact ' +
    'kopie einbeziehen beziehen nehmen nimm schreiben antworten ' +
    'copia copiar incluye incluir incluya añade añada añadir escribe responder ' +
    'copie ajouter ajoutez ajoute mettre mettez associer associez écrire écrivez répondre'
  ).split(' '),
);
/** Whom to write to while somebody is away, in case of need, is nobody to copy. */
const URGENT = new Set(
  'urgent urgently emergency emergencies dringend dringenden urgence urgences urgent urgente urgentes'.split(
    ' ',
  ),
);
const COPY = new Set('include copy cc add loop involve keep kopie copia copie'.split(' '));
/** "I am away until the 9th, please answer Lena": the reply that goes to Lena alone does as it was asked. */
function handsOver(mail: ReadMessage, now: ReadonlySet<string>, absent: number): boolean {
  const { view, message } = mail;
  const given = (message.recipients ?? []).flatMap(({ address, name }) =>
    address && now.has(address) ? [givenOf(address, name)] : [],
  );
  // "Send it to Sean instead of me, sean@…": the address stands in the mail alone.
  for (const { address } of invited(mail)) if (now.has(address)) given.push(address);
  if (view.has(absent) && (given.length > 0 || namesOne(view, now))) return true;
  if (given.length === 0) return false;
  return view.sentences.some(({ at }) => {
    const words = view.wordsAt(at);
    return (
      words.some((word) => INVITE.has(word) && word !== 'cc' && word !== 'copy') &&
      given.some((name) => words.includes(name)) &&
      words.some((w) => ONLY.has(w))
    );
  });
}

/** "I am away until the 9th. In urgent cases: claire@…": of those whom the mail names, Claire is written to. */
const namesOne = (view: TextView, now: ReadonlySet<string>) =>
  view.sentences.some(({ at }) => view.wordsAt(at).some((word) => now.has(word)));

const ONLY = new Set('directly direct only alone instead straight'.split(' '));
const COPIED = new Set('copying copied adding looping ccing cced'.split(' '));
/** Titles before a name, so that "Ing. Paolo Zen" is looked for as Paolo. */
const TITLES = new Set('mr mrs ms miss mx dr prof ing dipl eng sir madam herr frau cllr rev capt'.split(' '));

/** "Ella should get the confirmation as well", "could our architect see it too", "anything about it to Ella, please". */
const wantsFor = (words: readonly string[]) =>
  words.some((word, i) => {
    if (!OUGHT.has(word)) return false;
    const gets = words.slice(i + 1, i + GET_WITHIN).findIndex((next) => GETS.has(next));
    return gets >= 0 && !words.slice(i + 1, i + 1 + gets).some((next) => SPEAKERS.has(next));
  }) ||
  (words.includes('please') && words.includes('to') && words.some((word) => WHATEVER.has(word)));
const OUGHT = new Set('should must needs shall wants can could may'.split(' '));
const GETS = new Set('get receive have see know'.split(' '));
const GET_WITHIN = 5;
/** "Can I have the drawing?" asks for no one else. */
const SPEAKERS = new Set('i we you'.split(' '));
const WHATEVER = new Set('anything everything whatever questions'.split(' '));
const HANDLES = new Set('deals handles runs manages looks'.split(' '));
const SINCE = new Set('from now onwards henceforth'.split(' '));

/** "Dr Haddad takes over", "from Monday Nils deals with it": whoever has it from then on is to be written to. */
const takesOn = (words: readonly string[]) =>
  words.some((word, i) => word === 'takes' && words[i + 1] === 'over') ||
  (words.some((word) => HANDLES.has(word)) && words.some((word) => SINCE.has(word)));

/** Addresses in sentences that ask to include somebody, or that stand before one that asks to copy "her". */
function invited({ view, message }: ReadMessage): { address: string; at: number }[] {
  const home = message.from?.address?.split('@')[1];
  const out: { address: string; at: number }[] = [];
  for (const { at } of view.sentences) {
    const words = view.wordsAt(at);
    const addresses = words.filter((word) => word.includes('@'));
    if (addresses.length === 0 || words.some((word) => URGENT.has(word))) continue;
    const isAsked = words.some((word) => INVITE.has(word)) || wantsFor(words) || takesOn(words);
    const asked = isAsked ? at : requestBehind(view, at, INVITE);
    if (asked === undefined) continue;
    const isCopy = view.wordsAt(asked).some((word) => COPY.has(word));
    for (const address of addresses) {
      // "Write to my cousin": somebody of another house is a referral, where nobody asks for a copy.
      if (isCopy || !home || address.endsWith(`@${home}`)) out.push({ address, at: asked });
    }
  }
  return out;
}

const ASKED: ReadonlySet<string> = new Set([...INVITE, 'go', 'goes', 'come', 'please']);

const partsOf = (name = '') => name.toLowerCase().split(/[\s,.]+/);

/** The word by which a mail speaks of a person. */
function givenOf(address: string, name: string | undefined): string {
  const given = partsOf(name).find((word) => word.length > 1 && !TITLES.has(word));
  return given ?? address.split(/[@.]/)[0]!.toLowerCase();
}

/** Whether the draft names an address, or what stands before its @. */
function says(view: TextView, address: string): boolean {
  const box = address.split('@', 1)[0]!.toLowerCase();
  return view.blocks.some(({ reading }) => {
    const text = reading.text.toLowerCase();
    return text.includes(`${box}@`) || (box.length > 3 && reading.norms.includes(box));
  });
}

const APART = new Set(['separately', 'separate', 'directly']);

/** "I answer Mr Otte separately": the draft says itself that the person is written to. */
function writesApart(view: TextView, address: string, name: string | undefined): boolean {
  const parts = `${name ?? ''} ${address.split('@')[0]}`.toLowerCase().split(/[\s,._-]+/);
  const names = new Set(parts.filter((part) => part.length > 2 && !TITLES.has(part)));
  return view.sentences.some(({ at }) => {
    const words = view.wordsAt(at);
    return words.some((word) => APART.has(word)) && words.some((word) => names.has(word));
  });
}

/** Where a person is taken from: "off copy", "out of this thread". */
const FROM = new Set('off out from'.split(' '));
const COPIES = new Set('copy cc thread chain loop'.split(' '));
const FROM_WITHIN = 4;

/** Whether words let somebody go: "moving you to bcc", "Tom is off copy", "no longer copying Tom". */
const letGo = (words: readonly string[]): boolean =>
  words.some(
    (word, i) =>
      word.startsWith('bcc') ||
      (FROM.has(word) && words.slice(i + 1, i + FROM_WITHIN).some((next) => COPIES.has(next))) ||
      ((word === 'copying' || word === 'ccing') && NOT.has(words[i - 1] ?? '')),
  );
const NOT = new Set('not without stopped stop longer'.split(' '));

/** Whether the draft itself says that it leaves a person out: by name, or as "you" where the sentence before calls the name. */
function letsGo(scene: Scene, given: string): boolean {
  const { view } = scene;
  const greeted = scene.zone('greeting');
  if (greeted.sentences.some(({ at }) => saysOf(greeted.wordsAt(at), given))) return true;
  return view.sentences.some(({ at }) => {
    const words = view.wordsAt(at);
    if (!letGo(words)) return false;
    const before = at > 0 ? view.wordsAt(at - 1) : [];
    return words.includes(given) || (words.includes('you') && before.includes(given));
  });
}
const saysOf = (words: readonly string[], given: string) => words.includes(given) && letGo(words);

/** Whether a person asked in the thread to get no more of it. */
const asksOut = ({ thread, compiled }: Scene, address: string): boolean =>
  thread.some(({ message, view }) => message.from?.address === address && view.has(compiled.cues.spared));

const GOES = 6;
const PRONOUNS = new Set(['him', 'her', 'them']);

/** "Jonas in copy leaves us on Friday", "moving Jonas to bcc": the name is the one who goes. */
function isLeaving({ view }: ReadMessage, given: string, leaves: number): boolean {
  return view.hits(leaves).some(({ block, hit }) => {
    const { norms, clauses, sentences } = view.reading(block);
    // "You can leave her off from here": of whom the sentence, or the one before it, spoke.
    if (norms.slice(hit.first, hit.last + 1).some((word) => PRONOUNS.has(word))) {
      const { first } = sentences[Math.max(0, hit.sentence - 1)]!;
      return norms.slice(first, hit.first).includes(given);
    }
    const at = norms.lastIndexOf(given, hit.last);
    return at >= 0 && clauses[at] === clauses[hit.first] && hit.first - at <= GOES;
  });
}

/** So many sentences behind the one that names a person may ask for that person without the name. */
const NEAR = 2;
const THEM = new Set(['him', 'her', 'them', 'both', 'all', 'everyone', 'everybody']);

/** "Please send them the invoice" may mean the samples; "to them" and "him" are people. */
const meansThem = (words: readonly string[], at: number) =>
  THEM.has(words[at]!) && (words[at] !== 'them' || !SENT.has(words[at - 1] ?? ''));
const SENT = new Set('send bring take use keep put'.split(' '));

/**
 * The sentence behind one that names somebody which asks to include "her" or "both of us".
 * @param asked words of which it holds one
 */
function requestBehind(view: TextView, named: number, asked = ASKED): number | undefined {
  const { block } = view.sentences[named]!;
  for (let at = named; at <= named + NEAR && view.sentences[at]?.block === block; at++) {
    const words = view.wordsAt(at);
    if (words.some((word) => asked.has(word)) && words.some((_, i) => meansThem(words, i))) return at;
  }
  return undefined;
}

function personAbout(message: ReadMessage, address: string, name: string | undefined): About {
  const called = new Set([givenOf(address, name), address, ...partsOf(name).slice(-1)]);
  let named: number | undefined;
  for (const { at } of message.view.sentences) {
    const words = message.view.wordsAt(at);
    if (!words.some((word) => called.has(word))) continue;
    // The one that asks for it says more than the first that names the person.
    if (words.some((word) => INVITE.has(word))) {
      named = at;
      break;
    }
    named ??= at;
  }
  // "Copying my wife, who does the books": the one who is copied goes by no name.
  named ??= message.view.sentences.find(({ at }) =>
    message.view.wordsAt(at).some((word) => COPIED.has(word)),
  )?.at;
  if (named !== undefined) {
    const about = aboutSentence('dropped_person', message, named, address);
    // "Dev looks after the bench. Please keep him in the loop": what they ask for is quoted, too.
    const asked = requestBehind(message.view, named);
    return asked === undefined ? about : upTo(about, message, named, asked);
  }
  return {
    sort: 'dropped_person',
    quote: name ? `${name} <${address}>` : address,
    message: message.key,
    kind: address,
  };
}
