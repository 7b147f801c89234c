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
  const from = first.find.at!.sentence;
  const about = aboutSentence('sells_into_complaint', message, from);
  const ends = complaints
    .filter((c) => c.message === last.message)
    .map(({ find }) => Math.max(find.at!.sentence, find.until ?? 0));
  return [{ quote: '', about: upTo(about, message, from, Math.max(...ends)) }];
}

/** Lets a quote run on towards the last sentence that complains, as far as it still makes one short quote. */
function upTo(about: About, { view }: ReadMessage, from: number, to: number): About {
  const { block } = view.sentences[from]!;
  for (let at = to; about.span && at > from; at--) {
    const { block: other, sentence } = view.sentences[at]!;
    if (other !== block || sentence.end - about.span.start > LONGEST_QUOTE) continue;
    const quote = view.reading(block).text.slice(about.span.start, sentence.end);
    return { ...about, quote, span: { ...about.span, end: sentence.end } };
  }
  return about;
}
