import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 * @param ask what is waited for; undefined, null and false mean "not yet"
 * @param what for the message when it never comes
 * @param limit in milliseconds
 */
export async function waitUntil<T>(
  ask: () => T | Promise<T>,
  what: string,
  limit = 15_000,
): Promise<Exclude<T, undefined | null | false>> {
  const end = Date.now() + limit;
  let last: unknown;
  do {
    try {
      const found = await ask();
      if (found !== undefined && found !== null && found !== false) {
        return found as Exclude<T, undefined | null | false>;
      }
    } catch (error) {
      last = error;
    }
    await sleep(25);
  } while (Date.now() < end);
  throw new Error(`Waited ${limit} ms for ${what}${last ? `; last error: ${String(last)}` : ''}`);
}
