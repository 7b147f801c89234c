import type { ComplaintTrial } from './complaints';
import type { Tally } from './judge';
import type { ReplyTrial } from './replies';

/** What was learned and how it did on mail that it had not seen. */
export interface Trial {
  surface: string;
  mails: number;
  silenced: number;
  written: number;
  spans: number;
  kept: number;
  size: number;
  classes: readonly string[];
  sources: { source: string; at: (floor: number) => Tally }[];
  at: (floor: number) => Tally;
  cleanMails: number;
  nagged: (floor: number) => number;
  threshold: number | null;
  goal: number;
}

const FLOORS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const COMPLAINT_FLOORS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(2));

/** What stands above the parts of the models. Holds no mail text. */
export const CARD_HEAD: readonly string[] = [
  '# Model card: the learned scorer',
  '',
  'Two linear models over hashed features of a sentence (logistic regression by L-BFGS, frequent features pulled harder towards zero; multinomial by FTRL-proximal): its words, pairs and triples of words, shapes in which word classes stand for words, facts it names (number, date, amount, name, address), question or request; a feature counts for its share of the sentence; more softly the word classes of the sentences beside it, its place in the mail, and in how much of the mail each word class stands. First: does the sentence speak to any class. Second: to which one. Written by `npm run train`.',
  '',
  'Every figure below is ten-fold cross-validation by mail on the labelled training mail; what was written for training (sentences, and whole mails with their marks) is only learned from, never scored. One annotator labelled that mail, so a part of the false alarms are sentences another annotator would have marked. A sentence counts as right when it overlaps a labelled span (paired one to one, at most 300 characters). Mail that a gate silences is left out.',
  '',
];
/** What stands below them. */
export const CARD_END: readonly string[] = [
  '## Where it fails',
  '',
  '- It knows words and short shapes, not facts: whether a gain is stated elsewhere in the mail, whether a date was agreed before, whether a name is on our side or theirs.',
  '- Praise of a method or of people, and what a company sells to its own customers, look like praise of us.',
  '- Closing lines that are polite and harmless in internal mail are flagged; the gates have to know that mail is internal.',
  '- Kinds with few labelled spans rest on written sentences: their figures above say little, and their thresholds deserve care.',
  '- Part of the written sentences was written after reading the labelled training mail, so the figures lean to the kind side; the softness of the mail around a customer\u2019s sentence was chosen on a small set of other mail.',
  '- It reads English only. Long sentences with many thoughts dilute the one that matters; a mark longer than 300 characters points at nothing.',
  '- Sales templates are most of the outgoing training mail; scores on letters to executives are clearly lower (see the sources).',
  '',
];

/** A model's part of the card, as Markdown. */
export function surfacePart(trial: Trial): string[] {
  const { surface, threshold } = trial;
  const out = [
    `## ${surface === 'outgoing' ? 'Outgoing: flags by dimension' : 'Incoming: signals by kind'}`,
    '',
    `Learned from ${trial.mails} labelled mails (${trial.silenced} of them silenced by a gate, counted less${surface === 'outgoing' ? '; the others twice' : ''}) with ${trial.spans} marked spans, and ${trial.written} written sentences and mails. Kept: ${trial.kept} features, ${trial.size} characters of weights. Classes: ${trial.classes.join(', ')}.`,
    '',
    '| threshold | precision | recall | right class | marks | clean mails marked |',
    '|---|---|---|---|---|---|',
  ];
  for (const floor of FLOORS) {
    const t = trial.at(floor);
    out.push(
      `| ${floor} | ${share(t.right, t.predicted)} | ${share(t.found, t.gold)} | ${share(t.sameClass, t.right)} | ${t.predicted} | ${trial.nagged(floor)} of ${trial.cleanMails} |`,
    );
  }
  const at = threshold === null ? null : trial.at(threshold);
  out.push(
    '',
    threshold === null
      ? `No threshold reaches precision ${trial.goal}.`
      : `Threshold for precision ${trial.goal}: **${threshold}** (recall ${share(at!.found, at!.gold)}).`,
    '',
    '| source | spans | precision at 0.5 | recall at 0.5 |',
    '|---|---|---|---|',
  );
  for (const { source, at: score } of trial.sources) {
    const t = score(0.5);
    if (t.gold > 0)
      out.push(`| ${source} | ${t.gold} | ${share(t.right, t.predicted)} | ${share(t.found, t.gold)} |`);
  }
  out.push(
    '',
    '| class | labelled | precision at 0.5 | recall at 0.5 | precision at 0.7 | recall at 0.7 |',
    '|---|---|---|---|---|---|',
  );
  const half = trial.at(0.5);
  const high = trial.at(0.7);
  for (const cls of [...half.by.keys()].filter((name) => !name.startsWith('OTHER')).sort()) {
    const [p, r, g, f] = half.by.get(cls)!;
    const [p2, r2, g2, f2] = high.by.get(cls) ?? [0, 0, 0, 0];
    out.push(`| ${cls} | ${g} | ${share(r, p)} | ${share(f, g)} | ${share(r2, p2)} | ${share(f2, g2)} |`);
  }
  out.push('');
  return out;
}

/** The same for complaints. */
export function complaintPart(trial: ComplaintTrial): string[] {
  const { mails, labelled, complain, kept, size } = trial;
  const of = (part: number, whole: number) => `${part} of ${whole}`;
  return [
    '## Incoming: an open complaint, by the mail as a whole',
    '',
    `A third linear model (logistic regression by L-BFGS) over the same features of at most two words, each counted once a mail. Learned from ${mails} mails, ${labelled} of them labelled, the others written for training; ${complain} complain. Kept: ${kept} features, ${size} characters of weights. Figures by ten-fold cross-validation; many of the written mails that do not complain were written to look as if they did.`,
    '',
    '| threshold | labelled: heard | labelled: false | written: heard | written: false |',
    '|---|---|---|---|---|',
    ...COMPLAINT_FLOORS.map((floor) => {
      const seen = trial.at(floor, false);
      const made = trial.at(floor, true);
      return `| ${floor} | ${of(seen.heard, seen.complain)} | ${of(seen.falsely, seen.others)} | ${of(made.heard, made.complain)} | ${of(made.falsely, made.others)} |`;
    }),
    '',
  ];
}

/** The same for what a reply leaves open. */
export function replyPart({ sort, pairs, raised, open, kept, size, at }: ReplyTrial): string[] {
  const what = sort === 'ask' ? 'questions' : 'signals';
  return [
    `## Replies: ${what} left open`,
    '',
    `A linear model of the same sort over how each sentence of a reply lies beside what the mail raises, what it does and its words, each feature counted once a reply. Learned from ${pairs} pairs of a mail and its reply that were written for training (the rules' own examples and plain mail among them count four times), with ${raised} ${what}, ${open} of them left open. Kept: ${kept} features, ${size} characters of weights. Figures by cross-validation over who wrote the pairs. Most of the pairs were written to be hard: what is left open is often named in the reply, what is taken up is often said in other words.`,
    '',
    '| threshold | told | right | of those left open |',
    '|---|---|---|---|',
    ...FLOORS.map((floor) => {
      const { told, right } = at(floor);
      return `| ${floor} | ${told} | ${share(right, told)} | ${share(right, open)} |`;
    }),
    '',
  ];
}
