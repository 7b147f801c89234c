import { isObject } from '../../model/is-object.ts';

/*
 * Writes a rule the way the rule files are written, so that `readYaml` gives back what went in.
 */

/** Words that need no quotes: they begin with a letter and hold nothing that means something. */
const PLAIN = /^\p{L}[\p{L}\p{N} .~’'/_|-]*$/u;
const OTHERWISE = /^(?:true|false|null)$/i;
/** Parts that stand in one line while they are short. */
const IN_LINE: ReadonlySet<string> = new Set(['evidence', 'rewrite', 'signal', 'when', 'deal', 'given']);
const LONGEST_LINE = 100;

function scalar(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value !== 'string') return JSON.stringify(value) ?? 'null';
  const isPlain = PLAIN.test(value) && !OTHERWISE.test(value) && value === value.trim();
  return isPlain ? value : JSON.stringify(value);
}

const entriesOf = (map: Record<string, unknown>) =>
  Object.entries(map).filter(([, value]) => value !== undefined);

function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
  if (!isObject(value)) return scalar(value);
  const parts = entriesOf(value).map(([key, one]) => `${scalar(key)}: ${inLine(one)}`);
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}';
}

/** The lines of a value, each indented by two below the thing that holds it. */
function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const [first = '', ...more] = isBlock(item) ? linesOf(item) : [inLine(item)];
      return [`- ${first}`, ...more.map((line) => `  ${line}`)];
    });
  }
  return entriesOf(value as Record<string, unknown>).flatMap(([key, one]) => {
    const name = scalar(key);
    const short = inLine(one);
    const isShort = IN_LINE.has(key) && name.length + short.length < LONGEST_LINE;
    if (!isBlock(one) || isShort) return [`${name}: ${short}`];
    return [`${name}:`, ...linesOf(one).map((line) => `  ${line}`)];
  });
}

const isBlock = (value: unknown) =>
  Array.isArray(value) ? value.length > 0 : isObject(value) && entriesOf(value).length > 0;

/** A value as text; what is undefined is left out. */
export function writeYaml(value: unknown): string {
  return `${isBlock(value) ? linesOf(value).join('\n') : inLine(value)}\n`;
}
