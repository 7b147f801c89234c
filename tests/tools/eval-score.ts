import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from './eval-assess.ts';

/*
 * The measures of `npm run eval` for a folder that brings no scoring program of its own. Spans are paired one to one,
 * largest overlap first. Right: paired with a span that any annotator marked. Found: a span that all of them marked is
 * paired. A mark of more than 300 characters points at nothing; positive notes are not scored.
 */

const LONGEST = 300;
const SELF = 'rep@ourco.example';
const CUSTOMER = 'dana@customer.example';

export interface Row {
  n?: number;
  id: string;
  subject?: string;
  text: string;
  verdicts: string[];
  gates: ({ id: string } | null)[];
  flags?: { quote: string; dim: string; also?: string[]; votes: number }[];
  signals?: { quote: string; kind: string; also?: string[]; votes: number }[];
}
interface Party {
  direction: string;
  from?: string;
  to?: string[];
  cc?: string[];
  date?: string;
  text: string;
}
interface Pair {
  n: number;
  thread: Party[];
  reply: { subject?: string; text: string; to?: string[]; cc?: string[] };
  today?: string;
  labels: { tip: string; quote: string }[];
}
interface Mark {
  start: number;
  end: number;
  cls: string;
  also?: string[];
  votes: number;
  text: string;
  rule?: string;
}
interface Count {
  predicted: number;
  right: number;
  gold: number;
  found: number;
  sameClass: number;
}
export interface Score {
  title: string;
  total: Count;
  by: Record<string, Count>;
  lines: string[];
}

type Ask = (inputs: readonly unknown[]) => Answer[];
const count = (): Count => ({ predicted: 0, right: 0, gold: 0, found: 0, sameClass: 0 });

function rows<T>(folder: string, name: string): T[] {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** Where the quote stands in the text, white space folded. */
function locate(text: string, quote: string): [number, number] | null {
  const fold = (from: string) => {
    const at: number[] = [];
    let out = '';
    for (let i = 0; i < from.length; i++) {
      const space = /\s/.test(from[i]!);
      if (space && (out === '' || out.endsWith(' '))) continue;
      out += space ? ' ' : from[i]!;
      at.push(i);
    }
    return { out, at };
  };
  const body = fold(text);
  const wanted = fold(quote).out.trim();
  const start = wanted ? body.out.indexOf(wanted) : -1;
  return start < 0 ? null : [body.at[start]!, body.at[start + wanted.length - 1]! + 1];
}

function pairUp(predicted: readonly Mark[], gold: readonly Mark[]): Map<number, number> {
  const links: [number, number, number][] = [];
  predicted.forEach((p, i) => {
    if (p.end - p.start > LONGEST) return;
    gold.forEach((g, j) => {
      const shared = Math.min(p.end, g.end) - Math.max(p.start, g.start);
      if (shared >= 3) links.push([shared + (p.cls === g.cls ? 1e6 : 0), i, j]);
    });
  });
  links.sort((a, b) => b[0] - a[0]);
  const taken = new Set<number>();
  const out = new Map<number, number>();
  for (const [, i, j] of links) {
    if (out.has(i) || taken.has(j)) continue;
    out.set(i, j);
    taken.add(j);
  }
  return out;
}

function scoreMarks(
  title: string,
  items: readonly Row[],
  predicted: (row: Row, i: number) => Mark[],
  gold: (row: Row) => Mark[],
): Score {
  const score: Score = { title, total: count(), by: {}, lines: [] };
  const add = (cls: string, key: keyof Count) => {
    score.by[cls] ??= count();
    score.by[cls][key]++;
    score.total[key]++;
  };
  items.forEach((row, n) => {
    const ps = predicted(row, n);
    const gs = gold(row);
    const links = pairUp(ps, gs);
    const paired = new Set(links.values());
    ps.forEach((p, i) => {
      add(p.cls, 'predicted');
      const link = links.get(i);
      if (link === undefined) {
        score.lines.push(`false alarm  ${row.id}  ${p.rule}  «${p.text}»`);
        return;
      }
      add(p.cls, 'right');
      const g = gs[link]!;
      if (g.cls === p.cls || g.also?.includes(p.cls)) add(p.cls, 'sameClass');
    });
    gs.forEach((g, j) => {
      if (g.votes < Math.max(1, row.verdicts.length)) return;
      add(g.cls, 'gold');
      if (paired.has(j)) add(g.cls, 'found');
      else score.lines.push(`miss         ${row.id}  ${g.cls}  «${g.text}»`);
    });
  });
  return score;
}

const marked = (
  answer: Answer,
  row: Row,
  cls: (tip: NonNullable<Answer['tips']>[number]) => string | null,
): Mark[] =>
  (answer.tips ?? []).flatMap((tip) => {
    const name = cls(tip);
    if (name === null || tip.start === undefined || tip.end === undefined || tip.end <= tip.start) return [];
    return [
      {
        start: tip.start,
        end: tip.end,
        cls: name,
        votes: 0,
        rule: tip.ruleId,
        text: row.text.slice(tip.start, tip.end),
      },
    ];
  });

function golden(
  row: Row,
  list: readonly { quote: string; also?: string[]; votes: number }[],
  cls: (i: number) => string,
): Mark[] {
  return list.flatMap((one, i) => {
    const at = locate(row.text, one.quote);
    return at
      ? [
          {
            start: at[0],
            end: at[1],
            cls: cls(i),
            votes: one.votes,
            text: one.quote,
            ...(one.also && { also: one.also }),
          },
        ]
      : [];
  });
}

function scoreGates(title: string, items: readonly Row[], got: readonly Answer[]): Score {
  const score: Score = { title, total: count(), by: {}, lines: [] };
  items.forEach((row, i) => {
    const want = row.gates.flatMap((gate) => (gate && gate.id !== 'other' ? [gate.id] : []));
    const have = got[i]!.gates ?? [];
    if (row.gates.length > 0 && want.length === row.gates.length) {
      score.total.gold++;
      if (want.some((id) => have.includes(id))) score.total.found++;
      else score.lines.push(`miss         ${row.id}  ${want.join(' ')}`);
    }
    for (const id of have) {
      score.total.predicted++;
      if (row.gates.some((gate) => gate)) score.total.right++;
      else score.lines.push(`false alarm  ${row.id}  ${id}`);
    }
  });
  return score;
}

const words = (text: string) => new Set(text.toLowerCase().match(/\w{3,}/g) ?? []);
function touches(quote: string, said: string): boolean {
  const wanted = words(quote);
  const here = [...words(said)];
  return here.filter((word) => wanted.has(word)).length >= Math.min(3, here.length);
}

function scorePairs(pairs: readonly Pair[], ask: Ask): Score {
  const party = (m: Party) => ({
    direction: m.direction,
    from: m.from,
    to: m.to,
    cc: m.cc,
    date: m.date,
    raw: m.text,
  });
  const got = ask(
    pairs.map(({ reply, today, thread }) => ({
      kind: 'draft',
      subject: reply.subject,
      raw: reply.text,
      to: reply.to,
      cc: reply.cc,
      self: [SELF, '@ourco.example'],
      today,
      thread: thread.map(party),
    })),
  );
  const score: Score = { title: 'replies', total: count(), by: {}, lines: [] };
  const add = (cls: string, key: keyof Count) => {
    score.by[cls] ??= count();
    score.by[cls][key]++;
    score.total[key]++;
  };
  pairs.forEach((pair, i) => {
    const said = (got[i]!.tips ?? []).flatMap((tip) => (tip.about ? [tip.about] : []));
    const fits = (label: Pair['labels'][number], about: (typeof said)[number]) =>
      about.sort === label.tip && touches(label.quote, about.quote);
    for (const label of pair.labels) {
      add(label.tip, 'gold');
      if (said.some((about) => fits(label, about))) add(label.tip, 'found');
      else score.lines.push(`miss         pair ${pair.n}  ${label.tip}  «${label.quote}»`);
    }
    for (const about of said) {
      if (about.sort === 'deal_field') continue;
      add(about.sort, 'predicted');
      if (pair.labels.some((label) => fits(label, about))) add(about.sort, 'right');
      else score.lines.push(`false alarm  pair ${pair.n}  ${about.sort}  «${about.quote}»`);
    }
  });
  return score;
}

/** Shares over whole mails: how many that deserve no tip get one, and how many that deserve one do. */
function scoreMails(items: readonly Row[], got: readonly Answer[]): Score[] {
  const loud = (answer: Answer) => (answer.tips ?? []).filter((tip) => tip.severity >= 2);
  const over = (title: string, verdict: string): Score => {
    const score: Score = { title, total: count(), by: {}, lines: [] };
    items.forEach((row, i) => {
      if (!row.verdicts.every((v) => v === verdict)) return;
      score.total.gold++;
      const tips = loud(got[i]!);
      if (tips.length > 0) score.total.found++;
      if (tips.length > 0 === (verdict === 'none'))
        score.lines.push(`${title}  ${row.id}  ${tips.map((t) => t.ruleId).join(' ')}`);
    });
    return score;
  };
  return [over('nagged', 'none'), over('spoken to', 'tip')];
}

/**
 * Every measure of a folder of labelled mail.
 * @param ask answers lines of input with assessments
 * @param read a mail as it is to be scored, where more is known of it than the folder holds
 */
export function scoreFolder(folder: string, ask: Ask, read: (row: Row) => Row = (row) => row): Score[] {
  const out: Score[] = [];
  const outgoing = rows<Row>(folder, 'outgoing.jsonl').map(read);
  if (outgoing.length > 0) {
    const got = ask(
      outgoing.map(({ subject, text, gates }) => ({
        kind: 'draft',
        subject,
        raw: text,
        self: [SELF],
        to: [gates.some((gate) => gate?.id === 'G2') ? 'colleague@ourco.example' : CUSTOMER],
      })),
    );
    const flags = (row: Row) => golden(row, row.flags ?? [], (i) => row.flags![i]!.dim);
    const scoreFlags = (title: string, some: readonly number[]) =>
      scoreMarks(
        title,
        some.map((i) => outgoing[i]!),
        (row, n) => marked(got[some[n]!]!, row, (t) => (t.severity > 0 ? t.dimension : null)),
        flags,
      );
    const all = [...outgoing.keys()];
    out.push(scoreFlags('flags', all));
    const twice = all.filter((i) => outgoing[i]!.verdicts.length > 1);
    if (twice.length > 0 && twice.length < all.length)
      out.push(scoreFlags(`flags of ${twice.length} mails that were read twice`, twice));
    out.push(...scoreMails(outgoing, got), scoreGates('gates of outgoing mail', outgoing, got));
  }
  const incoming = rows<Row>(folder, 'incoming.jsonl');
  if (incoming.length > 0) {
    const got = ask(
      incoming.map(({ subject, text }) => ({
        kind: 'thread',
        subject,
        self: [SELF],
        messages: [{ direction: 'inbound', from: CUSTOMER, raw: text }],
      })),
    );
    const kind = (tip: { ruleId: string }) => (/^(?:SIG|GRD)-/.test(tip.ruleId) ? tip.ruleId : null);
    const signals = (row: Row) => golden(row, row.signals ?? [], (i) => row.signals![i]!.kind);
    out.push(scoreMarks('signals', incoming, (row, i) => marked(got[i]!, row, kind), signals));
  }
  const pairs = rows<Pair>(folder, 'pairs.jsonl');
  if (pairs.length > 0) out.push(scorePairs(pairs, ask));
  return out;
}

const share = (n: number, d: number) => (d > 0 ? `${(n / d).toFixed(3)} (${n}/${d})` : '–');

/** Prints measures. @param brief without the list of what was missed or told in vain */
export function print(scores: readonly Score[], brief: boolean): void {
  for (const { title, total, by, lines } of scores) {
    if (title === 'nagged' || title === 'spoken to')
      console.log(`${title}: ${share(total.found, total.gold)}`);
    else {
      console.log(
        `${title}: precision ${share(total.right, total.predicted)}  recall ${share(total.found, total.gold)}  right class ${share(total.sameClass, total.right)}`,
      );
    }
    for (const [cls, one] of Object.entries(by).sort()) {
      console.log(
        `  ${cls.padEnd(22)} precision ${share(one.right, one.predicted)}  recall ${share(one.found, one.gold)}`,
      );
    }
    if (!brief) for (const line of lines) console.log(`  ${line}`);
  }
}
