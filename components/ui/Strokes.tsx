import type { JSX } from 'preact';

interface Props {
  /** The path, on a 20 × 20 grid. */
  d: string;
  /** CSS pixels, or a length. */
  size: number | string;
  class?: string | undefined;
  /** How wide the line is, on the same grid. */
  line?: number | undefined;
}

/** A picture drawn with one line in the current text colour. Decorative: words stand beside it. */
export function Strokes({ d, size, class: name, line = 1.6 }: Props): JSX.Element {
  return (
    <svg
      class={name}
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width={line}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  );
}
