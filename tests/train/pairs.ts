import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Pairs of a customer's mail and the reply, written for training: what the mail asks for (`[q1|…]`), what it says that opens
 * business (`[s1 SITE|…]`), a complaint (`[c1|…]`), and which of it the reply leaves open.
 */

/** UTF-16 offsets in the mail's text. */
export interface Mark {
  sort: 'ask' | 'signal' | 'complaint';
  /** Of a signal: its kind, as rules name it. */
  kind: string;
  start: number;
  end: number;
  open: boolean;
}
export interface Pair {
  id: string;
  from: string;
  cc: string[];
  mail: string;
  reply: string;
  marks: Mark[];
  /** The reply sells while the complaint is open. */
  sells: boolean;
}

const KINDS: Readonly<Record<string, string>> = {
  SITE: 'SIG-SITE',
  TEAM: 'SIG-HIRE',
  TEND: 'SIG-CONTRACT',
  RULE: 'SIG-COMPLY',
  DATE: 'SIG-EVENT',
  BUDG: 'SIG-BUDGET',
  VOLU: 'SIG-GROW',
  MANU: 'SIG-MANUAL',
  SYST: 'SIG-TECH',
  EQUI: 'SIG-TECH',
  SUPP: 'SIG-DISSAT',
  GOAL: 'SIG-GOAL',
  PERS: 'SIG-PERSON',
  REFR: 'SIG-REFER',
  ASK: 'SIG-ASK',
  PRAI: 'SIG-PRAISE',
  PROJ: 'SIG-PROJECT',
};
const SORTS = { q: 'ask', s: 'signal', c: 'complaint' } as const;
const MARK = /\[([qsc])(\d+)(?: ([A-Z]+))?\|([^[\]]*)\]/g;

function pairOf(text: string, id: string): Pair {
  const [head = '', marked = '', reply = '', verdict] = text.split(/^----[ \t]*\n/m);
  const [, said] = /^open:(.*)$/m.exec(verdict ?? '') ?? [];
  if (said === undefined) throw new Error(`${id}: not a head, a mail, a reply and "open:"`);
  const open = new Set(said.match(/[qsc]\d+/g));
  const marks: Mark[] = [];
  let mail = '';
  let from = 0;
  const body = marked.trim();
  for (const hit of body.matchAll(MARK)) {
    const [all, sort, number, kind = '', words = ''] = hit;
    mail += body.slice(from, hit.index);
    marks.push({
      sort: SORTS[sort as keyof typeof SORTS],
      kind: KINDS[kind] ?? '',
      start: mail.length,
      end: mail.length + words.length,
      open: open.delete(`${sort}${number}`),
    });
    mail += words;
    from = hit.index + all.length;
  }
  mail += body.slice(from);
  if (/\[[qsc]\d/.test(mail) || open.size > 0) throw new Error(`${id}: a mark that is not [q1|words]`);
  const headed = (name: string) => new RegExp(`^${name}:\\s*(.+)$`, 'm').exec(head)?.[1]?.trim() ?? '';
  return {
    id,
    from: headed('From'),
    cc: headed('Cc').split(/,\s*/).filter(Boolean),
    mail,
    reply: reply.trim(),
    marks,
    sells: /\bsells\b/.test(said),
  };
}

/**
 * All pairs of a folder, or those that the models learn from.
 * @throws Error where a mark or a verdict cannot be read
 */
export function writtenPairs(folder = join(import.meta.dirname, 'pairs')): Pair[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split(/^####.*\n/m)
        .slice(1)
        .map((text, i) => pairOf(text, `${name}:${i + 1}`)),
    );
}

/** One pair for each mail, the first of those that answer it: for what is learned of the mails alone. */
export function pairsByMail(folder?: string): Pair[] {
  const byMail = new Map<string, Pair>();
  for (const pair of writtenPairs(folder)) if (!byMail.has(pair.mail)) byMail.set(pair.mail, pair);
  return [...byMail.values()];
}
