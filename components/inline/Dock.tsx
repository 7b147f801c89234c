import type { JSX } from 'preact';
import { formatNumber, t, tCount } from '@/utils/messaging/words';
import type { DockView } from '@/utils/page/view';
import { Mark } from './Glyph';

interface Props {
  dock: DockView;
  onPress(): void;
}

/** The tab at the window's edge: how many prompts there are on this record. Opens the panel; can be moved along the edge. */
export function Dock({ dock, onPress }: Props): JSX.Element {
  const label = t('labelled', t('chipName'), tCount('dockPrompts', dock.count));
  return (
    <button
      type="button"
      class="dock"
      data-place="dock"
      data-side={dock.side}
      data-stop={dock.stop || undefined}
      aria-haspopup="dialog"
      aria-expanded={dock.open}
      aria-label={label}
      aria-description={t('dockMove')}
      title={`${label}. ${t('dockMove')}`}
      onClick={onPress}
    >
      <Mark />
      {dock.count > 0 && <span class="chip-count">{formatNumber(dock.count)}</span>}
    </button>
  );
}
