import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedModel } from '../../utils/coach/learned/model';
import { CARD_END, CARD_HEAD, complaintPart, replyPart, surfacePart, type Trial } from './card';
import { trainComplaints } from './complaints';
import { type Scored, tally, thresholdFor } from './judge';
import { learn, predict } from './learn';
import { FOLDS, foldsOf, lessons, packedFrom } from './lessons';
import type { Mail, Surface } from './mails';
import { trainReplies } from './replies';

/** Precision that a threshold is chosen for. */
const GOAL = 0.85;

const isSilenced = (mail: Mail) => mail.gate !== null && mail.gate !== 'other';

/** Scores every labelled mail by a model that has not seen it. */
function crossValidate(mails: readonly Mail[], written: readonly Mail[], surface: Surface): Scored[] {
  const fold = foldsOf(mails.length);
  const out: Scored[] = [];
  for (let k = 0; k < FOLDS; k++) {
    const learned = learn([...mails.filter((_, i) => fold[i] !== k), ...written], surface);
    mails.forEach((mail, m) => {
      if (fold[m] !== k) return;
      for (const row of mail.rows) {
        const { probability, cls } = predict(learned, row);
        out.push({ mail: m, start: row.start, end: row.end, cls, probability });
      }
    });
  }
  return out;
}

function train(data: string, surface: Surface): { packed: PackedModel; trial: Trial } {
  const { mails, written } = lessons(data, surface);
  const spoken: Mail[] = mails.map((mail) => (isSilenced(mail) ? { ...mail, spans: [], rows: [] } : mail));
  const scored = crossValidate(mails, written, surface).filter(({ mail }) => !isSilenced(mails[mail]!));
  const packed = packedFrom([...mails, ...written], surface);
  const clean = mails.filter((mail) => !isSilenced(mail) && mail.verdict === 'none');
  const trial: Trial = {
    surface,
    mails: mails.length,
    silenced: mails.filter(isSilenced).length,
    written: written.length,
    spans: mails.reduce((sum, mail) => sum + mail.spans.length, 0),
    kept: packed.features,
    size: packed.data.length,
    classes: packed.classes,
    sources: [...new Set(mails.map((mail) => mail.source))].map((source) => {
      const keep = new Set(mails.map((mail, i) => (mail.source === source ? i : -1)));
      const part = spoken.map((mail, i) => (keep.has(i) ? mail : { ...mail, spans: [] }));
      return {
        source,
        at: (floor: number) =>
          tally(
            scored.filter(({ mail }) => keep.has(mail)),
            part,
            floor,
          ),
      };
    }),
    at: (floor) => tally(scored, spoken, floor),
    cleanMails: clean.length,
    nagged: (floor) =>
      new Set(
        scored
          .filter((one) => one.probability >= floor && mails[one.mail]!.verdict === 'none')
          .map((one) => one.mail),
      ).size,
    threshold: thresholdFor(scored, spoken, GOAL),
    goal: GOAL,
  };
  return { packed, trial };
}

interface Learned {
  packed: PackedModel;
  part: string[];
}

/** The models by the name of their weights, in the order of the card; replies are read by the scorer of drafts just learned. */
const MODELS: Readonly<Record<string, (data: string, outgoing?: PackedModel) => Learned>> = {
  OUTGOING: (data) => partOf(train(data, 'outgoing'), surfacePart),
  INCOMING: (data) => partOf(train(data, 'incoming'), surfacePart),
  COMPLAINT: (data) => partOf(trainComplaints(data), complaintPart),
  LEFT_ASK: (_, outgoing) => partOf(trainReplies('ask', outgoing), replyPart),
  LEFT_SIGNAL: (_, outgoing) => partOf(trainReplies('signal', outgoing), replyPart),
};

const partOf = <T>({ packed, trial }: { packed: PackedModel; trial: T }, write: (trial: T) => string[]) => ({
  packed,
  part: write(trial),
});

/** The card's parts as they stand, in the order of the models: what is not learned anew keeps its own. */
function partsOf(card: string): string[][] {
  const [, ...parts] = card.split(/^(?=## )/m);
  return parts.map((part) => part.replace(/\n$/, '').split('\n'));
}

/**
 * Learns models from the labelled mail of a folder and from what was written for training, and writes their weights and
 * their parts of the card.
 * @param names of the weights to learn anew; all where none is given
 */
export function main(folder: string | undefined, names: readonly string[]): void {
  const data = join(folder ?? '', 'train');
  if (!folder || !existsSync(data))
    throw new Error('UPLIFT_EVAL names no folder with labelled mail in train/');
  const strange = names.find((name) => !Object.hasOwn(MODELS, name));
  if (strange) throw new Error(`${strange} is no model; there are ${Object.keys(MODELS).join(', ')}`);
  const here = join(import.meta.dirname, '../../utils/coach/learned');
  const files = { weights: join(here, 'weights.ts'), card: join(here, 'model-card.md') };
  let weights = readFileSync(files.weights, 'utf8');
  const parts = partsOf(readFileSync(files.card, 'utf8'));
  let outgoing: PackedModel | undefined;
  Object.entries(MODELS).forEach(([name, learnAnew], at) => {
    if (names.length > 0 && !names.includes(name)) return;
    const { packed, part } = learnAnew(data, outgoing);
    if (name === 'OUTGOING') outgoing = packed;
    const constant = `export const ${name}: PackedModel = ${JSON.stringify(packed)};\n`;
    weights = weights.replace(new RegExp(`^export const ${name}\\b[^;]*;\\n`, 'm'), () => constant);
    parts[at] = part;
    console.log(part.join('\n'));
  });
  writeFileSync(files.weights, weights);
  const models = parts.slice(0, Object.keys(MODELS).length).flat();
  writeFileSync(files.card, [...CARD_HEAD, ...models, ...CARD_END].join('\n'));
}
