import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Model, type PackedModel } from '../../utils/coach/learned/model';
import { type TokenBlock, tokenBlock } from '../../utils/coach/learned/score';
import { hearWhole, seeWhole } from '../../utils/coach/learned/whole-mail';
import { plainBlocks } from '../../utils/text/plain-blocks';
import { FOLDS, foldsOf } from './lessons';
import { markedMails } from './mails';
import { type Example as Lesson, learnOnce } from './once';
import { pairsByMail } from './pairs';

/** A mail; `is`: it holds an open complaint about those it is written to. */
interface WholeMail extends Omit<Lesson, 'features'> {
  text: string;
  written: boolean;
}
type Example = WholeMail & Lesson;

/** Pull towards zero, and how many features are kept: of several tried on other mail, the last that cost nothing. */
const ROOM = { pull: { usual: 10, growth: 0 }, keep: 2700 };
/** Mails of written pairs are what customers write on any day; the others were written for their complaints. */
const PAIRED = 2;
/** What the rule is held to counts most. */
const EXAMPLE = 4;

/** How many mails at a threshold, and how many of them are heard as complaining. */
export interface ComplaintTally {
  complain: number;
  heard: number;
  others: number;
  falsely: number;
}
export interface ComplaintTrial {
  mails: number;
  labelled: number;
  complain: number;
  kept: number;
  size: number;
  at: (floor: number, written: boolean) => ComplaintTally;
}

/** The author's own words of a mail, as the scorer reads them. */
function blocksOf(raw: string): TokenBlock[] {
  return plainBlocks(raw)
    .blocks.filter(({ role }) => role === 'author')
    .map(tokenBlock);
}

function exampleOf(mail: WholeMail): Example {
  const features = new Set<number>();
  for (const block of blocksOf(mail.text)) seeWhole(block, (hash) => features.add(hash));
  return { ...mail, features };
}

/** Rules that tell of replies to a complaint. */
const ANSWERED = ['C-OWN-18', 'C-OWN-22'];

interface RuleFile {
  id: string;
  examples: Record<'fires' | 'silent', (string | { thread?: unknown[] })[]>;
}

/**
 * What rules are held to: examples of the one that asks for complaints, replies to a complaint, and openings, which none
 * of these mails complains of.
 */
function ruleExamples(): WholeMail[] {
  const rules = join(import.meta.dirname, '../../utils/rules');
  return globSync(`*/{R-OWN-01,SIG-*,${ANSWERED}}.yaml`, { cwd: rules }).flatMap((file) => {
    const { examples, id } = parse(readFileSync(join(rules, file), 'utf8')) as RuleFile;
    // An opening that a complaint is.
    if (id === 'SIG-DISSAT') return [];
    const of = (list: unknown[], is: boolean): WholeMail[] =>
      list
        .filter((text) => typeof text === 'string')
        .map((text) => ({ text, is, written: true, weight: EXAMPLE }));
    if (ANSWERED.includes(id))
      return of(
        examples.fires.map((one) => (typeof one === 'object' ? one.thread?.at(-1) : one)),
        true,
      );
    const isOurs = id === 'R-OWN-01';
    return [...of(examples.fires, isOurs), ...(isOurs ? of(examples.silent, false) : [])];
  });
}

/** The labelled mails of a folder, and those written for training: what carries a mark complains. */
function wholeMails(data: string): WholeMail[] {
  const labelled = readFileSync(join(data, 'incoming.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string; complaint?: boolean[] })
    .map(({ text, complaint }) => ({ text, is: complaint?.some(Boolean) ?? false, written: false }));
  const written = markedMails(join(import.meta.dirname, 'mails'), 'complaint');
  const paired = pairsByMail();
  return [
    ...labelled,
    ...written.map(({ text, spans }) => ({ text, is: spans.length > 0, written: true })),
    ...paired.map(({ mail, marks }) => ({
      text: mail,
      is: marks.some(({ sort }) => sort === 'complaint'),
      written: true,
      weight: PAIRED,
    })),
    ...ruleExamples(),
  ];
}

/** Learns to hear a complaint in a mail as a whole; the trial is ten-fold cross-validation by mail. */
export function trainComplaints(data: string): { packed: PackedModel; trial: ComplaintTrial } {
  const examples = wholeMails(data).map(exampleOf);
  const fold = foldsOf(examples.length);
  const sure = new Float64Array(examples.length);
  for (let k = 0; k < FOLDS; k++) {
    const model = new Model(
      learnOnce(
        examples.filter((_, i) => fold[i] !== k),
        ROOM,
      ),
    );
    examples.forEach(({ text }, i) => {
      if (fold[i] === k) sure[i] = hearWhole(blocksOf(text), model)?.probability ?? 0;
    });
  }
  const packed = learnOnce(examples, ROOM);
  const at: ComplaintTrial['at'] = (floor, written) => {
    const some = examples.flatMap((one, i) => (one.written === written ? { ...one, sure: sure[i]! } : []));
    const complain = some.filter(({ is }) => is);
    const others = some.filter(({ is }) => !is);
    const over = (these: typeof some) => these.filter((one) => one.sure >= floor).length;
    return {
      complain: complain.length,
      heard: over(complain),
      others: others.length,
      falsely: over(others),
    };
  };
  return {
    packed,
    trial: {
      mails: examples.length,
      labelled: examples.filter(({ written }) => !written).length,
      complain: examples.filter(({ is }) => is).length,
      kept: packed.features,
      size: packed.data.length,
      at,
    },
  };
}
