import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { GoalGlance } from '@/components/goals/GoalGlance';
import { Button } from '@/components/ui/Button';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { formatDay, formatList } from '@/components/ui/format';
import { Icon } from '@/components/ui/Icon';
import { Notice, Progress } from '@/components/ui/Notice';
import { useSettings } from '@/components/ui/use-settings';
import { ask } from '@/utils/messaging/client';
import { t } from '@/utils/messaging/words';
import { localCurrency } from '@/utils/storage/local-currency';
import { patchSettings } from '@/utils/storage/settings';
import { KNOWN_SITES, type KnownSite } from './known-sites';
import { OwnAddresses } from './OwnAddresses';
import { Promises } from './Promises';
import { SiteChoice } from './SiteChoice';
import { turnOn } from './site-access';
import { WelcomeLook } from './WelcomeLook';
import './welcome.css';

/** Where the practice desk opens after Start: a mail with more in it than it asks. */
export const FIRST_SITUATION = 'a-question-about-an-invoice';

const INCLUDED = KNOWN_SITES.filter((site) => site.included);
const MAIL = KNOWN_SITES.filter((site) => site.kind === 'mail');
const CRM = KNOWN_SITES.filter((site) => site.kind === 'crm');
const OPEN: Record<string, string> = {
  gmail: 'https://mail.google.com/',
  outlook: 'https://outlook.live.com/mail/',
};

/** First run: what is read and kept, where, and who the rep is; then Start. Nothing is read before. */
export function Welcome(): JSX.Element {
  const settings = useSettings();
  const [chosen, setChosen] = useState(() => new Set(INCLUDED.map((site) => site.id)));
  const [self, setSelf] = useState<string[]>();
  const [refused, setRefused] = useState<KnownSite[]>([]);
  const [fault, setFault] = useState<unknown>();
  const pressed = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const startedAt = settings?.startedAt;
  // Who pressed Start by keyboard goes on from the top of what came, not from where the button was.
  useLayoutEffect(() => {
    if (startedAt !== undefined && pressed.current) heading.current?.focus({ preventScroll: true });
  }, [startedAt]);
  if (!settings) return <Progress label={t('loading')} />;
  const own = self ?? settings.self;

  async function start() {
    const more = KNOWN_SITES.filter((site) => !site.included && chosen.has(site.id));
    // First of all and without waiting: the browser only asks its question while the click is fresh.
    const granted = more.length ? turnOn(more.flatMap((site) => site.origins)) : Promise.resolve(true);
    try {
      if (!(await granted.catch(() => false))) setRefused(more);
      pressed.current = true;
      const off = INCLUDED.filter((site) => !chosen.has(site.id)).map((site) => site.id);
      await patchSettings((now, given) => ({
        // Kept from here on: what was summed does not change with the computer's clock.
        currency: given.currency ?? localCurrency(),
        startedAt: now.startedAt ?? Date.now(),
        self: own,
        sitesOff: [...now.sitesOff.filter((id) => !INCLUDED.some((site) => site.id === id)), ...off],
      }));
      scrollTo({ top: 0 });
    } catch (error) {
      setFault(error);
    }
  }

  if (startedAt !== undefined) {
    const openable = INCLUDED.filter((site) => !settings.sitesOff.includes(site.id));
    return (
      <main class="up-welcome" data-testid="started">
        <div class="up-welcome-head">
          <img src="/icon/96.png" alt="" width={48} height={48} />
          <h1 tabIndex={-1} ref={heading}>
            {t('startedHeading')}
          </h1>
          <p>{t('startedBody', formatDay(startedAt))}</p>
        </div>
        {refused.length > 0 && (
          <Notice icon="globe" isNews>
            {t('startedRefused', formatList(refused.map((site) => site.name)))}
          </Notice>
        )}
        <section class="up-card up-stack">
          <h2>{t('rehearseHeading')}</h2>
          <p>{t('rehearseBody')}</p>
          <div class="up-row">
            <a
              class="up-button"
              data-kind="primary"
              data-size="large"
              href={`/practice.html#/${FIRST_SITUATION}`}
              data-testid="open-practice"
            >
              {t('rehearseAction')}
            </a>
          </div>
        </section>
        <section class="up-card up-stack">
          <h2>{t('tryHeading')}</h2>
          <ol class="up-try">
            <li>
              <p>{t('tryOpen')}</p>
            </li>
            <li>
              <p>{t('tryWrite')}</p>
            </li>
            <li>
              <p>{t('tryRest')}</p>
            </li>
          </ol>
          <div class="up-row">
            {openable.map((site) => (
              <a key={site.id} class="up-button" href={OPEN[site.id]} target="_blank" rel="noreferrer">
                <Icon name="outside" />
                {t('tryOpenSite', site.name)}
              </a>
            ))}
          </div>
        </section>
        <section class="up-card">
          <GoalGlance onOpen={() => void ask('ui.open', { page: 'options', hash: '/goals' })} />
        </section>
        <div>
          <Button
            kind="quiet"
            size="small"
            class="up-flush"
            icon="settings"
            onClick={() => void ask('ui.open', { page: 'options' })}
          >
            {t('popupOptions')}
          </Button>
        </div>
      </main>
    );
  }

  return (
    <main class="up-welcome">
      <div class="up-welcome-head">
        <img src="/icon/96.png" alt="" width={48} height={48} />
        <h1>{t('welcomeHeading')}</h1>
        <p>{t('welcomeBody')}</p>
      </div>
      <WelcomeLook />
      <Promises />
      <section class="up-card up-stack">
        <h2>{t('whereHeading')}</h2>
        <p>{t('whereBody')}</p>
        <h3>{t('whereMail')}</h3>
        <SiteChoice sites={MAIL} chosen={chosen} onChange={setChosen} />
        <h3>{t('whereCrm')}</h3>
        <SiteChoice sites={CRM} chosen={chosen} onChange={setChosen} />
        <p class="up-soft up-small">{t('whereOthers')}</p>
      </section>
      <section class="up-card up-stack">
        <h2>{t('whoHeading')}</h2>
        <p>{t('whoBody')}</p>
        <OwnAddresses own={own} onChange={(to) => setSelf((now) => to(now ?? settings.self))} />
      </section>
      <FaultNotice fault={fault} />
      <div class="up-welcome-start">
        <Button kind="primary" size="large" data-testid="start" onClick={() => void start()}>
          {t('startAction')}
        </Button>
        <span class="up-soft up-grow">{t('startHint')}</span>
      </div>
    </main>
  );
}
