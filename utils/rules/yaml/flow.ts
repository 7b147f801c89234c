import { DEEPEST, YamlFault, type YamlFaultKind } from './fault.ts';

/*
 * The part of a line behind a colon or a dash: a word, a text in quotes, or brackets with several of them.
 */

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  '0': '\0',
};

/** What words without quotes stand for. */
function plainValue(text: string): unknown {
  if (text === '' || text === '~' || text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return NUMBER.test(text) ? Number(text) : text;
}

/** Sets a property of the value itself, whatever it is called. */
export function put(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

/** Reads values in one line. `told` hears of every value in brackets by its path. */
export class FlowReader {
  at = 0;
  constructor(
    private readonly text: string,
    private readonly line: number,
    private readonly told: (path: readonly PropertyKey[]) => void,
  ) {}

  /** The one value of the whole text. */
  only(path: readonly PropertyKey[]): unknown {
    const start = this.text[0] ?? '';
    if (!'"\'[{'.includes(start) || start === '') return this.plainLine();
    const value = this.value(path, 0);
    this.space();
    if (this.at < this.text.length) this.fail('after-value', this.text.slice(this.at));
    return value;
  }

  /** A text in quotes at this place. */
  quoted(): string {
    return this.text[this.at] === '"' ? this.double() : this.single();
  }

  private fail(fault: YamlFaultKind, about = ''): never {
    throw new YamlFault(fault, this.line, about.slice(0, 40));
  }

  private space(): void {
    while (this.text[this.at] === ' ' || this.text[this.at] === '\t') this.at++;
  }

  private plainLine(): unknown {
    const start = this.text[0] ?? '';
    if ('&*!|>%@`,]}'.includes(start) && start !== '') this.fail('strange-start', start);
    if (/: |:$/.test(this.text)) this.fail('after-value', this.text);
    return plainValue(this.text);
  }

  private value(path: readonly PropertyKey[], depth: number): unknown {
    if (depth > DEEPEST) this.fail('too-deep');
    this.told(path);
    this.space();
    const start = this.text[this.at];
    if (start === '"' || start === "'") return this.quoted();
    if (start === '[') return this.list(path, depth);
    if (start === '{') return this.map(path, depth);
    return plainValue(this.plain());
  }

  /** Words within brackets end at a comma or bracket, or at the colon of a key. */
  private plain(): string {
    const from = this.at;
    const first = this.text[from] ?? '';
    if ('&*!|>%@`'.includes(first) && first !== '') this.fail('strange-start', first);
    while (this.at < this.text.length) {
      const char = this.text[this.at]!;
      if (',[]{}'.includes(char)) break;
      if (char === ':' && /[\s,[\]{}]|^$/.test(this.text[this.at + 1] ?? '')) break;
      this.at++;
    }
    return this.text.slice(from, this.at).trim();
  }

  private list(path: readonly PropertyKey[], depth: number): unknown[] {
    const list: unknown[] = [];
    this.each(']', () => {
      list.push(this.value([...path, list.length], depth + 1));
    });
    return list;
  }

  private map(path: readonly PropertyKey[], depth: number): object {
    const map = {};
    this.each('}', () => {
      const isQuoted = this.text[this.at] === '"' || this.text[this.at] === "'";
      const key = isQuoted ? this.quoted() : this.plain();
      this.space();
      if (this.text[this.at] !== ':' || key === '') this.fail('no-colon', key);
      this.at++;
      if (Object.hasOwn(map, key)) this.fail('twice', key);
      put(map, key, this.value([...path, key], depth + 1));
    });
    return map;
  }

  private each(close: string, item: () => void): void {
    const open = this.text[this.at++];
    for (;;) {
      this.space();
      if (this.text[this.at] === close) break;
      if (this.at >= this.text.length) this.fail('open-bracket', open);
      item();
      this.space();
      if (this.text[this.at] === ',') this.at++;
      else if (this.text[this.at] !== close) this.fail('open-bracket', open);
    }
    this.at++;
  }

  private double(): string {
    let out = '';
    for (this.at++; ; this.at++) {
      const char = this.text[this.at];
      if (char === undefined) this.fail('open-quote', '"');
      if (char === '"') break;
      if (char !== '\\') {
        out += char;
        continue;
      }
      const name = this.text[++this.at] ?? '';
      const digits = { x: 2, u: 4, U: 8 }[name];
      if (digits) {
        const code = this.text.slice(this.at + 1, this.at + 1 + digits);
        const number = Number.parseInt(code, 16);
        if (!/^[\da-f]+$/i.test(code) || code.length < digits || number > 0x10ffff)
          this.fail('escape', `\\${name}`);
        out += String.fromCodePoint(number);
        this.at += digits;
      } else out += ESCAPES[name] ?? this.fail('escape', `\\${name}`);
    }
    this.at++;
    return out;
  }

  private single(): string {
    let out = '';
    for (this.at++; ; this.at++) {
      const char = this.text[this.at];
      if (char === undefined) this.fail('open-quote', "'");
      if (char === "'") {
        if (this.text[this.at + 1] !== "'") break;
        this.at++;
      }
      out += char;
    }
    this.at++;
    return out;
  }
}
