import { storage } from 'wxt/utils/storage';
import type * as z from 'zod/mini';
import { isObject } from '../model/is-object';
import { safely } from '../model/safely';
import { asFault, faulty } from './faults';
import { alone } from './lock';

type Shape = Record<string, z.ZodMiniType>;

/** Properties to set, or a function of the item as it is; `given` has only what was set. */
export type Change<T> = Partial<T> | ((now: T, given: Partial<T>) => Partial<T>);

/** A settings item: one object under one key, versioned, checked property by property after reading. */
export interface VersionedItem<T extends object> {
  key: string;
  read(): Promise<T>;
  /** Changes properties; another window's change to other properties is kept. What nobody set is not stored. */
  patch(change: Change<T>): Promise<T>;
  watch(callback: (value: T, before: T) => void): () => void;
  remove(): Promise<void>;
  /**
   * The value as it may be written after an import: unknown and misshapen properties dropped.
   * @returns `given`: what it says of itself, without fallbacks
   */
  check(value: unknown): { value: T; given: Partial<T>; broken: string[] };
}

/** Names of items whose data could not be brought to this version, and what happened; shown in options. */
export interface ItemFault {
  key: string;
  version: number;
  at: number;
}
const faults = storage.defineItem<ItemFault[]>('local:itemFaults', { fallback: [] });

/** What could not be migrated; the old data is still there and can be exported. */
export async function readItemFaults(): Promise<ItemFault[]> {
  const value: unknown = await faults.getValue();
  const isTold = (one: unknown): one is ItemFault => isObject(one) && typeof one.key === 'string';
  return Array.isArray(value) ? value.filter(isTold) : [];
}

async function tell(key: string, version: number): Promise<void> {
  await alone('itemFaults', async () => {
    const others = (await readItemFaults()).filter((fault) => fault.key !== key);
    await faults.setValue([...others, { key, version, at: Date.now() }]);
  });
}

/**
 * Defines a settings item.
 * @param shape the check of each property; a property that fails it is read as its fallback, the others are kept, and
 * what is stored is not touched until that property is set again (then the misfit moves to `<key>.kept`)
 * @param migrations step to version n from n - 1; a step that throws leaves the old value where it is and is told
 */
export function versionedItem<T extends object>(
  name: string,
  shape: { [K in keyof T]-?: z.ZodMiniType<T[K]> },
  fallback: T,
  version: number,
  migrations: Record<number, (old: unknown) => unknown> = {},
): VersionedItem<T> {
  const checks = shape as unknown as Shape;
  const item = storage.defineItem<unknown>(`local:${name}`, {
    version,
    migrations: Object.fromEntries(
      Object.entries(migrations).map(([step, migrate]) => [
        step,
        async (old: unknown) => {
          try {
            return await migrate(old);
          } catch (error) {
            await tell(name, Number(step));
            throw error;
          }
        },
      ]),
    ),
  });

  function check(value: unknown): { value: T; given: Partial<T>; broken: string[] } {
    const given: Record<string, unknown> = {};
    const broken: string[] = [];
    if (value !== null && value !== undefined && !isObject(value)) broken.push('');
    const source = isObject(value) ? value : {};
    for (const [key, schema] of Object.entries(checks)) {
      if (!Object.hasOwn(source, key) || source[key] === undefined) continue;
      const parsed = safely(schema, source[key]);
      if (parsed.success) given[key] = parsed.data;
      else broken.push(key);
    }
    return { value: { ...fallback, ...given } as T, given: given as Partial<T>, broken };
  }

  const read = () => faulty(async () => check(await item.getValue()).value);

  return {
    key: name,
    check,
    read,
    patch: (change) =>
      alone(name, async () => {
        try {
          const raw = await item.getValue();
          const { value: now, given, broken } = check(raw);
          if (broken.length) await storage.setItem(`local:${name}.kept`, raw);
          const next = {
            ...given,
            ...(typeof change === 'function' ? change(now, given) : change),
          } as Record<string, unknown>;
          for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key];
          await item.setValue(next);
          return { ...fallback, ...next } as T;
        } catch (error) {
          throw asFault(error);
        }
      }),
    watch: (callback) => item.watch((value, before) => callback(check(value).value, check(before).value)),
    remove: async () => {
      await item.removeValue({ removeMeta: true });
      await storage.removeItem(`local:${name}.kept`);
    },
  };
}
