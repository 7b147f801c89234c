import type { JSX } from 'preact';
import { paragraphsOf } from '@/utils/coach/situation';

/** A text of a situation as mail sites show one: a block a paragraph. */
export function Paragraphs({ text }: { text: string }): JSX.Element {
  return (
    <>
      {paragraphsOf(text).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same, and none ever moves
        <div key={index}>{paragraph}</div>
      ))}
    </>
  );
}
