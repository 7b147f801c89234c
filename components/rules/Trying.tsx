import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { formatNumber } from '@/components/ui/format';
import { t } from '@/utils/messaging/words';

interface Props {
  /** Rules tried on their examples so far, of how many; absent while nothing is tried. */
  tried: { done: number; of: number } | undefined;
  onStop(): void;
}

/** How far the trying of a file's rules is, and the way to stop it. */
export function Trying({ tried, onStop }: Props): JSX.Element | null {
  if (!tried) return null;
  return (
    <div class="up-row">
      <progress max={tried.of} value={tried.done} aria-label={t('playbookTrying')} />
      <span class="up-soft up-small up-number">
        {t('playbookTryingCount', formatNumber(tried.done), formatNumber(tried.of))}
      </span>
      <Button size="small" kind="quiet" onClick={onStop}>
        {t('cancel')}
      </Button>
    </div>
  );
}
