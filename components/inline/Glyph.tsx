import type { JSX } from 'preact';
import { Strokes } from '@/components/ui/Strokes';

/** The few pictures of card, chip and list, as the extension's pages draw theirs. */
const PATHS = {
  close: 'm5 5 10 10M15 5 5 15',
  back: 'M12.5 4.5 7 10l5.5 5.5',
  forward: 'M7.5 4.5 13 10l-5.5 5.5',
  copy: 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7',
  check: 'm4 10.5 4 4 8-9',
  add: 'M10 4v12M4 10h12',
  rise: 'M4.5 9.5 10 4l5.5 5.5M4.5 15.5 10 10l5.5 5.5',
} as const;

/** A length that grows with the text of the page. @param pixels at the usual size, in CSS pixels */
export const asEm = (pixels: number): string => `${pixels / 16}em`;

interface Props {
  name: keyof typeof PATHS;
  size?: number;
}

/** A picture beside words: decorative, in the current text colour. */
export function Glyph({ name, size = 16 }: Props): JSX.Element {
  const line = name === 'rise' ? 2 : undefined;
  return <Strokes class={`glyph glyph-${name}`} d={PATHS[name]} size={asEm(size)} line={line} />;
}

/** Our mark: where it stands, Uplift speaks. */
export function Mark(): JSX.Element {
  return (
    <span class="chip-mark">
      <Glyph name="rise" size={14} />
    </span>
  );
}
