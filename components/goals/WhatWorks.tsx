import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LogReceipts } from '@/components/log/LogReceipts';
import { useLogChanges } from '@/components/log/use-log-changes';
import { Button } from '@/components/ui/Button';
import { DimensionTag } from '@/components/ui/DimensionTag';
import { faultWords } from '@/components/ui/fault';
import { formatNumber } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { useLive } from '@/components/ui/use-live';
import { useStored } from '@/components/ui/use-stored';
import type { RuleWorks } from '@/utils/goals/works';
import { type MessageKey, ruleLanguage, t, tCount } from '@/utils/messaging/words';
import type { PromptRule, RulePack } from '@/utils/model/prompt-rule';
import { resetWorks, undoReset, whatWorks, worksItem } from '@/utils/storage/works';
import './goals.css';

/** Rules that are shown at first; the most shown ones come first. */
const FIRST = 6;
const MOVES: Record<RuleWorks['moves'], MessageKey> = {
  up: 'worksUp',
  down: 'worksDown',
  even: 'worksEven',
  new: 'worksNew',
};

/** What came of each rule's tips, which way that moves them, how long they rest, and the way to start over. */
export function WhatWorks({ packs }: { packs: readonly RulePack[] }): JSX.Element | null {
  const [resets] = useStored(worksItem, worksItem.read);
  const works = useLive(['tipEvents', 'opportunities'], whatWorks, JSON.stringify(resets.value));
  const [isAll, setIsAll] = useState(false);
  const changes = useLogChanges();
  const rules = new Map(packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule] as const)));
  if (works.state === 'failed') return <Notice tone="note">{faultWords(works.error)}</Notice>;
  const rows = works.value?.filter((row) => rules.has(row.ruleId)) ?? [];
  const receipts = <LogReceipts changes={changes} />;
  if (rows.length === 0) return receipts;
  const reset = (rule?: PromptRule) =>
    changes.run(async () => {
      const undo = await resetWorks(rule?.id);
      const words = rule ? t('worksDone', rule.title) : t('worksDoneAll');
      return { words, back: () => undoReset(undo) };
    });
  return (
    <section class="up-card up-stack" data-testid="works">
      <div class="up-row up-row-between">
        <h2>{t('worksHeading')}</h2>
        <Button size="small" onClick={() => void reset()}>
          {t('worksResetAll')}
        </Button>
      </div>
      <p class="up-soft">{t('worksIntro')}</p>
      <ul class="up-site-list">
        {rows.slice(0, isAll ? rows.length : FIRST).map((row) => {
          const rule = rules.get(row.ruleId);
          if (!rule) return null;
          const counts = [row.shown, row.actedOn, row.dismissed, row.logged, row.recognised].map((count) =>
            formatNumber(count),
          );
          return (
            <li key={row.ruleId} class="up-site-row">
              <span class="up-grow">
                <a
                  id={`works-${row.ruleId}`}
                  href={`#/rules/${encodeURIComponent(row.ruleId)}`}
                  lang={ruleLanguage(rule.id, 'builtin')}
                >
                  <bdi>{rule.title}</bdi>
                </a>
                <span class="up-soft up-small up-number">{t('worksCounts', ...counts)}</span>
                {row.restDays > 1 && (
                  <span class="up-soft up-small up-number" data-testid="works-rest">
                    {t('worksRests', formatNumber(row.leftAlone), formatNumber(row.restDays))}
                  </span>
                )}
              </span>
              <span class="up-row">
                <DimensionTag dimension={rule.dimension} />
                <span class="up-tag">{t(MOVES[row.moves])}</span>
                <Button
                  size="small"
                  kind="quiet"
                  aria-describedby={`works-${row.ruleId}`}
                  onClick={() => void reset(rule)}
                >
                  {t('worksReset')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {rows.length > FIRST && (
        <div>
          <Button size="small" kind="quiet" class="up-flush" onClick={() => setIsAll(!isAll)}>
            {isAll ? t('worksFewer') : tCount('worksMore', rows.length)}
          </Button>
        </div>
      )}
      {receipts}
    </section>
  );
}
