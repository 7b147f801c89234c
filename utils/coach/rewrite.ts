import { isOwn } from '../model/own-address';
import type { RewriteRule } from '../model/prompt-rule';
import type { About, Tip } from '../model/tip';
import { functionWordsOf } from '../text/language';
import type { Find, Scene } from './engine';

/*
 * Changes to the draft that invent nothing: every word comes from this draft, thread or record, or is the rule's fixed
 * wording. A slot without a fact means that there is no rewrite.
 */

type Rewrite = NonNullable<Tip['rewrite']>;

/** Whatever stands in braces is meant as a slot: "{First-Name}" is none that there is, and no words for a mail. */
const SLOT = /\{([^{}]*)\}/g;

/** First name of the only person written to; undefined when there are several or none is shown. */
function firstName({ snapshot, self }: Scene): string | undefined {
  if (snapshot.kind !== 'draft') return undefined;
  const to = (snapshot.recipients ?? []).filter((r) => r.kind === 'to' && !isOwn(r.address, self));
  const name = to.length === 1 ? to[0]!.name?.trim() : undefined;
  return name && !name.includes('@') ? name.split(/\s+/)[0] : undefined;
}

/** Who was dropped, by the name that a mail of the thread gives the address; nobody writes an address into a sentence. */
function droppedPerson({ about }: Find, { thread }: Scene): string | undefined {
  if (about?.sort !== 'dropped_person') return undefined;
  const all = thread.flatMap(({ message }) => [message.from, ...(message.recipients ?? [])]);
  const name = all.find((one) => one?.address === about.kind && one?.name)?.name?.trim();
  return name && !name.includes('@') ? name : (nameBeside(about, thread) ?? about.kind);
}

/** So much of a text may hold the name before an address. */
const NAME_WITHIN = 50;
const NAME = /(?:\p{Lu}[\p{L}'’-]* ){0,2}\p{Lu}[\p{L}'’-]+(?= ?[(<[]$)/u;

/** "Raj Patel (raj.patel@…)": the name before an address in the text, where both share a word. */
function nameBeside({ kind: address, message, span }: About, thread: Scene['thread']): string | undefined {
  const view = thread.find(({ key }) => key === message)?.view;
  const text = view?.blocks.find(({ block }) => block.id === span?.block)?.reading.text ?? '';
  const at = address ? text.toLowerCase().indexOf(address) : -1;
  if (at < 0) return undefined;
  const name = NAME.exec(text.slice(Math.max(0, at - NAME_WITHIN), at))?.[0];
  const box = address!.split('@', 1)[0]!;
  const words = name?.toLowerCase().split(' ') ?? [];
  return words.some((word) => word.length > 2 && box.includes(word)) ? name : undefined;
}

/** The facts a slot may stand for. */
function fact(slot: string, find: Find, scene: Scene): string | undefined {
  switch (slot) {
    case 'first-name':
      return firstName(scene);
    case 'match':
      return find.quote || undefined;
    case 'about':
      return find.about?.quote.trim().replace(/[.!?\s]+$/, '') || undefined;
    case 'person':
      return droppedPerson(find, scene);
    case 'account':
      return typeof scene.measure('deal.account') === 'string'
        ? String(scene.measure('deal.account'))
        : undefined;
    case 'deal-name':
      return typeof scene.measure('deal.name') === 'string' ? String(scene.measure('deal.name')) : undefined;
    case 'next-step':
      return typeof scene.measure('deal.nextStep') === 'string'
        ? String(scene.measure('deal.nextStep'))
        : undefined;
    default:
      return undefined;
  }
}

/** Names of the slots that a rewrite may use. */
const REWRITE_SLOTS: readonly string[] = [
  'first-name',
  'match',
  'about',
  'person',
  'account',
  'deal-name',
  'next-step',
];

/** Slots in the rewrite's wording that stand for nothing; for checking rules. */
export function strangeSlots(rule: RewriteRule): string[] {
  const wording =
    'insert' in rule
      ? [rule.insert, ...Object.values(rule.in ?? {})].join(' ')
      : 'replace' in rule
        ? rule.with
        : '';
  return [...wording.matchAll(SLOT)].map(([, slot]) => slot!).filter((slot) => !REWRITE_SLOTS.includes(slot));
}

function fill(wording: string, find: Find, scene: Scene): string | null {
  let missing = false;
  const text = wording.replace(SLOT, (_, slot: string) => {
    const found = fact(slot, find, scene);
    if (found === undefined) missing = true;
    return found ?? '';
  });
  return missing ? null : text;
}

/** So many words beside those marked, function words not counted, are more than the marked ones bring along. */
const BESIDE = 3;

/**
 * Whether a sentence that would be taken out says more than the words for which it would go: in "I'd like to schedule our
 * annual check-in to go over your coverage" stands what the mail is for.
 */
export function takesTooMuch(rule: RewriteRule, find: Find, scene: Scene): boolean {
  const { at, view = scene.view } = find;
  if (!('delete' in rule) || rule.delete !== 'sentence' || !at) return false;
  const { block, sentence } = view.sentences[at.sentence]!;
  const { norms } = view.reading(block);
  const empty = functionWordsOf('en');
  let beside = 0;
  for (let i = sentence.first; i < sentence.last; i++)
    if (
      (i < at.first || i > at.last) &&
      /[\p{L}\p{N}]/u.test(norms[i]!) &&
      !empty.has(norms[i]!) &&
      ++beside > BESIDE
    )
      return true;
  return false;
}

/** @param language that of the rule's phrases, or `any` */
export function rewriteOf(rule: RewriteRule, find: Find, scene: Scene, language: string): Rewrite | null {
  if (scene.snapshot.kind !== 'draft') return null;
  if ('insert' in rule) {
    const isOwn = language !== 'any' || scene.language === 'en' || scene.language === 'und';
    const insert = isOwn ? rule.insert : rule.in?.[scene.language];
    return insert ? insertion({ insert, at: rule.at }, find, scene) : null;
  }
  if (!find.at) return null;
  const view = find.view ?? scene.view;
  const { block } = view.blocks[find.at.block]!;
  const whole = 'delete' in rule ? rule.delete : rule.replace;
  const { sentence } = view.sentences[find.at.sentence]!;
  const [start, end] =
    whole === 'match'
      ? [find.at.start, find.at.end]
      : whole === 'sentence'
        ? [sentence.start, sentence.end]
        : [0, block.text.length];
  if ('delete' in rule)
    return deletion(
      block.id,
      block.text,
      start,
      end,
      whole === 'match' ? (start > sentence.start ? 'within' : 'head') : 'whole',
    );
  const text = fill(rule.with, find, scene);
  return text === null
    ? null
    : { span: { block: block.id, start, end }, text, expected: block.text.slice(start, end) };
}

const SPACE = /[^\S\r\n]/;
/** What goes with words that end their sentence. */
const BEFORE = { head: SPACE, within: /[^\S\r\n]|[,;]/, whole: SPACE };

/**
 * Takes the words out with the space and comma that belonged to them: those behind them, or those before them where nothing
 * of the sentence follows. A sentence that lost its head gets a capital.
 * @param part what of its sentence goes
 */
function deletion(
  id: string,
  text: string,
  start: number,
  end: number,
  part: 'head' | 'within' | 'whole',
): Rewrite | null {
  let to = end;
  while (to < text.length && /[,;:]/.test(text[to]!)) to++;
  while (to < text.length && SPACE.test(text[to]!)) to++;
  let from = start;
  if (to >= text.length || /[.!?\r\n]/.test(text[to]!)) {
    while (from > 0 && BEFORE[part].test(text[from - 1]!)) from--;
    to = end;
  }
  if (part === 'head' && to < text.length) {
    const letter = String.fromCodePoint(text.codePointAt(to)!);
    const upper = letter.toUpperCase();
    if (upper !== letter && upper.length === letter.length) {
      return {
        span: { block: id, start: from, end: to + letter.length },
        text: upper,
        expected: text.slice(from, to + letter.length),
      };
    }
  }
  return from === to
    ? null
    : { span: { block: id, start: from, end: to }, text: '', expected: text.slice(from, to) };
}

function insertion(
  rule: { insert: string; at: 'after-sentence' | 'end' | 'start' },
  find: Find,
  scene: Scene,
): Rewrite | null {
  const text = fill(rule.insert, find, scene);
  const { blocks } = scene.view;
  const last = blocks.at(-1);
  const first = blocks[0];
  if (text === null || !last || !first) return null;
  if (rule.at === 'start')
    return { span: { block: first.block.id, start: 0, end: 0 }, text: `${text} `, expected: '' };
  if (rule.at === 'after-sentence' && find.at && !find.view) {
    const { end } = scene.view.sentences[find.at.sentence]!.sentence;
    return {
      span: { block: blocks[find.at.block]!.block.id, start: end, end },
      text: ` ${text}`,
      expected: '',
    };
  }
  const end = last.block.text.trimEnd().length;
  return { span: { block: last.block.id, start: end, end }, text: ` ${text}`, expected: '' };
}
