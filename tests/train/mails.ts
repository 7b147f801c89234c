import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hintHash, mailHashes, placeHashes, placeOf } from '../../utils/coach/learned/around';
import { FeatureList } from '../../utils/coach/learned/feature-list';
import { CUES, type SeenSentence, seeSentence } from '../../utils/coach/learned/features';
import { plainBlocks } from '../../utils/text/plain-blocks';
import { sentencesOf } from '../../utils/text/sentences';
import { tokensOf } from '../../utils/text/tokens';
import { random } from './logistic.ts';
import { pairsByMail } from './pairs';

export type Surface = 'outgoing' | 'incoming';

export interface Span {
  start: number;
  end: number;
  cls: string;
}
/** One sentence of a labelled mail with everything the scorer may know of it. */
export interface Row {
  mail: number;
  start: number;
  end: number;
  text: string;
  sentence: SeenSentence;
  /** Hashes of its own words and shape. */
  own: number[];
  /** Hashes of neighbours, place and mail. */
  around: { hash: number; sort: 'near' | 'place' | 'mail' }[];
  classes: string[];
  /** Indices of the labelled spans it overlaps. */
  spans: number[];
  written: boolean;
}
export interface Mail {
  id: string;
  source: string;
  verdict: string;
  gate: string | null;
  spans: Span[];
  rows: Row[];
  written: boolean;
}

interface Labelled {
  id: string;
  text: string;
  verdicts: string[];
  gates: ({ id: string } | null)[];
  flags?: { quote: string; dim: string }[];
  signals?: { quote: string; kind: string }[];
}

export function locate(text: string, quote: string): [number, number] | null {
  const words = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const hit = new RegExp(words.join('\\s+')).exec(text);
  return hit ? [hit.index, hit.index + hit[0].length] : null;
}

/** Whether a span stands in the sentence [from, to): most of it, or a good piece. */
export function standsIn({ start, end }: Pick<Span, 'start' | 'end'>, from: number, to: number): boolean {
  const shared = Math.min(end, to) - Math.max(start, from);
  return shared >= 3 && (shared >= 12 || shared >= 0.4 * (end - start));
}

function rowsOf(raw: string, mail: number, spans: Span[], written: boolean): Row[] {
  const found: { sentence: SeenSentence; own: number[]; start: number; end: number }[] = [];
  const { blocks, offsets } = plainBlocks(raw);
  const features = new FeatureList();
  for (const block of blocks) {
    if (block.role !== 'author') continue;
    const base = offsets.get(block.id)!;
    const tokens = tokensOf(block.text);
    for (const one of sentencesOf(block.text, tokens)) {
      const sentence = seeSentence(block.text, tokens, one, block.list === true, features);
      const own = [...features.hashes.subarray(0, features.size)];
      found.push({ sentence, own, start: base + sentence.start, end: base + sentence.end });
    }
  }
  const all = found.map((one) => one.sentence);
  const cues = new Uint32Array(CUES);
  for (const sentence of all) for (const cue of sentence.cues) cues[cue]!++;
  const whole = written ? [] : mailHashes(all.length, cues);
  return found.map(({ sentence, own, start, end }, i) => {
    const around: Row['around'] = [];
    if (!written) {
      const before = all[i - 1];
      const after = all[i + 1];
      for (const hint of before?.hint ?? []) around.push({ hash: hintHash(hint, -1), sort: 'near' });
      for (const hint of after?.hint ?? []) around.push({ hash: hintHash(hint, 1), sort: 'near' });
      for (const hash of placeHashes(placeOf(i, all.length, sentence))) around.push({ hash, sort: 'place' });
      for (const hash of whole) around.push({ hash, sort: 'mail' });
    }
    const hit = spans.map((span, j) => ({ span, j })).filter(({ span }) => standsIn(span, start, end));
    const classes = [...new Set(hit.map(({ span }) => span.cls))];
    return {
      mail,
      start,
      end,
      text: raw.slice(start, end),
      sentence,
      own,
      around,
      classes,
      spans: hit.map(({ j }) => j),
      written,
    };
  });
}

/** The labelled mails of a file, and nothing else. */
export function labelledMails(file: string, surface: Surface, from = 0): Mail[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled);
  return rows.map((row, i) => {
    const marks =
      surface === 'outgoing'
        ? (row.flags ?? []).map((f) => ({ quote: f.quote, cls: f.dim }))
        : (row.signals ?? []).map((s) => ({ quote: s.quote, cls: s.kind }));
    const spans: Span[] = [];
    for (const { quote, cls } of marks) {
      const at = locate(row.text, quote);
      if (at) spans.push({ start: at[0], end: at[1], cls });
    }
    const gate = row.gates.find((g) => g)?.id ?? null;
    return {
      id: row.id,
      source: row.id.split(':')[0]!,
      verdict: row.verdicts.join(','),
      gate,
      spans,
      rows: rowsOf(row.text, from + i, spans, false),
      written: false,
    };
  });
}

/** How many ways a frame is spelt out. */
const FRAME_SAMPLES = Number(process.env.FRAMES ?? 16);

/** A frame such as "(I|We) call" in up to `most` spellings, always the same ones; a plain sentence as it is. */
export function spellings(frame: string, most: number): string[] {
  const parts = frame.split(/(\([^()]*\|[^()]*\))/);
  if (parts.length === 1) return [frame];
  let size = 0;
  for (const part of parts) size = (size * 31 + part.length * 7 + (part.codePointAt(0) ?? 0)) | 0;
  const next = random(size);
  const out = new Set<string>();
  for (let i = 0; i < most * 3 && out.size < most; i++) {
    out.add(
      parts
        .map((part, at) => {
          if (at % 2 === 0) return part;
          const choices = part.slice(1, -1).split('|');
          return choices[Math.floor(next() * choices.length)]!;
        })
        .join(''),
    );
  }
  return [...out];
}

/** Sentences written for training ("CLASS<TAB>sentence"), each as a mail of its own. */
export function writtenSentences(folder: string, surface: Surface, from = 0): Mail[] {
  if (!existsSync(folder)) return [];
  const out: Mail[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.startsWith(surface) || !name.endsWith('.txt')) continue;
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      if (line === '' || line.startsWith('#')) continue;
      const [label, text] = line.split('\t');
      if (!label || !text) throw new Error(`${name}: not "CLASS<TAB>sentence": ${line}`);
      const classes = label === 'none' ? [] : label.split(',');
      for (const spelt of spellings(text, FRAME_SAMPLES)) {
        const spans = classes.map((cls) => ({ start: 0, end: spelt.length, cls }));
        const rows = rowsOf(spelt, from + out.length, spans, true);
        out.push({
          id: `${name}:${out.length}`,
          source: 'written',
          verdict: '',
          gate: null,
          spans,
          rows,
          written: true,
        });
      }
    }
  }
  return out;
}

const MARK = /\{\{([A-Z][A-Z-]+): ?([^{}]*)\}\}/g;

/**
 * A mail written with its marks, `{{CLASS: the words}}`, as text and spans (UTF-16 offsets into the text).
 * @throws Error where a mark is not closed or opened
 */
export function unmark(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let from = 0;
  for (const hit of marked.matchAll(MARK)) {
    text += marked.slice(from, hit.index);
    spans.push({ start: text.length, end: text.length + hit[2]!.length, cls: hit[1]! });
    text += hit[2]!;
    from = hit.index + hit[0].length;
  }
  text += marked.slice(from);
  if (/\{\{|\}\}/.test(text)) throw new Error(`a mark that is not {{CLASS: words}}: ${text.slice(0, 80)}`);
  return { text, spans };
}

/** Mails written for training as text and spans: of the files whose name begins so, a line of ==== between the mails. */
export function markedMails(folder: string, start: string): { id: string; text: string; spans: Span[] }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split(/^={4,}\n/m)
        .flatMap((marked, i) =>
          marked.trim() === '' ? [] : { id: `${name}:${i}`, ...unmark(marked.trim()) },
        ),
    );
}

/** The same, read for the scorer of sentences. */
export function writtenMails(folder: string, surface: Surface, from = 0): Mail[] {
  return markedMails(folder, surface).map(({ id, text, spans }, i) => {
    const rows = rowsOf(text, from + i, spans, false);
    return { id, source: 'written', verdict: '', gate: null, spans, rows, written: true };
  });
}

/** The customers' mails of written pairs, with their signals as marks. */
export function pairMails(from = 0): Mail[] {
  return pairsByMail().map(({ id, mail, marks }, i) => {
    const spans = marks
      .filter(({ sort }) => sort === 'signal')
      .map(({ start, end, kind }) => ({ start, end, cls: kind }));
    const rows = rowsOf(mail, from + i, spans, false);
    return { id, source: 'written', verdict: '', gate: null, spans, rows, written: true };
  });
}
