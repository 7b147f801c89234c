import type { JSX, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { formatNumber } from '@/components/ui/format';
import { Icon } from '@/components/ui/Icon';
import { say } from '@/components/ui/say';
import { useAsync } from '@/components/ui/use-async';
import { t } from '@/utils/messaging/words';
import type { Opportunity } from '@/utils/model/opportunity';
import { listOpportunityIds } from '@/utils/storage/opportunity-list';
import type { LogPlace } from './use-log-place';

interface Props {
  id: string;
  /** Absent of one that was removed. */
  record: Opportunity | undefined;
  kept: RefObject<LogPlace>;
}

/**
 * The ids that were listed when the first of them was opened, in that order: an edit moves its row up in the list, and
 * the next one is still the one that stood below. Of the board they are those of the column.
 */
async function idsAround(place: LogPlace, { id, record }: Omit<Props, 'kept'>): Promise<readonly string[]> {
  if (place.ids?.includes(id) || !record) return place.ids ?? [];
  const { query, as } = place.view;
  return listOpportunityIds(as === 'board' ? { ...query, stage: record.stage } : query);
}

/** The way to the opportunity before and after in the list that the rep came from, and where in it this one stands. */
export function EntrySteps({ id, record, kept }: Props): JSX.Element | null {
  const [found] = useAsync(async () => {
    const ids = await idsAround(kept.current, { id, record });
    const at = ids.indexOf(id);
    // Whoever goes back to the log comes to the one that was looked at last.
    kept.current = { ...kept.current, ids, opened: { id, at } };
    return { ids, at };
  });
  const steps = useRef<HTMLElement>(null);
  const { ids = [], at = -1 } = found.value ?? {};
  useEffect(() => {
    const { stepped } = kept.current;
    if (at < 0 || !stepped) return;
    delete kept.current.stepped;
    // Who writes in a field by now stays there.
    if (document.activeElement?.matches('input, textarea, select')) return;
    // The next press goes on, or back from the end.
    const links = [...(steps.current?.querySelectorAll('a') ?? [])];
    (links.find(({ rel }) => rel === stepped) ?? links[0])?.focus({ preventScroll: true });
    if (record) say(record.title);
  }, [at, record, kept]);
  if (at < 0) return null;
  const step = (rel: 'prev' | 'next') => {
    const to = ids[rel === 'next' ? at + 1 : at - 1];
    const label = rel === 'next' ? t('entryAfter') : t('entryBefore');
    const icon = rel === 'next' ? 'forward' : 'back';
    if (to === undefined)
      return <Button iconOnly kind="quiet" size="small" icon={icon} label={label} disabled />;
    return (
      <a
        class="up-button"
        data-kind="quiet"
        data-size="small"
        data-icon-only
        rel={rel}
        // Its name as well, as of a button that is only an icon.
        title={label}
        data-testid={`entry-${rel}`}
        href={`#/log/${encodeURIComponent(to)}`}
        onClick={() => {
          kept.current.stepped = rel;
        }}
      >
        <Icon name={icon} />
      </a>
    );
  };
  return (
    <nav class="up-entry-steps" aria-label={t('logHeading')} ref={steps}>
      <span class="up-soft up-small up-number">
        {t('entryPlace', formatNumber(at + 1), formatNumber(ids.length))}
      </span>
      {step('prev')}
      {step('next')}
    </nav>
  );
}
