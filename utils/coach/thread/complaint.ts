import type { About } from '../../model/tip';
import type { Find, ReadMessage, Scene } from '../engine';
import { aboutSentence, LONGEST_QUOTE } from './about';

/** The customer's open complaint, if the thread holds one. */
export function openComplaint(scene: Scene): Find[] {
  const complaints = scene.signals().filter((found) => found.rule.rule.id === 'R-OWN-01' && found.find.at);
  const last = complaints.at(-1);
  if (!last) return [];
  const { resolved, unsettled } = scene.compiled.cues;
  const closed = scene.thread.some(
    ({ index, message, view }) =>
      index > last.message &&
      message.direction === 'inbound' &&
      view.hits(resolved).some(({ block, hit }) => {
        const at = view.at(block, hit.sentence);
        return !view.isAsk(at) && !view.hasInSentence(unsettled, at);
      }),
  );
  if (closed) return [];
  const first = complaints.find((c) => c.message === last.message)!;
  const message = scene.thread[last.message]!;
  const about = aboutSentence('sells_into_complaint', message, first.find.at!.sentence);
  return [{ quote: '', about: upTo(about, message, last.find.at!.sentence) }];
}

/** Lets a quote run on to the last sentence that complains, where that still makes one short quote. */
function upTo(about: About, { view }: ReadMessage, at: number): About {
  const { block, sentence } = view.sentences[at]!;
  const from = about.span;
  if (!from || view.blocks[block]!.block.id !== from.block || sentence.end - from.start > LONGEST_QUOTE)
    return about;
  const quote = view.reading(block).text.slice(from.start, sentence.end);
  return { ...about, quote, span: { ...from, end: sentence.end } };
}
