import { scenesOf } from '../../utils/coach/assess';
import { BlockCache } from '../../utils/coach/block-cache';
import { compile } from '../../utils/coach/compile';
import type { Compiled, ReadMessage, Scene } from '../../utils/coach/engine';
import { Model, type PackedModel } from '../../utils/coach/learned/model';
import { SHIPPED } from '../../utils/coach/learned/score';
import { learnedScorer } from '../../utils/coach/learned/scorer';
import { answered } from '../../utils/coach/thread/answered';
import { askedAt } from '../../utils/coach/thread/asked-at';
import { asksOf } from '../../utils/coach/thread/asks';
import { aboutOf } from '../../utils/coach/thread/ignored';
import { type Raised as LeftOpen, seeReply, wholeOf } from '../../utils/coach/thread/left-open';
import { draftFrom } from '../tools/short-form';
import { standsIn } from './mails';
import { type Example, learnOnce, type Room } from './once';
import { type Mark, type Pair, writtenPairs } from './pairs';

/** A question or a signal of a written mail beside the reply; `is`: the reply leaves it open. */
interface Raised extends Example {
  /** Who wrote the pair: files of one writer begin with the same letter. */
  writer: string;
}

export type Sort = 'ask' | 'signal';

/** Pull towards zero, and how many features are kept: of several tried on other writers' pairs, the last that cost nothing. */
const ROOM: Readonly<Record<Sort, Room>> = {
  ask: { pull: { usual: 10, growth: 0.2 }, keep: 2500 },
  signal: { pull: { usual: 10, growth: 0.2 }, keep: 1500 },
};

export interface ReplyTally {
  told: number;
  right: number;
}
export interface ReplyTrial {
  sort: Sort;
  pairs: number;
  raised: number;
  open: number;
  kept: number;
  size: number;
  at: (floor: number) => ReplyTally;
}

/** What the rules say of themselves (the files x1 and x2) counts more, and plain mail (r1 to r3): of the hard there is more than a rep meets. */
const PLAIN = /^[rx]\d/;
const OF_PLAIN = 4;

const OWN = ['rep@ourco.example', '@ourco.example'];
const NOW = Date.UTC(2026, 0, 15);

/** What of the mail may be of that sort. */
function candidates(sort: Sort, whole: Scene, { view }: ReadMessage): LeftOpen[] {
  if (sort === 'ask') return asksOf(view).map((ask) => ({ ...ask, view, about: askedAt(whole, view, ask) }));
  return view.sentences.map(({ at }) => wholeOf(view, at, aboutOf(whole, view, at)));
}

/** Of two questions in one sentence that are marked as one, and open, nobody said which. */
const isVague = (hit: readonly Mark[], { view, at }: LeftOpen, base: number): boolean =>
  hit.some(
    (mark) =>
      mark.open &&
      mark.sort === 'ask' &&
      asksOf(view).filter(
        (ask) => ask.at === at && standsIn(mark, base + ask.sentence.start, base + ask.sentence.end),
      ).length > 1,
  );

/** What of a pair is heard and marked, as the model sees it. */
function raisedIn({ id, from, mail, reply, marks }: Pair, sort: Sort, compiled: Compiled): Raised[] {
  const { snapshot, offsets } = draftFrom({
    kind: 'draft',
    raw: reply,
    self: OWN,
    thread: [{ direction: 'inbound', from: `${from} <them@customer.example>`, raw: mail }],
  });
  const { whole } = scenesOf(snapshot, compiled, { now: NOW }, new BlockCache());
  return answered(whole).flatMap((message) =>
    candidates(sort, whole, message).flatMap((raised): Raised[] => {
      const { view, at, sentence } = raised;
      const { block } = view.sentences[at]!;
      const base = offsets.get(view.blocks[block]!.block.id) ?? 0;
      const hit = marks.filter(
        (mark) => mark.sort === sort && standsIn(mark, base + sentence.start, base + sentence.end),
      );
      if (hit.length === 0) return [];
      if (isVague(hit, raised, base)) return [];
      const features = new Set<number>();
      seeReply(whole, raised, (hash) => features.add(hash));
      const weight = PLAIN.test(id) ? OF_PLAIN : 1;
      return [{ writer: id[0]!, features, is: hit.some(({ open }) => open), weight }];
    }),
  );
}

/**
 * Learns to hear what a reply leaves open; the trial reads each writer's pairs by what the others' taught.
 * @param outgoing the scorer of drafts that the reply is read by
 */
export function trainReplies(
  sort: Sort,
  outgoing: PackedModel = SHIPPED.outgoing,
): { packed: PackedModel; trial: ReplyTrial } {
  const pairs = writtenPairs();
  // Without rules: what a question and an answer are is known without them.
  const compiled = compile([], learnedScorer({ ...SHIPPED, outgoing }));
  const examples = pairs.flatMap((pair) => raisedIn(pair, sort, compiled));
  const writers = [...new Set(examples.map(({ writer }) => writer))];
  const sure = new Map<Raised, number>();
  for (const writer of writers) {
    const model = new Model(
      learnOnce(
        examples.filter((one) => one.writer !== writer),
        ROOM[sort],
      ),
    );
    for (const one of examples.filter((other) => other.writer === writer))
      sure.set(
        one,
        model.likelihood((each) => one.features.forEach(each)),
      );
  }
  const packed = learnOnce(examples, ROOM[sort]);
  return {
    packed,
    trial: {
      sort,
      pairs: pairs.length,
      raised: examples.length,
      open: examples.filter(({ is }) => is).length,
      kept: packed.features,
      size: packed.data.length,
      at: (floor) => {
        const told = examples.filter((one) => sure.get(one)! >= floor);
        return { told: told.length, right: told.filter(({ is }) => is).length };
      },
    },
  };
}
