import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { faultWords } from '@/components/ui/fault';
import { toFirstWrong } from '@/components/ui/first-wrong';
import { ManagedTag } from '@/components/ui/ManagedTag';
import { Receipt } from '@/components/ui/Receipt';
import { SearchField } from '@/components/ui/SearchField';
import { Switch } from '@/components/ui/Switch';
import { sayUndone } from '@/components/ui/say';
import type { Attempt } from '@/components/ui/use-attempt';
import { isSiteManagedOff } from '@/utils/background/site-state';
import { t } from '@/utils/messaging/words';
import { patternOf } from '@/utils/model/match-pattern';
import type { Settings } from '@/utils/model/settings';
import type { Managed } from '@/utils/storage/managed';
import { hostOf, originTyped, switchSite, takeAway, turnOn } from './site-access';

interface AddedProps {
  origin: string;
  allowed: boolean;
  on: boolean;
  /** The organisation leaves it off. */
  barred: boolean;
  attempt: Attempt;
  /** The browser was asked for the site. */
  onAsked(): void;
  onRemove(): void;
}

/** A site that the rep added: on or off, asked for again where the browser took it back, or taken away. */
function AddedSite({ origin, allowed, on, barred, attempt, onAsked, onRemove }: AddedProps): JSX.Element {
  return (
    <li class="up-site-row">
      <span class="up-grow up-site-name" dir="ltr">
        {hostOf(origin)}
      </span>
      {barred && <ManagedTag />}
      {allowed || barred ? (
        <Switch
          on={on && !barred}
          disabled={barred}
          label={hostOf(origin)}
          onChange={(now) => attempt(switchSite([origin], now))}
        />
      ) : (
        <Button size="small" onClick={() => attempt(turnOn([origin]), onAsked)}>
          {t('sitesAskAgain')}
        </Button>
      )}
      <Button iconOnly kind="quiet" icon="trash" label={t('ownRemove', hostOf(origin))} onClick={onRemove} />
    </li>
  );
}

/** Takes the address of a site that is to be coached on, too. */
function AddSite({ onAsked }: { onAsked(): void }): JSX.Element {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const add = (form: HTMLFormElement) => {
    const origin = originTyped(typed);
    if (!origin) {
      setError(t('sitesAddBroken'));
      return toFirstWrong(form);
    }
    setError(undefined);
    turnOn([origin]).then(
      (yes) => {
        // What was typed while the browser asked stays.
        if (yes) setTyped((now) => (now === typed ? '' : now));
        else setError(t('stateForeignRefused'));
        onAsked();
      },
      (fault) => setError(faultWords(fault)),
    );
  };
  return (
    <form
      class="up-own-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add(event.currentTarget);
      }}
    >
      <Field label={t('sitesAdd')} hint={t('stateForeignBody')} error={error}>
        {(slots) => (
          <input
            {...slots}
            class="up-input"
            data-testid="site-add"
            value={typed}
            inputMode="url"
            placeholder="crm.example.com"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" icon="add">
        {t('ownAdd')}
      </Button>
    </form>
  );
}

/** More of them than one sees at a glance are searched. */
const GLANCE = 8;

interface Props {
  origins: readonly string[];
  settings: Settings;
  /** The match patterns that the browser lets Uplift read. */
  permitted: ReadonlySet<string>;
  managed: Managed;
  attempt: Attempt;
  /** The browser was asked for a site, or it was taken back. */
  onAsked(): void;
}

/** The sites that the rep added, by their hosts, and the way to one more. What is taken away comes back by undo. */
export function AddedSites({ origins, settings, permitted, managed, attempt, onAsked }: Props): JSX.Element {
  const [sought, setSought] = useState('');
  const [gone, setGone] = useState<{ origin: string; wasOn: boolean }>();
  const isOn = (origin: string) => !settings.sitesOff.includes(origin);
  const isLong = origins.length > GLANCE;
  const sorted = [...origins].sort((a, b) => hostOf(a).localeCompare(hostOf(b)));
  const shown = isLong ? sorted.filter((origin) => origin.includes(sought.trim().toLowerCase())) : sorted;
  async function bringBack({ origin, wasOn }: { origin: string; wasOn: boolean }) {
    if (!(await turnOn([origin]))) return;
    if (!wasOn) await switchSite([origin], false);
    setGone(undefined);
    sayUndone();
  }
  return (
    <>
      {isLong && (
        <SearchField label={t('sitesSearch')} value={sought} onType={setSought} testId="sites-search" />
      )}
      {shown.length > 0 && (
        <ul class="up-site-list">
          {shown.map((origin) => (
            <AddedSite
              key={origin}
              origin={origin}
              allowed={permitted.has(patternOf(origin))}
              on={isOn(origin)}
              barred={isSiteManagedOff(origin, managed)}
              attempt={attempt}
              onAsked={onAsked}
              onRemove={() => {
                const removed = { origin, wasOn: isOn(origin) };
                attempt(takeAway(origin), () => {
                  setGone(removed);
                  onAsked();
                });
              }}
            />
          ))}
        </ul>
      )}
      {isLong && shown.length === 0 && <p role="status">{t('logNoMatch')}</p>}
      {gone && (
        <Receipt
          testId="site-receipt"
          onUndo={() => attempt(bringBack(gone), onAsked)}
          onClose={() => setGone(undefined)}
        >
          {t('playbookRemoved', hostOf(gone.origin))}
        </Receipt>
      )}
      <AddSite onAsked={onAsked} />
    </>
  );
}
