import type { JSX } from 'preact';
import type { Dimension } from '@/utils/model/dimension';
import { asRem } from './as-rem';
import { DimensionIcon } from './DimensionIcon';
import { dimensionName } from './dimensions';
import './feedback.css';

/** A dimension as icon and name in its hue. */
export function DimensionTag({ dimension }: { dimension: Dimension }): JSX.Element {
  return (
    <span class="up-tag" data-dimension={dimension}>
      <DimensionIcon dimension={dimension} size={asRem(14)} />
      {dimensionName(dimension)}
    </span>
  );
}
