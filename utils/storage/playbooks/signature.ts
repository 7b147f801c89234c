import * as z from 'zod/mini';
import { isObject } from '../../model/is-object';
import { versionedItem } from '../item';
import { readManaged } from '../managed';

/*
 * Who wrote a playbook. A signature proves that nobody changed the file since; whether its key is to be trusted is the
 * rep's or the organisation's to say.
 */

const key = z.object({ name: z.string(), key: z.string() });
/** Keys the rep trusts (SPKI, base64), with the name the rep gave them. */
export const trustItem = versionedItem<{ keys: { name: string; key: string }[] }>(
  'trust',
  { keys: z.array(key) },
  { keys: [] },
  1,
);

/** Keys of the rep and of the organisation, with what people compare. */
export interface TrustedKey {
  key: string;
  print: string;
  /** Absent for the organisation's. */
  name?: string;
}

/** Every key whose playbooks are trusted. */
export async function trustedKeys(): Promise<TrustedKey[]> {
  const [own, managed] = await Promise.all([trustItem.read(), readManaged()]);
  const organisation = managed.trustedKeys.map((key) => ({ key }));
  const all: Omit<TrustedKey, 'print'>[] = [...own.keys, ...organisation];
  return Promise.all(all.map(async (one) => ({ ...one, print: await fingerprint(one.key) })));
}

/** Trusts a key from now on, under a name of the rep's. */
export async function trustKey(name: string, spki: string): Promise<void> {
  await trustItem.patch(({ keys }) => ({
    keys: [...keys.filter((one) => one.key !== spki), { name, key: spki }],
  }));
}

/** Brings in the keys of a file beside those that are trusted here, each under the name that it has here. */
export const mergeKeys = ({ keys: more = [] }: { keys?: z.infer<typeof key>[] }) =>
  trustItem.patch(({ keys }) => {
    const known = new Set(keys.map((own) => own.key));
    return { keys: [...keys, ...more.filter((one) => !known.has(one.key))] };
  });

/** Trusts a key of the rep's no longer; the organisation's stay. */
export async function distrustKey(spki: string): Promise<void> {
  await trustItem.patch(({ keys }) => ({ keys: keys.filter((one) => one.key !== spki) }));
}

/** `changed`: signed, and no longer what was signed. */
export type Trust = 'unsigned' | 'trusted' | 'unknown-key' | 'changed';

/** JSON with the keys of every object sorted: what is signed. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** What people compare when they say a key aloud: the first 16 hexadecimal digits of its SHA-256, in fours. */
export async function fingerprint(spki: string): Promise<string> {
  const bytes = bytesOf(spki) ?? new Uint8Array();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const digits = Array.from(hash.slice(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.match(/.{4}/g)!.join(' ');
}

async function isGenuine(file: Record<string, unknown>, spki: string, signature: string): Promise<boolean> {
  const [keyBytes, signed] = [bytesOf(spki), bytesOf(signature)];
  if (!keyBytes || !signed) return false;
  try {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const imported = await crypto.subtle.importKey('spki', keyBytes, algorithm, false, ['verify']);
    const { signature: _signature, ...content } = file;
    return await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      imported,
      signed,
      new TextEncoder().encode(canonical(content)),
    );
  } catch {
    return false;
  }
}

/** How far a playbook file is to be trusted. @param file as it was parsed */
export async function trustOf(file: Record<string, unknown>): Promise<Trust> {
  const { signature } = file as { signature?: { key?: unknown; value?: unknown } };
  if (signature === undefined) return 'unsigned';
  const { key: spki, value } = signature ?? {};
  if (typeof spki !== 'string' || typeof value !== 'string') return 'changed';
  if (!(await isGenuine(file, spki, value))) return 'changed';
  return (await trustedKeys()).some((one) => one.key === spki) ? 'trusted' : 'unknown-key';
}
