import type { JSX, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { goalName } from '@/components/goals/words';
import { asRem } from '@/components/ui/as-rem';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { DimensionIcon } from '@/components/ui/DimensionIcon';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { formatList, formatSum } from '@/components/ui/format';
import { Icon } from '@/components/ui/Icon';
import { Empty, Progress } from '@/components/ui/Notice';
import { PageHead } from '@/components/ui/Shell';
import { t, tCount } from '@/utils/messaging/words';
import { BulkBar } from './BulkBar';
import { LogBoard } from './LogBoard';
import { LogFilters } from './LogFilters';
import { LogList } from './LogList';
import { LogReceipts } from './LogReceipts';
import { PrintedLog } from './PrintedLog';
import { QuickLogForm } from './QuickLogForm';
import { isNarrowed, withoutFilters, withoutGoal, withoutStage } from './query';
import { useLogChanges } from './use-log-changes';
import { useLogIds } from './use-log-ids';
import { type LogPlace, useLogPlace } from './use-log-place';
import { useSums } from './use-sums';
import './log.css';

/**
 * The whole log: search, filter, list or board, bulk actions, each with its undo.
 * @param kept how it is left, for whoever comes back to it
 */
export function LogSection({ kept }: { kept?: RefObject<LogPlace> }): JSX.Element {
  const listed = useRef<{ ids: readonly string[]; isWhole: boolean }>({ ids: [], isWhole: false });
  const { view, setView, backTo } = useLogPlace(kept, listed);
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => new Set());
  const [isAdding, setIsAdding] = useState(false);
  const changes = useLogChanges();
  // The board has a column for each stage.
  const asked = view.as === 'board' ? withoutStage(view.query) : view.query;
  const { ids, total, ...list } = useLogIds(asked);
  listed.current = { ids, isWhole: list.isWhole };
  const sums = useSums(list.isWhole ? ids : undefined);
  const picked = selected.size ? ids.filter((id) => selected.has(id)) : [];
  const isEmpty = list.state === 'ready' && total === 0;
  // Where nothing was logged yet, the one thing to do stands under the words that ask for it.
  const isFirst = isEmpty && !isNarrowed(asked);
  const add = (
    <Button kind="primary" icon="add" onClick={() => setIsAdding(true)} data-testid="log-new">
      {t('logNew')}
    </Button>
  );

  const clear = (isBeside?: boolean) => (
    <Button
      {...(isBeside && { kind: 'quiet', size: 'small', class: 'up-log-clear', icon: 'close' })}
      data-testid="log-clear"
      onClick={() => setView({ ...view, query: withoutFilters(view.query) })}
    >
      <span>{t('logClearFilters')}</span>
    </Button>
  );

  return (
    <>
      <PageHead
        title={t('logHeading')}
        intro={
          list.state !== 'ready' ? undefined : total === undefined ? t('loading') : tCount('logCount', total)
        }
        isCount
        beside={
          ids.length > 0 && (
            // They come after the list: their line is kept for them, so that nothing below it moves.
            <span class="up-number up-log-sums" data-testid="log-sums">
              {sums.length > 0 &&
                t('askIncrement', formatList(sums.map((sum) => formatSum(sum.value, sum.currency))))}
            </span>
          )
        }
        actions={!isFirst && list.state !== 'loading' && add}
      />
      {!isFirst && (
        <LogFilters view={view} onChange={setView}>
          {ids.length > 0 && isNarrowed(asked) && clear(true)}
        </LogFilters>
      )}
      {asked.unsettled && (
        <div>
          <Button
            size="small"
            icon="close"
            data-testid="log-of-goal"
            title={t('ownRemove', goalName(asked.unsettled))}
            onClick={() => setView({ ...view, query: withoutGoal(view.query) })}
          >
            {goalName(asked.unsettled)}
          </Button>
        </div>
      )}
      {list.state === 'loading' && <Progress label={t('loading')} />}
      {list.state === 'failed' && <FaultNotice fault={list.error} />}
      {picked.length > 0 && view.as === 'list' && (
        <BulkBar
          count={picked.length}
          total={ids.length}
          onAll={() => setSelected(new Set(ids))}
          onNone={() => setSelected(new Set())}
          onChange={(change) => void changes.change(picked, change)}
          onRemove={() =>
            void changes.remove(picked).then((isGone) => isGone && setSelected(new Set<string>()))
          }
        />
      )}
      {isEmpty &&
        (isFirst ? (
          <div class="up-card">
            <Empty
              icon={<DimensionIcon dimension="CRE" size={asRem(32)} />}
              title={t('logEmpty')}
              testId="log-empty"
              actions={add}
            >
              {t('logEmptyBody')}
            </Empty>
          </div>
        ) : (
          <Empty
            icon={<Icon name="search" size={24} />}
            title={t('logNoMatch')}
            testId="log-no-match"
            actions={clear()}
          />
        ))}
      {ids.length > 0 && view.as === 'list' && (
        <>
          <LogList
            ids={ids}
            version={list.version}
            known={list.known}
            isPartial={total === undefined}
            backTo={list.isWhole ? backTo : undefined}
            selected={selected}
            label={t('logHeading')}
            onSelect={(id, on) =>
              setSelected((before) => {
                const next = new Set(before);
                if (on) next.add(id);
                else next.delete(id);
                return next;
              })
            }
            onChange={(id, change) => changes.change([id], change)}
          />
          <p class="up-soft up-small up-log-keys">{t('logKeys')}</p>
          <PrintedLog ids={ids} />
        </>
      )}
      {ids.length > 0 && view.as === 'board' && (
        <LogBoard
          query={view.query}
          currencies={sums.map(({ currency }) => currency)}
          backTo={backTo}
          onChange={(id, change) => void changes.change([id], change)}
        />
      )}
      <LogReceipts changes={changes} />
      {isAdding && (
        <Dialog
          title={t('quickLogHeading')}
          onClose={() => setIsAdding(false)}
          actions={<Button onClick={() => setIsAdding(false)}>{t('done')}</Button>}
        >
          <QuickLogForm
            prefill={{}}
            focus
            onOpen={(id) => {
              setIsAdding(false);
              location.hash = `#/log/${encodeURIComponent(id)}`;
            }}
          />
        </Dialog>
      )}
    </>
  );
}
