import type { HeardComplaint, LearnedScorer } from '../engine';
import { ANY, COMPLAINT, UNNAMED } from '../names';
import type { TextView } from '../text-view';
import type { Model } from './model';
import { modelOf, type ScoredSentence, SHIPPED, scoreBlocks, tell } from './score';
import { hearWhole } from './whole-mail';

/** Below this a sentence has no class. */
const LEAST = 0.25;
/**
 * How far, in log-odds, a class must lie before the next to be named. Of what it alone hears in a customer's mail the kind
 * is right in about three of four sentences beyond this, and in one of three below (two sets of mails kept aside); flags
 * of drafts have a third of the classes, and no such step.
 */
const LEAD = { outgoing: 0, incoming: 1.5 } as const;

const LEFT = { ask: 'leftAsk', signal: 'leftSignal' } as const;

const surfaceOf = (view: TextView) => (view.key === 'draft' ? 'outgoing' : 'incoming');

/** The scores of a text by the place of their sentence in it. A sentence without words is scored and not numbered. */
function scoresOf(view: TextView, model: Model): ScoredSentence[] {
  const readings = view.blocks.map(({ reading }) => reading);
  const scored = scoreBlocks(readings, model);
  let next = 0;
  return view.sentences.map(({ block, sentence }) => {
    while (scored[next]!.block !== block || scored[next]!.sentence.part.start !== sentence.start) next++;
    return scored[next]!;
  });
}

function complaintIn(view: TextView, model: Model): HeardComplaint | null {
  const heard = hearWhole(
    view.blocks.map(({ reading }) => reading),
    model,
  );
  if (!heard) return null;
  const { parts } = view.reading(heard.block);
  const placeOf = (part: number) =>
    view.sentences.findIndex(
      ({ block, sentence }) => block === heard.block && sentence.start === parts[part]!.start,
    );
  const at = placeOf(heard.top);
  if (at < 0) return null;
  const [since, until] = [placeOf(heard.from), placeOf(heard.to)];
  const { probability, tell } = heard;
  return { probability, tell, at, since: since < 0 ? at : since, until: until < 0 ? at : until };
}

/** What is known of a text. */
interface Seen {
  scores: ScoredSentence[];
  expected: number;
  /** Places of sentences by how sure was asked for, and by class. */
  likely: Map<number, Map<string, number[]>>;
  /** What was told of sentences: many rules ask of the same one. */
  told: Map<number, ReturnType<LearnedScorer['told']>>;
}

/**
 * The scorer as the engine asks it. A draft is scored for flags by dimension, a message for kinds of signal; a
 * sentence has one class at most; naming it reads the sentence once more, `any` does not.
 * @param packed its models, as shipped where none are given
 */
export function learnedScorer(packed: typeof SHIPPED = SHIPPED): LearnedScorer {
  const modelFor = (view: TextView) => modelOf(packed[surfaceOf(view)]);
  const views = new WeakMap<TextView, Seen>();
  const seen = (view: TextView) => {
    let known = views.get(view);
    if (!known) {
      const scores = scoresOf(view, modelFor(view));
      known = {
        scores,
        expected: scores.reduce((sum, { probability }) => sum + probability, 0),
        likely: new Map(),
        told: new Map(),
      };
      views.set(view, known);
    }
    return known;
  };
  const told = (view: TextView, at: number) => {
    const { scores, told: known } = seen(view);
    const found = scores[at];
    if (!found || found.probability < LEAST) return undefined;
    const there = known.get(at) ?? tell(found.sentence, view.reading(found.block), modelFor(view));
    known.set(at, there);
    return there;
  };
  const likely = (view: TextView, above: number) => {
    const byClass = new Map<string, number[]>();
    seen(view).scores.forEach(({ probability }, at) => {
      // Naming the class takes another reading of the sentence: few are sure enough to be worth it.
      const heard = probability >= above ? told(view, at) : undefined;
      if (!heard) return;
      const of = heard.lead < LEAD[surfaceOf(view)] ? UNNAMED : heard.class;
      const known = byClass.get(of);
      if (known) known.push(at);
      else byClass.set(of, [at]);
    });
    return byClass;
  };
  return {
    classes: [...packed.outgoing.classes, ...packed.incoming.classes, UNNAMED, COMPLAINT],
    any: (view, at) => seen(view).scores[at]?.probability ?? 0,
    likely(view, of, above) {
      const { likely: known, scores } = seen(view);
      if (of === ANY) return scores.flatMap(({ probability }, at) => (probability >= above ? [at] : []));
      const byClass = known.get(above) ?? likely(view, above);
      known.set(above, byClass);
      return byClass.get(of) ?? [];
    },
    expected: (view) => seen(view).expected,
    told,
    complaint: (view) => complaintIn(view, modelOf(packed.complaint)),
    leftOpen: (sort, see) => modelOf(packed[LEFT[sort]]).likelihood(see),
  };
}
