import type { About } from '../../model/tip';
import type { ReadMessage } from '../engine';
import type { ReadSentence } from '../reading';

/** Longest quote of the customer's words, in UTF-16 code units. */
export const LONGEST_QUOTE = 240;

/**
 * Points at a sentence of an earlier mail and quotes it.
 * @param part a stretch of the sentence, where no more of it is meant
 */
export function aboutSentence(
  sort: About['sort'],
  message: ReadMessage,
  at: number,
  kind?: string,
  part?: ReadSentence,
): About {
  const { view } = message;
  const { block, sentence: whole } = view.sentences[at]!;
  const sentence = part ?? whole;
  const text = view.reading(block).text.slice(sentence.start, sentence.end);
  return {
    sort,
    quote: text.slice(0, LONGEST_QUOTE),
    message: message.key,
    span: {
      block: view.blocks[block]!.block.id,
      start: sentence.start,
      end: Math.min(sentence.end, sentence.start + LONGEST_QUOTE),
    },
    ...(kind && { kind }),
  };
}

/**
 * Lets the quote of sentence `from` run on towards sentence `to` of its mail, as far as they stand in one block and make one
 * short quote.
 */
export function upTo(about: About, { view }: ReadMessage, from: number, to: number): About {
  const { block } = view.sentences[from]!;
  for (let at = to; about.span && at > from; at--) {
    const { block: other, sentence } = view.sentences[at]!;
    if (other !== block || sentence.end - about.span.start > LONGEST_QUOTE) continue;
    const quote = view.reading(block).text.slice(about.span.start, sentence.end);
    return { ...about, quote, span: { ...about.span, end: sentence.end } };
  }
  return about;
}
