import type { Token } from '../../text/tokens';
import { hintHash, mailHashes, placeOf } from './around';
import { CUES, type Emit, seeBlock } from './features';
import { Model, type PackedModel, sigmoid } from './model';
import { INCOMING, OUTGOING } from './weights';

export type LearnedSurface = 'outgoing' | 'incoming';

/** A block of the writer's own words, in the order of the mail. */
export interface LearnedBlock {
  text: string;
  list?: boolean | undefined;
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
  /** As they stand in the text. */
  because: readonly string[];
}

const PHRASES = 3;

/** What is kept of a sentence: all that its own words, its place and its neighbours need. */
interface Kept {
  start: number;
  end: number;
  size: number;
  question: boolean;
  request: boolean;
  own: number;
  asPrevious: number;
  asNext: number;
  /** What speaks for it and for which class: of its own words alone, so told once. */
  told?: Told;
}
interface KeptBlock {
  sentences: Kept[];
  /** In how many of its sentences each cue stands. */
  cues: Uint32Array;
}

const models: Partial<Record<LearnedSurface, Model>> = {};
function modelOf(surface: LearnedSurface): Model {
  const known = models[surface];
  if (known) return known;
  const packed: PackedModel = surface === 'outgoing' ? OUTGOING : INCOMING;
  const made = new Model(packed);
  models[surface] = made;
  return made;
}

/** The classes the scorer knows on a surface: dimensions of flags, or kinds of signal. */
export function learnedClasses(surface: LearnedSurface): readonly string[] {
  return (surface === 'outgoing' ? OUTGOING : INCOMING).classes;
}

/** Readings of blocks, so that a keystroke reads one block only. Texts are kept while the worker lives, oldest out first. */
const ROOM = 4_000;
const kept: Record<LearnedSurface, Map<string, KeptBlock>> = { outgoing: new Map(), incoming: new Map() };

function readBlock(model: Model, surface: LearnedSurface, block: LearnedBlock): KeptBlock {
  const key = block.list ? `*${block.text}` : ` ${block.text}`;
  const cache = kept[surface];
  const known = cache.get(key);
  if (known) return known;
  const out: KeptBlock = { sentences: [], cues: new Uint32Array(CUES) };
  let own = 0;
  seeBlock(
    block.text,
    block.list === true,
    (hash) => {
      own += model.weight(hash);
    },
    (sentence) => {
      let asPrevious = 0;
      let asNext = 0;
      for (const hint of sentence.hint) {
        asPrevious += model.weight(hintHash(hint, -1));
        asNext += model.weight(hintHash(hint, 1));
      }
      for (let cue = 0; cue < CUES; cue++) out.cues[cue]! += sentence.cues[cue]!;
      const { start, end, size, question, request } = sentence;
      out.sentences.push({ start, end, size, question, request, own, asPrevious, asNext });
      own = 0;
    },
  );
  cache.set(key, out);
  if (cache.size > ROOM) cache.delete(cache.keys().next().value!);
  return out;
}

/**
 * Scores every sentence of a mail with its neighbours and its place. Deterministic: the same blocks give the same
 * scores, kept readings or not. Linear in the text.
 */
export function scoreSentences(blocks: readonly LearnedBlock[], surface: LearnedSurface): LearnedScore[] {
  const model = modelOf(surface);
  const read = blocks.map((block) => readBlock(model, surface, block));
  const all: { block: number; sentence: Kept }[] = [];
  const cues = new Uint32Array(CUES);
  read.forEach((block, at) => {
    for (const sentence of block.sentences) all.push({ block: at, sentence });
    for (let cue = 0; cue < CUES; cue++) cues[cue]! += block.cues[cue]!;
  });
  let mail = 0;
  for (const hash of mailHashes(all.length, cues)) mail += model.weight(hash);
  return all.map(({ block, sentence }, i) => {
    const around =
      mail +
      (all[i - 1]?.sentence.asPrevious ?? 0) +
      (all[i + 1]?.sentence.asNext ?? 0) +
      model.place(placeOf(i, all.length, sentence));
    const probability = sigmoid(model.logit(sentence.own, sentence.size, around));
    const { start, end } = sentence;
    return {
      block,
      start,
      end,
      probability,
      tell: () => {
        if (!sentence.told) tell(model, blocks[block]!, read[block]!);
        return sentence.told!;
      },
    };
  });
}

/** Names the best class of each sentence of a block and the words that spoke for it. Reads the block once more. */
function tell(model: Model, block: LearnedBlock, kept: KeptBlock): void {
  let hashes: number[] = [];
  let spans: number[] = [];
  let at = 0;
  const collect: Emit = (hash, from, to) => {
    hashes.push(hash);
    spans.push(from, to);
  };
  seeBlock(block.text, block.list === true, collect, (seen, tokens) => {
    const sums = new Float64Array(model.classes.length);
    const weights = new Float64Array(seen.last - seen.first);
    hashes.forEach((hash, i) => {
      model.addClasses(hash, sums);
      const from = spans[2 * i]!;
      const to = spans[2 * i + 1]!;
      const weight = model.weight(hash) / Math.max(1, to - from);
      for (let t = from; t < to; t++) weights[t - seen.first]! += weight;
    });
    kept.sentences[at++]!.told = {
      class: model.classes[model.best(sums, seen.size)]!,
      because: phrases(block.text, tokens.slice(seen.first, seen.last), weights),
    };
    hashes = [];
    spans = [];
  });
}

/** The stretches of `tokens` that weighed most, at most three, each of words that all weighed in favour. */
function phrases(text: string, tokens: readonly Token[], weights: Float64Array): string[] {
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
