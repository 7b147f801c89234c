import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '@/components/ui/Button';
import { Check } from '@/components/ui/Check';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { faultWords } from '@/components/ui/fault';
import { ManagedTag } from '@/components/ui/ManagedTag';
import { Notice, Progress } from '@/components/ui/Notice';
import { useNewDay } from '@/components/ui/new-day';
import { PageHead } from '@/components/ui/Shell';
import { Switch } from '@/components/ui/Switch';
import { useAsync } from '@/components/ui/use-async';
import { type Attempt, useAttempt } from '@/components/ui/use-attempt';
import { useManaged } from '@/components/ui/use-managed';
import { useSettings } from '@/components/ui/use-settings';
import { isSiteManagedOff } from '@/utils/background/site-state';
import { ask } from '@/utils/messaging/client';
import { t } from '@/utils/messaging/words';
import { isPaused } from '@/utils/model/pause';
import { patchSettings } from '@/utils/storage/settings';
import { AddedSites } from './AddedSites';
import { HeldBack } from './HeldBack';
import { KNOWN_SITES, type KnownSite } from './known-sites';
import { ManagedNotices } from './ManagedNotices';
import { OwnAddresses } from './OwnAddresses';
import { QuietWith } from './QuietWith';
import { breakable, endOfDay, switchSite, turnOn } from './site-access';
import { TaughtSites } from './TaughtSites';
import './sites.css';

/** The match patterns that the browser lets Uplift read. */
async function permitted(): Promise<Set<string>> {
  const { origins = [] } = await browser.permissions.getAll();
  return new Set(origins);
}

interface RowProps {
  site: KnownSite;
  allowed: boolean;
  on: boolean;
  /** The organisation leaves it off. */
  barred: boolean;
  attempt: Attempt;
  onAsked(): void;
}

function SiteRow({ site, allowed, on, barred, attempt, onAsked }: RowProps): JSX.Element {
  const change = (to: boolean) => {
    if (to && !allowed) attempt(turnOn(site.origins), onAsked);
    else attempt(switchSite([site.id, ...site.origins], to));
  };
  return (
    <li class="up-site-row">
      <div class="up-grow">
        <span class="up-site-name">{site.name}</span>
        <span class="up-soft up-small up-hosts" dir="ltr">
          {site.origins.map((origin, index) => (
            <span key={origin}>
              {breakable(origin.replace(/^https:\/\//, ''))}
              {index < site.origins.length - 1 && ', '}
            </span>
          ))}
        </span>
      </div>
      {barred && <ManagedTag />}
      <Switch
        on={on && allowed && !barred}
        disabled={barred}
        label={site.name}
        testId={`site-${site.id}`}
        onChange={change}
      />
    </li>
  );
}

/** Where Uplift works: the sites it knows, sites the rep added, and which mails are the rep's own. */
export function SitesSection(): JSX.Element {
  const settings = useSettings();
  const [fault, attempt] = useAttempt();
  // A pause ends with its day.
  useNewDay();
  const [origins, again] = useAsync(permitted);
  // Given in the popup, taken back in the browser's own settings.
  useEffect(() => {
    const { onAdded, onRemoved } = browser.permissions;
    for (const change of [onAdded, onRemoved]) change.addListener(again);
    return () => {
      for (const change of [onAdded, onRemoved]) change.removeListener(again);
    };
  }, [again]);
  const managed = useManaged();
  if (!settings || origins.state === 'loading') return <Progress label={t('loading')} />;
  if (origins.state === 'failed') return <Notice tone="note">{faultWords(origins.error)}</Notice>;
  const isResting = isPaused(settings.pausedUntil, Date.now());
  const known = new Set(KNOWN_SITES.flatMap((site) => site.origins));
  const others = settings.sitesOn.filter((origin) => !known.has(origin));
  const group = (kind: KnownSite['kind']) => (
    <ul class="up-site-list">
      {KNOWN_SITES.filter((site) => site.kind === kind).map((site) => (
        <SiteRow
          key={site.id}
          site={site}
          // Also of those that come with Uplift: the browser lets them be taken back.
          allowed={site.origins.some((origin) => origins.value.has(`${origin}/*`))}
          on={![site.id, ...site.origins].some((name) => settings.sitesOff.includes(name))}
          barred={site.origins.every((origin) => isSiteManagedOff(origin, managed, site.id))}
          attempt={attempt}
          onAsked={again}
        />
      ))}
    </ul>
  );
  return (
    <>
      <PageHead
        title={t('sitesHeading')}
        intro={t('sitesIntro')}
        actions={
          isResting ? (
            <Button icon="play" onClick={() => attempt(patchSettings({ pausedUntil: undefined }))}>
              {t('stateResume')}
            </Button>
          ) : (
            <Button icon="pause" onClick={() => attempt(patchSettings({ pausedUntil: endOfDay() }))}>
              {t('popupPause')}
            </Button>
          )
        }
      />
      <ManagedNotices managed={managed} />
      {isResting && (
        <Notice icon="pause" isNews>
          {t('statePaused')}
        </Notice>
      )}
      {settings.startedAt === undefined && (
        <Notice
          icon="lock"
          title={t('stateNotStarted')}
          actions={
            <Button kind="primary" onClick={() => void ask('ui.open', { page: 'welcome' })}>
              {t('stateNotStartedAction')}
            </Button>
          }
        >
          {t('stateNotStartedBody')}
        </Notice>
      )}
      <section class="up-card up-stack">
        <h2>{t('whereMail')}</h2>
        {group('mail')}
      </section>
      <section class="up-card up-stack">
        <h2>{t('whereCrm')}</h2>
        {group('crm')}
      </section>
      <section class="up-card up-stack">
        <h2>{t('sitesOthers')}</h2>
        <AddedSites
          origins={others}
          settings={settings}
          permitted={origins.value}
          managed={managed}
          attempt={attempt}
          onAsked={again}
        />
      </section>
      <TaughtSites />
      <section class="up-card up-stack">
        <h2>{t('whoHeading')}</h2>
        <OwnAddresses
          own={settings.self}
          onChange={(to) => attempt(patchSettings((now) => ({ self: to(now.self) })))}
        />
        <Check
          checked={settings.coachInternal}
          onChange={(coachInternal) => attempt(patchSettings({ coachInternal }))}
        >
          {t('sitesCoachInternal')}
        </Check>
      </section>
      <section class="up-card up-stack">
        <h2>{t('hushHeading')}</h2>
        <p>{t('hushBody')}</p>
        <QuietWith
          list={settings.quietWith ?? []}
          onChange={(to) => attempt(patchSettings((now) => ({ quietWith: to(now.quietWith ?? []) })))}
        />
      </section>
      <HeldBack
        heading={
          <>
            <h2>{t('heldHeading')}</h2>
            <p>{t('heldBody')}</p>
          </>
        }
      />
      {fault !== undefined && (
        <div class="up-receipts">
          <FaultNotice fault={fault} testId="sites-fault" />
        </div>
      )}
    </>
  );
}
