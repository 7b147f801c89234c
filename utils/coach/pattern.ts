import { spellOut } from './words';

/*
 * The phrase language, parsed. Words match whole words in any case; a hyphen or comma between words is no obstacle.
 *
 *   check~            any form of the word          optimi*        any word that begins so
 *   [just|quickly]    may stand here, or not        (in|on|with)   one of these
 *   ..  ..6           a gap of up to 3 (6) words in the same clause, never across "but"
 *   {date} {name}     a slot or a named word list   ^ first        $ last in the sentence
 *   , ? ! :           this mark stands here
 */

/** Slots that the text itself answers; any other `{name}` is a word list. */
export const SLOTS = [
  'number',
  'money',
  'percent',
  'date',
  'time',
  'name',
  'place',
  'organisation',
  'link',
  'email',
  'placeholder',
  'capital',
  'caps',
  'possessive',
  'word',
] as const;
export type Slot = (typeof SLOTS)[number];
export const MARK_NAMES = { ',': 'comma', '?': 'question', '!': 'exclaim', ':': 'colon', $: 'last' } as const;
export type MarkChar = keyof typeof MARK_NAMES;

export type Item =
  | { type: 'word'; word: string }
  | { type: 'forms'; word: string }
  | { type: 'prefix'; prefix: string }
  | { type: 'slot'; slot: Slot }
  | { type: 'list'; name: string }
  | { type: 'gap'; max: number }
  | { type: 'mark'; mark: MarkChar }
  | { type: 'choice'; optional: boolean; options: Item[][] };
export interface Pattern {
  source: string;
  /** Only at the start of a sentence. */
  first: boolean;
  items: Item[];
}

const DEFAULT_GAP = 3;
const LONGEST_GAP = 12;
const MOST_GAPS = 4;
const LONGEST_PHRASE = 1000;
const WORD = /[\p{L}\p{N}&'%]/u;

export class PhraseError extends Error {
  constructor(source: string, what: string) {
    super(`phrase "${source}": ${what}`);
  }
}

/** Reads one phrase; throws a PhraseError that says what is wrong in words. */
export function parsePhrase(source: string): Pattern {
  if (source.length > LONGEST_PHRASE)
    throw new PhraseError(source.slice(0, 40), `longer than ${LONGEST_PHRASE}`);
  const parser = new Parser(source.toLowerCase().replace(/[\u2018\u2019]/g, "'"), source);
  return parser.phrase();
}

class Parser {
  private at = 0;
  private depth = 0;
  constructor(
    private readonly text: string,
    private readonly source: string,
  ) {}

  phrase(): Pattern {
    this.space();
    const first = this.text[this.at] === '^';
    if (first) this.at++;
    const options = this.options('');
    if (options.length > 1) {
      // "a | b" at the top is a choice between whole phrases.
      return { source: this.source, first, items: [{ type: 'choice', optional: false, options }] };
    }
    const items = options[0]!;
    this.check(items);
    return { source: this.source, first, items };
  }

  private check(items: Item[]): void {
    if (!items.some((item) => item.type !== 'gap' && item.type !== 'mark' && !isOptional(item))) {
      throw new PhraseError(this.source, 'needs at least one word or slot that is not optional');
    }
    if (items.filter((item) => item.type === 'gap').length > MOST_GAPS) {
      throw new PhraseError(this.source, `at most ${MOST_GAPS} gaps`);
    }
  }

  private space(): void {
    while (/[\s/-]/.test(this.text[this.at] ?? '')) this.at++;
  }

  private options(close: string): Item[][] {
    const options: Item[][] = [];
    for (;;) {
      options.push(this.sequence(close));
      if (this.text[this.at] !== '|') break;
      this.at++;
    }
    if (options.some((items) => items.length === 0))
      throw new PhraseError(this.source, 'an alternative is empty');
    return options;
  }

  private sequence(close: string): Item[] {
    const items: Item[] = [];
    for (;;) {
      this.space();
      const char = this.text[this.at];
      if (char === undefined || char === '|') break;
      if (char === ')' || char === ']') {
        if (char !== close) throw new PhraseError(this.source, `"${char}" without its opening`);
        break;
      }
      items.push(...this.item(char));
    }
    return items;
  }

  private item(char: string): Item[] {
    if (char === '(' || char === '[') return [this.choice(char)];
    if (char === '{') return [this.slot()];
    if (char === '.') return [this.gap()];
    if (char in MARK_NAMES) {
      this.at++;
      return [{ type: 'mark', mark: char as MarkChar }];
    }
    if (WORD.test(char)) return this.word();
    throw new PhraseError(this.source, `"${char}" has no meaning in a phrase`);
  }

  private choice(open: string): Item {
    if (++this.depth > 4) throw new PhraseError(this.source, 'brackets nested more than four deep');
    const close = open === '(' ? ')' : ']';
    this.at++;
    const options = this.options(close);
    if (this.text[this.at] !== close) throw new PhraseError(this.source, `"${open}" is never closed`);
    this.at++;
    this.depth--;
    return { type: 'choice', optional: open === '[', options };
  }

  private slot(): Item {
    const end = this.text.indexOf('}', this.at);
    if (end < 0) throw new PhraseError(this.source, '"{" is never closed');
    const name = this.text.slice(this.at + 1, end).trim();
    this.at = end + 1;
    const slot = SLOTS.find((one) => one === name);
    return slot ? { type: 'slot', slot } : { type: 'list', name };
  }

  private gap(): Item {
    if (!this.text.startsWith('..', this.at)) throw new PhraseError(this.source, 'a gap is written ".."');
    this.at += 2;
    let digits = '';
    while (/\d/.test(this.text[this.at] ?? '')) digits += this.text[this.at++];
    const max = digits ? Number(digits) : DEFAULT_GAP;
    if (max < 1 || max > LONGEST_GAP)
      throw new PhraseError(this.source, `a gap is 1 to ${LONGEST_GAP} words`);
    return { type: 'gap', max };
  }

  private word(): Item[] {
    const start = this.at;
    while (WORD.test(this.text[this.at] ?? '')) this.at++;
    const raw = this.text.slice(start, this.at);
    const next = this.text[this.at];
    if (next === '~' || next === '*') {
      this.at++;
      if (next === '~') return [{ type: 'forms', word: raw }];
      if (raw.length < 3) throw new PhraseError(this.source, 'a beginning needs at least three letters');
      return [{ type: 'prefix', prefix: raw }];
    }
    return spellOut(raw).words.map((word) => ({ type: 'word', word }));
  }
}

function isOptional(item: Item): boolean {
  return item.type === 'choice' && item.optional;
}
