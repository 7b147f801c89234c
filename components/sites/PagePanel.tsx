import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LostLog } from '@/components/data/LostLog';
import { GoalGlance } from '@/components/goals/GoalGlance';
import { QuickLogForm } from '@/components/log/QuickLogForm';
import type { Prefill } from '@/components/log/use-quick-log';
import { TipList } from '@/components/rules/TipList';
import { Button } from '@/components/ui/Button';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { Progress } from '@/components/ui/Notice';
import { Switch } from '@/components/ui/Switch';
import { useAsync } from '@/components/ui/use-async';
import { type Attempt, useAttempt } from '@/components/ui/use-attempt';
import { keepBegun, type LogDraft, readBegun, takeLogDraft } from '@/utils/background/log-draft';
import { ask } from '@/utils/messaging/client';
import type { Begun, TabEntry } from '@/utils/messaging/protocol';
import { t, tCount } from '@/utils/messaging/words';
import { promptsIn } from '@/utils/model/prompts';
import { openDatabase } from '@/utils/storage/database';
import { patchSettings } from '@/utils/storage/settings';
import { openBeside } from './beside';
import { DealEnded } from './DealEnded';
import { DockClosed } from './DockClosed';
import { HeldBack } from './HeldBack';
import { KeepQuiet } from './KeepQuiet';
import { KNOWN_SITES } from './known-sites';
import { type Chosen, startOf, withSelected } from './log-start';
import { QuietPage } from './QuietPage';
import { sideUnknown } from './SideUnknown';
import { SiteStatus } from './SiteStatus';
import { breakable, endOfDay, hostOf, switchSite } from './site-access';
import { TeachPage } from './TeachPage';
import { useBeingRead } from './use-being-read';
import { type Page, usePage } from './use-page';
import { useTab } from './use-tab';
import { WhatWasRead } from './WhatWasRead';
import './panel.css';

const isSameEntry = (one: TabEntry, other: TabEntry) =>
  one.key === other.key && one.frameId === other.frameId;

const open = (page: 'options' | 'welcome' | 'practice', hash?: string) =>
  void ask('ui.open', { page, ...(hash && { hash }) });

/** A page that holds a record, or may: mail is read by what the mail sites mark themselves and is not taught. */
const isTeachable = ({ health, snapshots }: Page) =>
  !KNOWN_SITES.some((site) => site.id === health?.site && site.kind === 'mail') &&
  snapshots.every((snapshot) => snapshot.kind === 'deal');

interface HeadProps {
  page: Page;
  /** The tab that the side panel may be opened for; absent where this is the side panel. */
  besideOf: number | undefined;
  attempt: Attempt;
}

function Head({ page, besideOf, attempt }: HeadProps): JSX.Element {
  const { origin, state, health } = page;
  const isOn = state === 'reading' || state === 'reload';
  const canSwitch = origin !== undefined && (isOn || state === 'off');
  const [before, after] = t(isOn ? 'popupSiteOn' : 'popupSiteOff', '\n').split('\n');
  return (
    <header class="up-panel-head">
      <img src="/icon/48.png" alt="" width={24} height={24} />
      {canSwitch ? (
        <div class="up-panel-site">
          <h1 class="up-sr">{t('popupTitle')}</h1>
          <Switch
            on={isOn}
            testId="site-toggle"
            onChange={(on) => attempt(switchSite(on ? [origin, health?.site ?? ''] : [origin], on))}
          >
            {before}
            <span class="up-panel-host">{breakable(hostOf(origin))}</span>
            {after}
          </Switch>
        </div>
      ) : (
        <h1 class="up-panel-site">{t('popupTitle')}</h1>
      )}
      <div class="up-panel-acts">
        {isOn && (
          <Button
            iconOnly
            kind="quiet"
            icon="pause"
            label={t('popupPause')}
            data-testid="pause"
            onClick={() => attempt(patchSettings({ pausedUntil: endOfDay() }))}
          />
        )}
        {besideOf !== undefined && (
          <Button
            iconOnly
            kind="quiet"
            icon="beside"
            label={t('popupBeside')}
            data-testid="open-beside"
            onClick={() => void openBeside(besideOf).then(() => window.close())}
          />
        )}
        <Button
          iconOnly
          kind="quiet"
          icon="settings"
          label={t('popupOptions')}
          data-testid="open-options"
          onClick={() => open('options')}
        />
      </div>
    </header>
  );
}

interface Props {
  /** The tab it speaks of; the active one when absent. */
  tab: number | undefined;
  /** Goes along with the active tab (side panel). */
  follow?: boolean;
  /** What else stands under the form (side panel: this account's opportunities). */
  children?(prefill: Prefill): ComponentChildren;
}

/** What Uplift has to say about one tab, and the form to log what came of it: the popup and the side panel. */
export function PagePanel({ tab: named, follow = false, children }: Props): JSX.Element {
  const tab = useTab(named, follow);
  const page = usePage(tab);
  const [fault, attempt] = useAttempt();
  const [picked, setPicked] = useState<Chosen>();
  /** The tip that was chosen when the rep last typed in the form: what is half written stays what it is about. */
  const [begun, setBegun] = useState<Chosen>();
  const form = useRef<HTMLElement>(null);
  const all = page.entries.flatMap(({ assessment }) => assessment.tips);
  const count = promptsIn(all);
  const isReading = page.state === 'reading';
  const deal = page.snapshots.find((snapshot) => snapshot.kind === 'deal');
  const [opened, tryAgain] = useAsync(() => openDatabase());
  const [taken, setTaken] = useState<{ tabId: number; draft: LogDraft | undefined }>();
  const [left, setLeft] = useState<{ tabId: number; typed: Begun }>();
  const tabId = tab?.id;
  const address = tab?.url ?? '';
  // The side panel stays where the rep works; a popup goes with the first press beside it.
  const keep = (typed: Begun) => {
    if (!follow && tabId !== undefined) keepBegun(address, typed).catch(() => undefined);
  };
  const reading = useBeingRead(page, tabId);
  useEffect(() => {
    setPicked(undefined);
    if (tabId === undefined) return undefined;
    let current = true;
    // What the rep selected and sent here by context menu or shortcut.
    takeLogDraft(tabId).then(
      (draft) => current && setTaken({ tabId, draft }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [tabId]);
  useEffect(() => {
    if (follow || tabId === undefined) return undefined;
    let current = true;
    readBegun(address).then(
      (typed) => current && typed && setLeft({ tabId, typed }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [tabId, address, follow]);
  // What was chosen or selected on another page is not what this one is about.
  const own = picked?.tabId === tabId ? picked : undefined;
  const isThere = own !== undefined && page.entries.some((entry) => isSameEntry(entry, own.entry));
  const chosen = isThere || own === begun ? own : undefined;
  const kept = taken?.tabId === tabId ? taken?.draft : undefined;
  const startAt = (tip: Chosen | undefined) =>
    startOf(isReading ? page.entries : [], tip, deal?.fields.name?.value);
  const { start, place } = startAt(chosen);
  const prefill = chosen ? start : withSelected(start, kept);
  const log = (
    <section key="log" ref={form} class="up-card" aria-label={t('quickLogHeading')}>
      <h2>{t('quickLogHeading')}</h2>
      <QuickLogForm
        focus={!follow}
        prefill={prefill}
        place={place}
        reading={reading}
        chosen={chosen}
        begun={taken?.tabId === tabId && !kept && left?.tabId === tabId ? left?.typed : undefined}
        onType={(typed) => {
          setBegun(chosen);
          keep(typed);
        }}
        onOpen={(id) => open('options', `/log/${id}`)}
        onSaved={() => {
          setPicked(undefined);
          keep({ fields: {} });
          // What kept the log from being opened is over.
          if (opened.state === 'failed') tryAgain();
        }}
      />
    </section>
  );
  const tips = isReading && tab && (
    <section key="tips" aria-label={t('popupTipsHeading')}>
      {count > 0 && <h2>{tCount('popupTips', count)}</h2>}
      {count === 0 && page.fault !== undefined && <h2>{t('popupTipsHeading')}</h2>}
      <TipList
        key={tab.id}
        tabId={tab.id}
        entries={page.entries}
        snapshots={page.snapshots}
        onLog={(entry, tip) => {
          setPicked({ tabId: tab.id, entry, tip });
          form.current?.querySelector('textarea')?.focus();
        }}
        onRule={(id) => open('options', `/rules/${id}`)}
      />
      <FaultNotice
        fault={page.fault}
        testId="tips-fault"
        actions={
          <Button size="small" onClick={page.again}>
            {t('gateAgain')}
          </Button>
        }
      />
      {all.length === 0 && page.fault === undefined && !sideUnknown(page) && (
        <QuietPage entries={page.entries} snapshots={page.snapshots} />
      )}
      <HeldBack snapshots={page.snapshots} />
      <KeepQuiet page={page} tabId={tab.id} attempt={attempt} />
    </section>
  );
  return (
    <div class="up-panel">
      <Head page={page} besideOf={follow ? undefined : tab?.id} attempt={attempt} />
      <main class="up-panel-body">
        {page.state === 'loading' ? (
          <Progress label={t('popupLoading')} />
        ) : (
          <SiteStatus
            page={page}
            attempt={attempt}
            onWelcome={() => open('welcome')}
            onPractice={() => open('practice')}
          />
        )}
        <FaultNotice fault={fault} testId="settings-fault" />
        {isReading && tab && deal && (
          <DockClosed page={page} attempt={attempt} tabId={tab.id} record={deal.record} />
        )}
        {isReading && deal && <DealEnded key={deal.url} deal={deal} />}
        {opened.state === 'failed' && (
          <FaultNotice
            fault={opened.error}
            testId="database-fault"
            actions={
              <>
                <Button size="small" onClick={tryAgain}>
                  {t('gateAgain')}
                </Button>
                <Button size="small" kind="quiet" onClick={() => open('options', '/data')}>
                  {t('popupOptions')}
                </Button>
              </>
            }
          />
        )}
        <LostLog>
          <Button size="small" onClick={() => open('options', '/data')}>
            {t('importAction')}
          </Button>
        </LostLog>
        {follow ? [tips, log] : [log, tips]}
        {children?.(chosen && !isThere ? startAt(undefined).start : prefill)}
        {opened.state !== 'failed' && (
          <section class="up-card">
            <GoalGlance onOpen={() => open('options', '/goals')} />
          </section>
        )}
        {isReading && <WhatWasRead snapshots={page.snapshots} onLook={page.again} />}
        {isReading && tab && isTeachable(page) && (
          <TeachPage tabId={tab.id} isPopup={!follow && named === undefined} />
        )}
      </main>
    </div>
  );
}
