import type { JSX } from 'preact';
import type { Dimension } from '@/utils/model/dimension';
import { Strokes } from './Strokes';

/** One path each, for every page carries them. */
const SHAPES: Record<Dimension, string> = {
  // A compass: the touch has a purpose.
  PUR: 'M2.6 10a7.4 7.4 0 1 0 14.8 0a7.4 7.4 0 1 0-14.8 0zM13.2 6.8l-1.9 4.5-4.5 1.9 1.9-4.5z',
  // An eye: they see something that they had not seen.
  INS: 'M2.2 10S5 4.8 10 4.8 17.8 10 17.8 10 15 15.2 10 15.2 2.2 10 2.2 10zM7.6 10a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0z',
  // A sprout: something that was not there before.
  CRE: 'M10 17.4V9.6M10 11.4c0-3-2-4.8-6-4.8 0 3.2 2 4.8 6 4.8zM10 9.6c0-3.8 2.2-6.2 6.6-6.6 0 4-2.2 6.6-6.6 6.6z',
  // A parcel: somebody gains.
  BEN: 'M3 7.4h14v3H3zM4.4 10.4v6.6h11.2v-6.6M10 7.4V17M10 7.4C8.6 3.4 5 2.6 5 5.2c0 1.8 2.6 2.2 5 2.2zM10 7.4c1.4-4 5-4.8 5-2.2 0 1.8-2.6 2.2-5 2.2z',
  // Two people: others come along.
  TEA: 'M4.6 6.8a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0zM2.2 16.4c0-3 2.2-4.8 5.2-4.8s5.2 1.8 5.2 4.8M12.6 4.2a2.8 2.8 0 0 1 0 5.2M15 12c1.8.7 2.8 2.2 2.8 4.4',
  // A target: one next step that can be seen to happen.
  FOC: 'M2.6 10a7.4 7.4 0 1 0 14.8 0a7.4 7.4 0 1 0-14.8 0zM6.4 10a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0zM9.6 10a0.4 0.4 0 1 0 0.8 0a0.4 0.4 0 1 0-0.8 0z',
  // A planted flag: the writer takes a stand.
  OWN: 'M5 17.6V2.8M5 3.6c3-1.4 5 1.4 8 .6.9-.2 1.6-.4 2.2-.8v7.4c-3.6 1.8-5.8-1.2-10.2.4',
};

interface Props {
  dimension: Dimension;
  /** CSS pixels, or a length; 16 unless told. */
  size?: number | string;
  class?: string;
}

/**
 * The icon of a leadership dimension, in the current text colour. Decorative: the dimension's name stands beside it
 * (`dimensionName`), because neither a colour nor a picture means something alone.
 */
export function DimensionIcon({ dimension, size = 16, class: name }: Props): JSX.Element {
  return <Strokes class={name} d={SHAPES[dimension]} size={size} />;
}
