import { t } from '@/utils/messaging/words';
import type { Dimension } from '@/utils/model/dimension';

/** What a dimension is called: one word, for a label beside its icon. */
export function dimensionName(dimension: Dimension): string {
  return t(`dimension${dimension}`);
}

/** What a dimension asks of a mail or a deal, in one short line. */
export function dimensionMeaning(dimension: Dimension): string {
  return t(`dimension${dimension}Meaning`);
}

/** CSS custom properties (tokens.css) of a dimension: `hue` for text, icon and line, `soft` for the ground behind them. */
export function dimensionColours(dimension: Dimension): { hue: string; soft: string } {
  const name = dimension.toLowerCase();
  return { hue: `var(--up-${name})`, soft: `var(--up-${name}-soft)` };
}
