import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '@/components/ui/Button';
import { CopyButton } from '@/components/ui/CopyButton';
import { Notice } from '@/components/ui/Notice';
import type { Attempt } from '@/components/ui/use-attempt';
import { fieldName } from '@/utils/messaging/field-names';
import type { PageHealth } from '@/utils/messaging/protocol';
import { type MessageKey, t, tCount } from '@/utils/messaging/words';
import { patchSettings } from '@/utils/storage/settings';
import { AllowedSites } from './ManagedNotices';
import { SideUnknown } from './SideUnknown';
import { hostOf, switchSite, takeAway, turnOn } from './site-access';
import type { Page } from './use-page';

interface Props {
  page: Page;
  attempt: Attempt;
  onWelcome(): void;
  onPractice(): void;
}

/** What stands in the way of coaching on this page, and the one thing to do about it. Null while all is well. */
export function SiteStatus({ page, attempt, onWelcome, onPractice }: Props): JSX.Element | null {
  const [refused, setRefused] = useState(false);
  const { state, origin, tab } = page;
  const host = origin ? hostOf(origin) : '';
  const practice = (
    <Button data-testid="to-practice" onClick={onPractice}>
      {t('statePractice')}
    </Button>
  );
  switch (state) {
    case 'not-started':
      return (
        <Notice
          testId="state-not-started"
          icon="lock"
          title={t('stateNotStarted')}
          actions={
            <>
              <Button kind="primary" onClick={onWelcome}>
                {t('stateNotStartedAction')}
              </Button>
              {practice}
            </>
          }
        >
          {t('stateNotStartedBody')}
        </Notice>
      );
    case 'paused':
      return (
        <Notice
          testId="state-paused"
          icon="pause"
          title={t('statePaused')}
          actions={
            <Button
              size="small"
              icon="play"
              data-testid="resume"
              onClick={() => attempt(patchSettings({ pausedUntil: undefined }))}
            >
              {t('stateResume')}
            </Button>
          }
        />
      );
    case 'barred':
      return <AllowedSites sites={page.allowedSites} actions={practice} />;
    case 'off':
      return (
        <Notice
          testId="state-off"
          icon="pause"
          title={t('stateOff', host)}
          actions={
            origin && (
              <>
                <Button
                  size="small"
                  onClick={() => attempt(switchSite([origin, page.health?.site ?? ''], true))}
                >
                  {t('stateOffAction')}
                </Button>
                {page.settings?.sitesOn.includes(origin) && (
                  <Button
                    size="small"
                    kind="quiet"
                    data-testid="take-away"
                    onClick={() => attempt(takeAway(origin), page.again)}
                  >
                    {t('ownRemove', host)}
                  </Button>
                )}
              </>
            )
          }
        />
      );
    case 'foreign':
      return (
        <Notice
          testId="state-foreign"
          icon="globe"
          title={t('stateForeign', host)}
          actions={
            origin && (
              <>
                <Button
                  kind="primary"
                  data-testid="coach-here"
                  onClick={() =>
                    attempt(turnOn([origin]).then((yes) => (yes ? page.again() : setRefused(true))))
                  }
                >
                  {t('stateForeignAction')}
                </Button>
                {practice}
              </>
            )
          }
        >
          {refused ? t('stateForeignRefused') : t('stateForeignBody')}
        </Notice>
      );
    case 'reload':
      return (
        <Notice
          testId="state-reload"
          icon="undo"
          title={t('stateReload')}
          actions={
            tab && (
              <Button size="small" onClick={() => browser.tabs.reload(tab.id)}>
                {t('stateReloadAction')}
              </Button>
            )
          }
        >
          {t('stateReloadBody')}
        </Notice>
      );
    case 'no-page':
      return (
        <Notice testId="state-no-page" icon="globe" title={t('stateNoPage')} actions={practice}>
          {t('stateNoPageBody')}
        </Notice>
      );
    default:
      return (
        <>
          {page.health?.state === 'degraded' && <SiteChanged health={page.health} />}
          <SideUnknown page={page} attempt={attempt} />
        </>
      );
  }
}

const PARTS: Record<string, MessageKey> = {
  thread: 'healthThread',
  sender: 'healthSender',
  subject: 'fieldSubject',
  body: 'healthBody',
  composer: 'healthComposer',
  recipients: 'healthRecipients',
  send: 'healthSend',
  frame: 'healthFrame',
  page: 'healthPage',
  reader: 'healthReader',
};

/** A part of a page in the words of the interface: of a mail, else a field of a record. */
function partName(part: string): string {
  const key = PARTS[part];
  return key ? t(key) : (fieldName(part) ?? part);
}

/** A site that no longer looks as its reader expects: what is paused and why, and a report without any content. */
function SiteChanged({ health }: { health: PageHealth }): JSX.Element | null {
  // Own addresses are asked for in place.
  const poor = health.parts.filter(({ part, state }) => state !== 'ok' && part !== 'own-address');
  if (poor.length === 0) return null;
  const missing = poor.filter(({ part }) => part !== 'general');
  const isRead = missing.length < poor.length;
  const report =
    health.report ??
    JSON.stringify({
      site: health.site,
      state: health.state,
      parts: health.parts.map(({ part, state }) => ({ part, state })),
    });
  return (
    <Notice
      tone="note"
      testId="state-changed"
      title={isRead ? t('stateChangedGeneral') : tCount('stateChanged', missing.length)}
      actions={<CopyButton size="small" text={report} label={t('stateChangedCopy')} />}
    >
      {missing.length > 0 && (
        <ul class="up-changed-parts">
          {missing.map((part) => (
            <li key={part.part}>
              {t(
                part.state === 'missing' ? 'stateChangedMissing' : 'stateChangedUnexpected',
                partName(part.part),
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="up-small">{t(isRead ? 'stateChangedGeneralBody' : 'stateChangedBody')}</p>
    </Notice>
  );
}
