import type { JSX } from 'preact';
import { DimensionIcon } from '@/components/ui/DimensionIcon';
import { dimensionColours, dimensionName } from '@/components/ui/dimensions';
import { formatList, formatNumber, t } from '@/utils/messaging/words';
import type { ChipView } from '@/utils/page/view';
import { tipCount } from '@/utils/page/words';
import { asEm, Mark } from './Glyph';

interface Props {
  chip: ChipView;
  onPress(): void;
}

/** How many tips, and what the draft already shows. Stands at the editor's corner; opens the list. */
export function CoachChip({ chip, onPress }: Props): JSX.Element {
  const names = formatList(chip.shown.map(dimensionName));
  const about = chip.kind === 'thread' && t('listTitleThread');
  const count = tipCount(chip.count);
  const label = [
    // What is written on it is part of its name, in that order: it can be asked for by voice.
    t('labelled', t('chipName'), about || count),
    about && count,
    names && t('chipShown', names),
  ].filter(Boolean);
  return (
    <button
      type="button"
      class="chip"
      data-place={`chip:${chip.key}`}
      data-stop={chip.stop || undefined}
      data-quiet={chip.count === 0 || undefined}
      aria-haspopup="dialog"
      aria-expanded={chip.open}
      aria-label={label.join('. ')}
      // biome-ignore lint/a11y/useValidAriaValues: empty, or what the title says is read out a second time
      aria-description=""
      title={label.join('. ')}
      onClick={onPress}
    >
      <Mark />
      {about && <span class="chip-name">{about} </span>}
      {chip.count > 0 && <span class="chip-count">{formatNumber(chip.count)}</span>}
      {chip.shown.length > 0 && (
        <span class="chip-shown">
          {chip.shown.map((dimension) => (
            <span key={dimension} style={{ color: dimensionColours(dimension).hue }}>
              <DimensionIcon dimension={dimension} size={asEm(14)} />
            </span>
          ))}
        </span>
      )}
    </button>
  );
}
