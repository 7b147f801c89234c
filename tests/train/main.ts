import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedModel } from '../../utils/coach/learned/model';
import { card, type Trial } from './card';
import { trainComplaints } from './complaints';
import { type Scored, tally, thresholdFor } from './judge';
import { learn, predict } from './learn';
import { FOLDS, foldsOf, lessons, packedFrom } from './lessons';
import type { Mail, Surface } from './mails';

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

/** Learns both scorers from the labelled mail of a folder and writes their weights and their card. */
export function main(folder: string | undefined): void {
  const data = join(folder ?? '', 'train');
  if (!folder || !existsSync(data))
    throw new Error('UPLIFT_EVAL names no folder with labelled mail in train/');
  const here = join(import.meta.dirname, '../../utils/coach/learned');
  const done = (['outgoing', 'incoming'] as const).map((surface) => train(data, surface));
  const [outgoing, incoming] = done;
  const complaints = trainComplaints(data);
  const constant = (name: string, packed: PackedModel) =>
    `export const ${name}: PackedModel = ${JSON.stringify(packed)};\n`;
  writeFileSync(
    join(here, 'weights.ts'),
    `// Written by \`npm run train\`; model-card.md says from what.\nimport type { PackedModel } from './model';\n\n${constant('OUTGOING', outgoing!.packed)}\n${constant('INCOMING', incoming!.packed)}\n${constant('COMPLAINT', complaints.packed)}`,
  );
  const text = card(
    done.map(({ trial }) => trial),
    complaints.trial,
  );
  writeFileSync(join(here, 'model-card.md'), text);
  console.log(text);
}
