import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { DimensionIcon } from '@/components/ui/DimensionIcon';
import { faultWords } from '@/components/ui/fault';
import { Icon } from '@/components/ui/Icon';
import { Empty, Notice, Progress } from '@/components/ui/Notice';
import { PageHead } from '@/components/ui/Shell';
import { useAsync } from '@/components/ui/use-async';
import { useLive } from '@/components/ui/use-live';
import { t, tCount } from '@/utils/messaging/words';
import { listOpportunityIds, newestOpportunities } from '@/utils/storage/opportunity-list';
import { BulkBar } from './BulkBar';
import { LogBoard } from './LogBoard';
import { LogFilters } from './LogFilters';
import { LogList } from './LogList';
import { LogReceipts } from './LogReceipts';
import { QuickLogForm } from './QuickLogForm';
import { FIRST_VIEW, isNarrowed } from './query';
import { useLogChanges } from './use-log-changes';
import './log.css';

/** Rows that fill the first screen, with some to spare. */
const FIRST_SCREEN = 40;

/** Calls back when what was just rendered is on the screen. */
function afterDrawing(then: () => void) {
  requestAnimationFrame(() => setTimeout(then));
}

/** The whole log: search, filter, list or board, bulk actions, each with its undo. */
export function LogSection(): JSX.Element {
  const [view, setView] = useState(FIRST_VIEW);
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => new Set());
  const [isAdding, setIsAdding] = useState(false);
  const changes = useLogChanges();
  const version = useRef({});
  // A long log shows its first screen at once; the order of all of it is read when that is drawn.
  const [first] = useAsync(() => newestOpportunities(FIRST_SCREEN));
  const [isDrawn, setIsDrawn] = useState(false);
  useEffect(() => {
    if (first.state !== 'loading') afterDrawing(() => setIsDrawn(true));
  }, [first.state]);
  const list = useLive(
    ['opportunities'],
    async (key) => {
      const { query, wait } = JSON.parse(key);
      if (wait) return new Promise<string[]>(() => {});
      const ids = await listOpportunityIds(query);
      version.current = {};
      return ids;
    },
    JSON.stringify({ query: view.query, wait: !isDrawn }),
  );
  const isFirst = list.state === 'loading' && first.state === 'ready';
  const ids = list.value ?? first.value?.rows.map(({ id }) => id) ?? [];
  const total = list.value ? ids.length : (first.value?.total ?? 0);
  const picked = selected.size ? ids.filter((id) => selected.has(id)) : [];
  const isEmpty = list.state === 'ready' && ids.length === 0;

  return (
    <>
      <PageHead
        title={t('logHeading')}
        intro={list.value || isFirst ? tCount('logCount', total) : undefined}
        actions={
          <Button kind="primary" icon="add" onClick={() => setIsAdding(true)} data-testid="log-new">
            {t('logNew')}
          </Button>
        }
      />
      {(!isEmpty || isNarrowed(view.query)) && <LogFilters view={view} onChange={setView} />}
      {list.state === 'loading' && !isFirst && <Progress label={t('loading')} />}
      {list.state === 'failed' && <Notice tone="note">{faultWords(list.error)}</Notice>}
      {picked.length > 0 && (
        <BulkBar
          count={picked.length}
          total={ids.length}
          onAll={() => setSelected(new Set(ids))}
          onNone={() => setSelected(new Set())}
          onChange={(change) => void changes.change(picked, change)}
          onRemove={() => {
            void changes.remove(picked);
            setSelected(new Set());
          }}
        />
      )}
      {isEmpty &&
        (isNarrowed(view.query) ? (
          <Empty
            icon={<Icon name="search" size={24} />}
            title={t('logNoMatch')}
            testId="log-no-match"
            actions={<Button onClick={() => setView({ ...view, query: {} })}>{t('logClearFilters')}</Button>}
          />
        ) : (
          <div class="up-card">
            <Empty
              icon={<DimensionIcon dimension="CRE" size={32} />}
              title={t('logEmpty')}
              testId="log-empty"
              actions={
                <Button icon="add" onClick={() => setIsAdding(true)}>
                  {t('logNew')}
                </Button>
              }
            >
              {t('logEmptyBody')}
            </Empty>
          </div>
        ))}
      {ids.length > 0 && view.as === 'list' && (
        <>
          <LogList
            ids={ids}
            version={version.current}
            known={first.value?.rows}
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
          <p class="up-soft up-small">{t('logKeys')}</p>
        </>
      )}
      {ids.length > 0 && view.as === 'board' && (
        <LogBoard query={view.query} onChange={(id, change) => void changes.change([id], change)} />
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
