import { storage } from 'wxt/utils/storage';
import { alone } from './lock';

/*
 * What must be recognised again but never read (thread ids, people in mutes, stages) is stored as a hash with a secret
 * of this browser. An import brings the secret its hashes were made with; hence a list, the first one for new hashes.
 */
const item = storage.defineItem<string[]>('local:salts', { fallback: [] });

const isSalt = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

/**
 * The secret that was made while there was no room to keep one: the coach goes on with it for as long as the browser runs,
 * and it is kept once there is room.
 */
const unkept = storage.defineItem<string>('session:salt');

async function keptSalts(): Promise<string[]> {
  const value: unknown = await item.getValue();
  return Array.isArray(value) ? value.filter(isSalt) : [];
}

/** Every secret that hashes here were made with, newest hashes' first. */
export async function readSalts(): Promise<string[]> {
  const kept = await keptSalts();
  if (kept.length) return kept;
  const salt: unknown = await unkept.getValue();
  return isSalt(salt) ? [salt] : [];
}

/** So many browsers nobody carries a log through; each secret is one more hash of whatever is looked up. */
const MOST = 50;

/** Learns the secrets of an imported file. */
export function addSalts(more: readonly unknown[]): Promise<void> {
  return alone('salts', async () => {
    const known = await readSalts();
    const all = [...new Set([...known, ...more.filter(isSalt)])].slice(0, Math.max(MOST, known.length));
    if (all.length > known.length) await item.setValue(all);
  });
}

/** Once there is one it stays the first: only who makes it has to be alone. */
async function firstSalt(): Promise<string> {
  const [first] = await keptSalts();
  if (first) return first;
  return alone('salts', async () => {
    const [kept] = await keptSalts();
    if (kept) return kept;
    const [known] = await readSalts();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const salt = known ?? Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    await item.setValue([salt]).catch(() => unkept.setValue(salt));
    return salt;
  });
}

async function digest(salt: string, text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}\0${text}`));
  return Array.from(new Uint8Array(bytes, 0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The salted hash under which something is stored: 24 hexadecimal digits. */
export async function hashed(...parts: string[]): Promise<string> {
  return digest(await firstSalt(), parts.join('\0'));
}

/** The hashes under which something may have been stored, with every secret of a list that was read before. */
export function hashesWith(salts: readonly string[], ...parts: string[]): Promise<string[]> {
  return Promise.all(salts.map((salt) => digest(salt, parts.join('\0'))));
}

/**
 * The hashes under which something that is to be stored may stand here already: first the one for what is new, then those
 * that an import brought the secrets of.
 */
export async function everyHash(...parts: string[]): Promise<[string, ...string[]]> {
  const first = await firstSalt();
  const others = (await readSalts()).filter((salt) => salt !== first);
  return Promise.all([digest(first, parts.join('\0')), ...(await hashesWith(others, ...parts))]);
}

/** The hashes under which something may have been stored, with every known secret. */
export async function hashesOf(...parts: string[]): Promise<string[]> {
  return hashesWith(await readSalts(), ...parts);
}
