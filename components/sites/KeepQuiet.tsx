import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { gateWords, isAskedQuiet } from '@/components/ui/gates';
import type { Attempt } from '@/components/ui/use-attempt';
import { customersOf } from '@/utils/background/prefill';
import { ask } from '@/utils/messaging/client';
import type { TabEntry } from '@/utils/messaging/protocol';
import { t } from '@/utils/messaging/words';
import { isFreeMail } from '@/utils/model/free-mail';
import { mailPeople } from '@/utils/model/messages';
import type { Snapshot } from '@/utils/model/snapshot';
import { keepQuietWith } from '@/utils/storage/quiet';
import type { Page } from './use-page';

/** So many people of a conversation are offered, and so many of their companies; the options take any. */
const MOST = 4;

/** Names that a page gives, by address. */
function namesIn(snapshots: readonly Snapshot[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { address, name } of snapshots.flatMap(mailPeople))
    if (address && name) names.set(address.toLowerCase(), name);
  return names;
}

interface Props {
  page: Page;
  tabId: number;
  attempt: Attempt;
}

/** Has the coach keep quiet in a conversation, with a person or with a company, and lets it speak there again. */
export function KeepQuiet({ page, tabId, attempt }: Props): JSX.Element | null {
  const mails = page.entries.filter(({ assessment }) => assessment.kind !== 'deal');
  const asked = page.entries.filter(({ assessment }) => isAskedQuiet(assessment.gates));
  const set = ({ key, frameId }: TabEntry, on: boolean) =>
    ask('quiet.set', { key, on, of: { tabId, frameId } });
  if (asked.length > 0) {
    return (
      <div class="up-quiet-end">
        <Button
          size="small"
          icon="play"
          data-testid="quiet-end"
          onClick={() => attempt(Promise.all(asked.map((entry) => set(entry, false))))}
        >
          {t('hushSpeak')}
        </Button>
      </div>
    );
  }
  const [entry] = mails;
  if (!entry || mails.every(({ assessment }) => gateWords(assessment.gates)?.quiet)) return null;
  const snapshots = page.snapshots.filter(({ kind }) => kind !== 'deal');
  const names = namesIn(snapshots);
  const people = [...new Set(snapshots.flatMap(customersOf))];
  const domains = [...new Set(people.map((one) => one.slice(one.lastIndexOf('@') + 1)))];
  const companies = domains.filter((domain) => !isFreeMail(domain));
  const choice = (name: string, words: string, work: () => Promise<unknown>, title?: string) => (
    <li key={name}>
      <Button size="small" kind="quiet" icon="pause" title={title} onClick={() => attempt(work())}>
        {words}
      </Button>
    </li>
  );
  return (
    <details class="up-read" data-testid="keep-quiet">
      <summary>{t('hushMore')}</summary>
      <ul class="up-quiet-choices">
        {choice('here', t('hushIn'), () => set(entry, true))}
        {people
          .slice(0, MOST)
          .map((one) => choice(one, t('hushWith', names.get(one) ?? one), () => keepQuietWith([one]), one))}
        {companies
          .slice(0, MOST)
          .map((one) => choice(`@${one}`, t('hushWithAll', one), () => keepQuietWith([`@${one}`])))}
      </ul>
    </details>
  );
}
