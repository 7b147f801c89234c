import { isNumberAt, numberAt } from '../text/number-tokens';
import { gapsIn, holdsWord } from './pattern-measures';
import { PhraseError, type PhraseFault } from './phrase-error';
import { type WordEndings, wordEndings } from './word-endings';
import { spellOut } from './words';

/*
 * The phrase language, parsed. Words match whole words in any case; a hyphen or comma between words is no obstacle.
 *
 *   check~            any form of the word          optimi*        any word that begins so
 *   [just|quickly]    may stand here, or not        (in|on|with)   one of these
 *   question[s]       within a word, its endings    check(ing|ed)
 *   ..  ..6           a gap of up to 3 (6) words in the same clause, never across "but"
 *   {date} {name}     a slot or a named word list   ^ first        $ last in the sentence
 *   , ? ! : + #       this mark stands here            &              "and", or the sign between the two words
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
  'field',
] as const;
type Slot = (typeof SLOTS)[number];
export const MARK_NAMES = {
  ',': 'comma',
  '?': 'question',
  '!': 'exclaim',
  ':': 'colon',
  $: 'last',
  '+': 'plus',
  '#': 'hash',
} as const;
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
const MOST_DEPTH = 4;
const LONGEST_PHRASE = 1000;
const WORD = /[\p{L}\p{N}'%]/u;
const WHOLE_WORD = /[\p{L}\p{N}'%]+/uy;
/** "e.g.", "U.S." */
const DOTTED = /[a-z](?:\.[a-z](?![a-z\d]))+\.?/y;
/** Marks of a name: "C++", "C#". */
const BEHIND_WORDS = /[+#]/;
const BEHIND = /[\p{L}\p{N}+]/u;
/** What stands between words, and what text brings along that was copied from a page: quotation marks, bullets. */
const SPACE = /[\s/"'\u201c-\u201f\u00ab\u00bb\u2022\u00b7\u200b\u2060\ufeff\u00ad-]*/y;
/** What may have been meant by a mark that means nothing. */
const MEANT: Readonly<Record<string, string>> = { '@': '{email}', '\u2013': '-', '\u2014': '-', ';': '|' };

/** Reads one phrase; throws a PhraseError that says what is wrong in words. */
export function parsePhrase(source: string): Pattern {
  if (source.length > LONGEST_PHRASE) {
    const most = String(LONGEST_PHRASE);
    throw new PhraseError(source.slice(0, 40), 'too-long', `longer than ${most}`, most);
  }
  const text = source
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'");
  const parser = new Parser(text, source);
  return parser.phrase();
}

class Parser {
  private at = 0;
  private depth = 0;
  /** The phrase opens with "^". */
  private first = false;
  constructor(
    private readonly text: string,
    private readonly source: string,
  ) {}

  phrase(): Pattern {
    this.space();
    this.first = this.text[this.at] === '^';
    const { first } = this;
    const options = this.options('');
    for (const items of options) this.check(items);
    if (options.length > 1) {
      // "a | b" at the top is a choice between whole phrases.
      return { source: this.source, first, items: [{ type: 'choice', optional: false, options }] };
    }
    return { source: this.source, first, items: options[0]! };
  }

  private check(items: Item[]): void {
    if (!holdsWord(items)) this.fail('no-word', 'needs at least one word or slot that is not optional');
    if (gapsIn(items) > MOST_GAPS) this.fail('many-gaps', `at most ${MOST_GAPS} gaps`, String(MOST_GAPS));
  }

  private fail(
    fault: PhraseFault,
    message: string,
    about = '',
    at?: number,
    near: readonly string[] = [],
  ): never {
    throw new PhraseError(this.source, fault, message, about, at, near);
  }

  private space(): void {
    SPACE.lastIndex = this.at;
    SPACE.test(this.text);
    this.at = SPACE.lastIndex;
  }

  private options(close: string): Item[][] {
    const options: Item[][] = [];
    let empty: number | undefined;
    for (;;) {
      const items = this.sequence(close);
      if (items.length === 0) empty ??= this.at;
      options.push(items);
      if (this.text[this.at] !== '|') break;
      this.at++;
    }
    if (empty !== undefined && (close !== '' || options.length > 1))
      this.fail('empty-option', 'an alternative is empty', '', empty);
    return options;
  }

  private sequence(close: string): Item[] {
    const items: Item[] = [];
    this.space();
    // Who writes "^ a | ^ b" says of each alternative what holds for all.
    if (close === '' && this.first && this.text[this.at] === '^') this.at++;
    for (;;) {
      this.space();
      const char = this.text[this.at];
      if (char === undefined || char === '|') break;
      if (char === ')' || char === ']') {
        if (char !== close) this.fail('unopened', `"${char}" without its opening`, char, this.at);
        break;
      }
      items.push(...this.item(char));
    }
    return items;
  }

  private item(char: string): Item[] {
    const endings = wordEndings(this.text, this.at);
    if (endings) return [this.oneWord(endings)];
    if (char === '(' || char === '[') return [this.choice(char)];
    if (char === '{') return [this.slot()];
    if (char === '\u2026') {
      this.at++;
      return [{ type: 'gap', max: DEFAULT_GAP }];
    }
    if (char === '.') return this.isFullStop() ? [] : [this.gap()];
    if (char === '&') {
      this.at++;
      return [{ type: 'word', word: 'and' }];
    }
    if (isNumberAt(this.text, this.at)) return this.number();
    if (char in MARK_NAMES && !(BEHIND_WORDS.test(char) && !BEHIND.test(this.text[this.at - 1] ?? ''))) {
      this.at++;
      return [{ type: 'mark', mark: char as MarkChar }];
    }
    if (WORD.test(char)) return this.word();
    if (char === '^')
      this.fail('late-start', '"^" opens the whole phrase and holds for all its alternatives', '^', this.at);
    const mark = String.fromCodePoint(this.text.codePointAt(this.at)!);
    const meant = /\p{Sc}/u.test(mark) ? '{money}' : MEANT[mark];
    return this.fail(
      'strange-mark',
      `"${mark}" has no meaning in a phrase`,
      mark,
      this.at,
      meant ? [meant] : [],
    );
  }

  private oneWord({ words, end }: WordEndings): Item {
    const start = this.at;
    this.at = end;
    if (!words) this.fail('too-large', 'brackets that stand for too many words', '', start);
    const sign = this.text[end];
    if (sign === '~' || sign === '*') this.at++;
    return { type: 'choice', optional: false, options: words!.map((word) => this.meant(word, sign, start)) };
  }

  private choice(open: string): Item {
    const start = this.at;
    if (++this.depth > MOST_DEPTH)
      this.fail('nested', 'brackets nested more than four deep', String(MOST_DEPTH), start);
    const close = open === '(' ? ')' : ']';
    this.at++;
    const options = this.options(close);
    if (this.text[this.at] !== close) this.fail('unclosed', `"${open}" is never closed`, open, start);
    this.at++;
    this.depth--;
    return { type: 'choice', optional: open === '[', options };
  }

  private slot(): Item {
    const end = this.text.indexOf('}', this.at);
    if (end < 0) this.fail('unclosed', '"{" is never closed', '{', this.at);
    const name = this.text.slice(this.at + 1, end).trim();
    this.at = end + 1;
    const slot = SLOTS.find((one) => one === name);
    return slot ? { type: 'slot', slot } : { type: 'list', name };
  }

  /** Steps over the full stop of a sentence that was pasted as it stands in a mail, and of "Dr. Smith" and ".NET". */
  private isFullStop(): boolean {
    const rest = this.text.slice(this.at);
    const found =
      /^\.(?=["'\u201d\s]*(?:$|[|)\]]))/.test(rest) ||
      (/^\.(?!\.)/.test(rest) && (WORD.test(this.text[this.at - 1] ?? '') || WORD.test(rest[1] ?? '')));
    if (found) this.at++;
    return found;
  }

  private gap(): Item {
    const start = this.at;
    if (!this.text.startsWith('..', start)) this.fail('one-dot', 'a gap is written ".."', '.', start);
    while (this.text[this.at] === '.') this.at++;
    let digits = '';
    while (/\d/.test(this.text[this.at] ?? '')) digits += this.text[this.at++];
    const max = digits ? Number(digits) : DEFAULT_GAP;
    if (max < 1 || max > LONGEST_GAP)
      this.fail('gap-size', `a gap is 1 to ${LONGEST_GAP} words`, String(LONGEST_GAP), start);
    return { type: 'gap', max };
  }

  /** A figure is read as it is in a mail, with the signs inside: "24/7", "1,200", "3.5", "20%", "$500". */
  private number(): Item[] {
    const token = numberAt(this.text, this.at);
    // "2026*", "5th~"
    if (token.kind === 'word' || /[~*]/.test(this.text[token.end] ?? '')) return this.word();
    this.at = token.end;
    return [{ type: 'word', word: token.norm }];
  }

  private word(): Item[] {
    const start = this.at;
    DOTTED.lastIndex = start;
    if (DOTTED.test(this.text)) {
      this.at = DOTTED.lastIndex;
      return [{ type: 'word', word: this.text.slice(start, this.at) }];
    }
    WHOLE_WORD.lastIndex = start;
    WHOLE_WORD.test(this.text);
    this.at = WHOLE_WORD.lastIndex;
    const raw = this.text.slice(start, this.at).replace(/(?<!')'+$/, '');
    const sign = this.text[this.at];
    if (sign === '~' || sign === '*') this.at++;
    return this.meant(raw, sign, start);
  }

  /** What letters mean with the sign behind them. */
  private meant(raw: string, sign: string | undefined, start: number): Item[] {
    if (sign === '~') return [{ type: 'forms', word: raw }];
    if (sign !== '*') return spellOut(raw).words.map((word) => ({ type: 'word', word }));
    if (raw.length < 3) this.fail('short-beginning', 'a beginning needs at least three letters', raw, start);
    return [{ type: 'prefix', prefix: raw }];
  }
}
