import { type Sentence, sentencesOf } from '../../text/sentences';
import { type Token, tokensOf } from '../../text/tokens';
import { mailHashes, placeOf } from './around';
import { FeatureList } from './feature-list';
import { CUES, seeSentence } from './features';
import { Model, type PackedModel, sigmoid } from './model';
import { COMPLAINT, INCOMING, LEFT_ASK, LEFT_SIGNAL, OUTGOING } from './weights';

export type LearnedSurface = 'outgoing' | 'incoming';

/** A block of the writer's own words, in the order of the mail. */
export interface LearnedBlock {
  text: string;
  list?: boolean | undefined;
}
/** A block whose words are known already, with room for what the scorer learned of it. */
export interface TokenBlock extends LearnedBlock {
  tokens: Token[];
  parts: Sentence[];
  learned: SeenBlock | null;
}
/** A block of which only the text is known, read for the scorer. */
export function tokenBlock({ text, list }: LearnedBlock): TokenBlock {
  const tokens = tokensOf(text);
  return { text, list, tokens, parts: sentencesOf(text, tokens), learned: null };
}
/** What the scorer says of one sentence. */
export interface LearnedScore {
  /** Block and UTF-16 offsets in its text. */
  block: number;
  start: number;
  end: number;
  /** 0 to 1: how sure it is that the sentence speaks to any class of this surface. */
  probability: number;
  /** The class that fits best and the words that weighed most, weightiest first; worked out when asked for. */
  tell: () => Told;
}
export interface Told {
  class: string;
  /** How much better it fits than the next, in log-odds. */
  lead: number;
  /** As they stand in the text. */
  because: readonly string[];
}

const PHRASES = 3;

/** What is kept of a sentence: all that its own words, its place and its neighbours need. */
interface SeenOnce {
  part: Sentence;
  size: number;
  question: boolean;
  request: boolean;
  own: number;
  asPrevious: number;
  asNext: number;
  /** What speaks for it and for which class: of its own words alone, so told once. */
  told?: Told;
}
/** What is kept of a block; depends on its text, whether it is a list item, and the model. */
export interface SeenBlock {
  model: Model;
  sentences: SeenOnce[];
  /** In how many of its sentences each cue stands. */
  cues: readonly number[];
}

/** The models as shipped. */
export const SHIPPED: Readonly<Record<LearnedSurface | 'complaint' | 'leftAsk' | 'leftSignal', PackedModel>> =
  {
    outgoing: OUTGOING,
    incoming: INCOMING,
    complaint: COMPLAINT,
    leftAsk: LEFT_ASK,
    leftSignal: LEFT_SIGNAL,
  };

const models = new WeakMap<PackedModel, Model>();
/** A packed model ready to score, unpacked once. */
export function modelOf(packed: PackedModel): Model {
  const known = models.get(packed);
  if (known) return known;
  const made = new Model(packed);
  models.set(packed, made);
  return made;
}

/** Unpacks all weights now, where the first text would wait for it. */
export function unpackModels(): void {
  for (const packed of Object.values(SHIPPED)) modelOf(packed);
}

/** The classes the scorer knows on a surface: dimensions of flags, or kinds of signal. */
export function learnedClasses(surface: LearnedSurface): readonly string[] {
  return SHIPPED[surface].classes;
}

/** Lent to one sentence after the other. */
const features = new FeatureList();

const noCues = () => new Array<number>(CUES).fill(0);

function seeBlock(model: Model, block: TokenBlock): SeenBlock {
  if (block.learned?.model === model) return block.learned;
  const { text, tokens, parts } = block;
  const sentences: SeenOnce[] = [];
  const cues = noCues();
  for (const part of parts) {
    const seen = seeSentence(text, tokens, part, block.list === true, features);
    let asPrevious = 0;
    let asNext = 0;
    for (const hint of seen.hint) {
      asPrevious += model.before[hint]!;
      asNext += model.after[hint]!;
    }
    for (const cue of seen.cues) cues[cue]!++;
    const { size, question, request } = seen;
    sentences.push({ part, size, question, request, own: model.sum(features), asPrevious, asNext });
  }
  block.learned = { model, sentences, cues };
  return block.learned;
}

/** A sentence with its score and its place among those of the mail. */
export interface ScoredSentence {
  block: number;
  sentence: SeenOnce;
  probability: number;
}

/** Scores every sentence of a mail with its neighbours and its place. Linear in the text. */
export function scoreBlocks(blocks: readonly TokenBlock[], model: Model): ScoredSentence[] {
  const out: ScoredSentence[] = [];
  const cues = noCues();
  blocks.forEach((one, block) => {
    const seen = seeBlock(model, one);
    for (const sentence of seen.sentences) out.push({ block, sentence, probability: 0 });
    for (let cue = 0; cue < CUES; cue++) cues[cue]! += seen.cues[cue]!;
  });
  let mail = 0;
  for (const hash of mailHashes(out.length, cues)) mail += model.weight(hash);
  for (let i = 0; i < out.length; i++) {
    const { sentence } = out[i]!;
    const around =
      mail +
      (out[i - 1]?.sentence.asPrevious ?? 0) +
      (out[i + 1]?.sentence.asNext ?? 0) +
      model.place(placeOf(i, out.length, sentence));
    out[i]!.probability = sigmoid(model.logit(sentence.own, sentence.size, around));
  }
  return out;
}

/**
 * The same for blocks of which only the text is known. Deterministic: the same blocks give the same scores, whatever was
 * read before.
 */
export function scoreSentences(blocks: readonly LearnedBlock[], surface: LearnedSurface): LearnedScore[] {
  const model = modelOf(SHIPPED[surface]);
  const read = blocks.map(tokenBlock);
  return scoreBlocks(read, model).map(({ block, sentence, probability }) => ({
    block,
    start: sentence.part.start,
    end: sentence.part.end,
    probability,
    tell: () => tell(sentence, read[block]!, model),
  }));
}

/** Names the best class of a sentence and the words that spoke for it. Reads the sentence once more. */
export function tell(sentence: SeenOnce, block: TokenBlock, model: Model): Told {
  if (sentence.told) return sentence.told;
  const { text, tokens } = block;
  const { part } = sentence;
  const seen = seeSentence(text, tokens, part, block.list === true, features);
  const sums = new Float64Array(model.classes.length);
  const weights = new Float64Array(part.last - part.first);
  for (let i = 0; i < features.size; i++) {
    const hash = features.hashes[i]!;
    model.addClasses(hash, sums);
    const from = features.froms[i]!;
    const to = features.tos[i]!;
    const weight = model.weight(hash) / Math.max(1, to - from);
    for (let t = from; t < to; t++) weights[t - part.first]! += weight;
  }
  sentence.told = {
    ...model.best(sums, seen.size),
    because: phrases(text, tokens.slice(part.first, part.last), weights),
  };
  return sentence.told;
}

/** The stretches of `tokens` that weighed most, at most three, each of words that all weighed in favour. */
export function phrases(text: string, tokens: readonly Token[], weights: Float64Array): string[] {
  const runs: { from: number; to: number; sum: number }[] = [];
  let peak = 0;
  for (const weight of weights) peak = Math.max(peak, weight);
  let run: { from: number; to: number; sum: number } | null = null;
  tokens.forEach(({ kind }, t) => {
    const weight = weights[t]!;
    if (weight <= peak / 4 || kind === 'punct' || kind === 'hyphen') {
      run = null;
      return;
    }
    if (run && run.to - run.from < 5) {
      run.to = t + 1;
      run.sum += weight;
    } else {
      run = { from: t, to: t + 1, sum: weight };
      runs.push(run);
    }
  });
  return runs
    .sort((a, b) => b.sum - a.sum || a.from - b.from)
    .slice(0, PHRASES)
    .map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end));
}
