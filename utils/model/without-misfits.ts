import type * as z from 'zod/mini';
import { isObject } from './is-object';
import { safely } from './safely';

type Path = readonly PropertyKey[];
const nameOf = (path: Path) => path.map(String).join('/');

/** More rounds than a schema is deep are none that help. */
const MOST_ROUNDS = 12;

/**
 * What of a value fits a schema: what may be absent and does not fit is left out of a copy, and so is an entry of a list
 * that does not hold without it.
 * @returns the value itself where all of it fits; undefined where something that is needed does not
 */
export function withoutMisfits<T>(schema: z.ZodMiniType<T>, value: T): T | undefined {
  let copy: T | undefined;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const read = safely(schema, copy ?? value);
    if (read.success) return copy ?? value;
    copy ??= structuredClone(value);
    const misfits = new Map<string, Path>();
    for (const { path } of read.error?.issues ?? []) {
      const whole = standing(copy, path);
      misfits.set(nameOf(whole), whole);
    }
    // The value as a whole is none.
    if (misfits.has('')) return undefined;
    // The last of a list first, so that those before it stay where they are.
    for (const path of [...misfits.values()].reverse()) {
      const isWithin = path.some((_, length) => misfits.has(nameOf(path.slice(0, length))));
      if (!isWithin) drop(copy, path);
    }
  }
  return undefined;
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce((inner, key) => (inner as Record<PropertyKey, unknown> | undefined | null)?.[key], value);

/** The path of a misfit, or of what stands around it where it is not there: that is what does not fit then. */
function standing(value: unknown, path: Path): Path {
  const isThere = path.length === 0 || at(value, path) !== undefined;
  return isThere ? path : standing(value, path.slice(0, -1));
}

function drop(value: unknown, path: Path): void {
  const around = at(value, path.slice(0, -1));
  const key = path[path.length - 1]!;
  if (Array.isArray(around)) around.splice(Number(key), 1);
  else if (isObject(around)) delete around[String(key)];
}
