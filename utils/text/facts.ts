import { actsOf } from './acts';
import { type AmountFact, amountsOf } from './amounts';
import { type DateFact, datesOf } from './dates';
import { nextWeekday } from './iso-day';
import { type NameFact, namesOf } from './names';
import { type Sentence, sentencesOf } from './sentences';
import { type Token, tokensOf } from './tokens';

interface Stretch {
  start: number;
  end: number;
}
/** A question sentence; `indirect` ones have no question mark. */
interface QuestionFact extends Stretch {
  indirect: boolean;
}
/** The writer says what they will do; `due` is an ISO day where one is named without doubt. */
interface CommitmentFact extends Stretch {
  date?: DateFact;
  due?: string;
}

/** What a text says in hard facts. Offsets are UTF-16 into the text, end exclusive. */
export interface Facts {
  dates: DateFact[];
  amounts: AmountFact[];
  names: NameFact[];
  urls: Stretch[];
  questions: QuestionFact[];
  requests: Stretch[];
  commitments: CommitmentFact[];
  /** Words in quotation marks, marks included: what someone else said or a mention of a word. */
  mentions: Stretch[];
}

export interface FactOptions {
  /** The day the text was written, ISO 8601. */
  today?: string;
  tokens?: Token[];
  sentences?: Sentence[];
}

/** All facts of `text`, each kind in the order of the text. Linear in its length. */
export function factsOf(text: string, options: FactOptions = {}): Facts {
  const tokens = options.tokens ?? tokensOf(text);
  const sentences = options.sentences ?? sentencesOf(text, tokens);
  const dates = datesOf(tokens, options.today);
  const facts: Facts = {
    dates,
    amounts: amountsOf(tokens),
    names: namesOf(text, tokens, sentences),
    urls: tokens.filter((token) => token.kind === 'url').map(({ start, end }) => ({ start, end })),
    questions: [],
    requests: [],
    commitments: [],
    mentions: mentionsOf(text),
  };
  let at = 0;
  for (const sentence of sentences) {
    const { start, end } = sentence;
    const acts = actsOf(tokens, sentence);
    if (acts.question) facts.questions.push({ start, end, indirect: acts.indirect });
    if (acts.request) facts.requests.push({ start, end });
    if (!acts.commitment) continue;
    while (at < dates.length && dates[at]!.start < start) at++;
    const commitment: CommitmentFact = { start, end };
    for (let i = at; i < dates.length && dates[i]!.end <= end; i++) {
      const date = dates[i]!;
      if (date.kind === 'time') continue;
      commitment.date = date;
      // A promise looks ahead: "on Friday" is the next one.
      const due =
        date.iso ??
        date.by ??
        (date.weekday !== undefined && options.today ? ahead(text, date, options.today) : undefined);
      if (due) commitment.due = due;
      break;
    }
    facts.commitments.push(commitment);
  }
  return facts;
}

function ahead(text: string, date: DateFact, today: string): string | undefined {
  return /^next\b/i.test(text.slice(date.start, date.end)) ? undefined : nextWeekday(today, date.weekday!);
}

/** Longest quotation that counts as a mention. */
const MENTION = 240;
const CLOSING: Record<string, string> = {
  '"': '"',
  '\u201c': '\u201d',
  '\u201e': '\u201c',
  '\u00ab': '\u00bb',
  '\u2018': '\u2019',
};

/** Stretches in quotation marks, marks included. A mark that is not closed within 240 characters opens nothing. */
export function mentionsOf(text: string): Stretch[] {
  const out: Stretch[] = [];
  for (let at = 0; at < text.length; at++) {
    const close = CLOSING[text[at]!];
    if (!close) continue;
    // An inch mark or an apostrophe stands behind a letter or digit.
    if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!)) continue;
    let end = at + 1;
    while (
      end < text.length &&
      end - at < MENTION &&
      text[end] !== close &&
      !(text[end] === '\n' && text[end + 1] === '\n')
    )
      end++;
    if (text[end] !== close || end === at + 1) continue;
    out.push({ start: at, end: end + 1 });
    at = end;
  }
  return out;
}
