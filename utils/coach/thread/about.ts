import type { About } from '../../model/tip';
import type { ReadMessage } from '../engine';

/** Longest quote of the customer's words, in UTF-16 code units. */
export const LONGEST_QUOTE = 240;

/** Points at a sentence of an earlier mail and quotes it. */
export function aboutSentence(sort: About['sort'], message: ReadMessage, at: number, kind?: string): About {
  const { view } = message;
  const { block, sentence } = view.sentences[at]!;
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
