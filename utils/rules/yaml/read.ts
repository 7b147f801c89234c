import { DEEPEST, LONGEST_TEXT, placeOf, YamlFault, type YamlFaultKind } from './fault.ts';
import { FlowReader, put } from './flow.ts';

/*
 * The part of YAML that rule files are written in: lists and names by indentation, brackets and quotes within a line,
 * comments. What other YAML there is (anchors, tags, texts over several lines) is refused where it stands.
 */

export interface YamlText {
  value: unknown;
  /** The line of every value by `placeOf` its path; the first line is 1. */
  lines: ReadonlyMap<string, number>;
}

interface Line {
  number: number;
  indent: number;
  text: string;
}

/** Reads the text of a rule. @throws YamlFault with the line */
export function readYaml(source: string): YamlText {
  if (source.length > LONGEST_TEXT) throw new YamlFault('too-long', 1);
  const reader = new Reader(linesOf(source));
  const value = reader.whole();
  return { value, lines: reader.places };
}

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  for (const [index, raw] of source
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const text = withoutComment(raw).trimEnd();
    const indent = text.length - text.trimStart().length;
    if (text.trim() === '' || (index === 0 && text === '---')) continue;
    if (text.slice(0, indent).includes('\t')) throw new YamlFault('tab', index + 1);
    lines.push({ number: index + 1, indent, text: text.slice(indent) });
  }
  return lines;
}

/** A comment begins with # at the start of the line or behind a space, outside of quotes. */
function withoutComment(line: string): string {
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!;
    if (quote) {
      if (quote === '"' && char === '\\') at++;
      else if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && /[\s[{,:]|^$/.test(line[at - 1] ?? '')) quote = char;
    else if (char === '#' && /\s|^$/.test(line[at - 1] ?? '')) return line.slice(0, at);
  }
  return line;
}

const isItem = (text: string) => text === '-' || text.startsWith('- ');

class Reader {
  readonly places = new Map<string, number>();
  private at = 0;
  constructor(private readonly lines: Line[]) {}

  whole(): unknown {
    const first = this.lines[0];
    if (!first) return null;
    const value = this.block(first.indent, [], 0);
    const left = this.lines[this.at];
    if (left) this.fail('indent', left);
    return value;
  }

  private fail(fault: YamlFaultKind, line: Line, about = line.text): never {
    throw new YamlFault(fault, line.number, about.slice(0, 40));
  }

  /** Whatever begins at this line and stands at this indentation. */
  private block(indent: number, path: readonly PropertyKey[], depth: number): unknown {
    const line = this.lines[this.at]!;
    if (depth > DEEPEST) this.fail('too-deep', line, '');
    this.places.set(placeOf(path), line.number);
    if (isItem(line.text)) return this.list(indent, path, depth);
    if (keyOf(line)) return this.map(indent, path, depth);
    this.at++;
    return this.flow(line, path);
  }

  private list(indent: number, path: readonly PropertyKey[], depth: number): unknown[] {
    const list: unknown[] = [];
    for (let line = this.lines[this.at]; line && line.indent >= indent; line = this.lines[this.at]) {
      if (line.indent > indent) this.fail('indent', line);
      // Names at the indentation of a list are those of the thing that holds it.
      if (!isItem(line.text)) break;
      const here = [...path, list.length];
      this.places.set(placeOf(here), line.number);
      const rest = line.text.slice(1).trimStart();
      if (rest === '') {
        this.at++;
        list.push(this.below(indent, here, depth));
        continue;
      }
      // What follows the dash stands as if in a line of its own.
      const inner = { ...line, indent: indent + line.text.length - rest.length, text: rest };
      this.lines[this.at] = inner;
      list.push(this.block(inner.indent, here, depth + 1));
    }
    return list;
  }

  private map(indent: number, path: readonly PropertyKey[], depth: number): object {
    const map = {};
    for (let line = this.lines[this.at]; line && line.indent >= indent; line = this.lines[this.at]) {
      if (line.indent > indent) this.fail('indent', line);
      if (isItem(line.text)) break;
      const found = keyOf(line) ?? this.fail('no-colon', line);
      const { key, rest } = found;
      if (Object.hasOwn(map, key)) this.fail('twice', line, key);
      const here = [...path, key];
      this.places.set(placeOf(here), line.number);
      this.at++;
      put(map, key, rest === '' ? this.below(indent, here, depth, true) : this.flow(line, here, rest));
    }
    return map;
  }

  /** What stands below a name or dash that has nothing beside it. */
  private below(indent: number, path: readonly PropertyKey[], depth: number, ofName = false): unknown {
    const next = this.lines[this.at];
    if (next && (next.indent > indent || (ofName && next.indent === indent && isItem(next.text)))) {
      const line = this.places.get(placeOf(path))!;
      const value = this.block(next.indent, path, depth + 1);
      this.places.set(placeOf(path), line);
      return value;
    }
    return null;
  }

  private flow(line: Line, path: readonly PropertyKey[], text = line.text): unknown {
    const told = (inner: readonly PropertyKey[]) => this.places.set(placeOf(inner), line.number);
    return new FlowReader(text, line.number, told).only(path);
  }
}

/** The name at the start of a line and what stands beside it. */
function keyOf(line: Line): { key: string; rest: string } | undefined {
  const { text } = line;
  if (text.startsWith('"') || text.startsWith("'")) {
    const reader = new FlowReader(text, line.number, () => {});
    const key = reader.quoted();
    const after = /^\s*:(?:\s+(.*))?$/.exec(text.slice(reader.at));
    return after ? { key, rest: after[1] ?? '' } : undefined;
  }
  if (/^[[{&*!|>%@`]/.test(text)) return undefined;
  const end = text.search(/:(?:\s|$)/);
  return end > 0 ? { key: text.slice(0, end).trimEnd(), rest: text.slice(end + 1).trimStart() } : undefined;
}
