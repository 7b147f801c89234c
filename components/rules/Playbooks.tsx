import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { FileButton } from '@/components/ui/FileButton';
import { Icon } from '@/components/ui/Icon';
import { Empty } from '@/components/ui/Notice';
import { Receipt } from '@/components/ui/Receipt';
import { PageHead } from '@/components/ui/Shell';
import { sayUndone } from '@/components/ui/say';
import { useLive } from '@/components/ui/use-live';
import { useManaged } from '@/components/ui/use-managed';
import { t } from '@/utils/messaging/words';
import type { RulePack } from '@/utils/model/prompt-rule';
import { installPlaybook, type PlaybookPlan, planPlaybook } from '@/utils/storage/playbooks/plan';
import { type TrustedKey, trustedKeys, trustKey } from '@/utils/storage/playbooks/signature';
import type { PlaybookRow } from '@/utils/storage/rows';
import { keepPlaybook, listPlaybooks, removePlaybook } from '@/utils/storage/rule-packs';
import { InstalledPlaybook, OrganisationPlaybook } from './InstalledPlaybook';
import { PlaybookFaultNotice } from './PlaybookFaultNotice';
import { PlaybookPreview } from './PlaybookPreview';
import { RulesTabs } from './RulesTabs';
import { TrustedKeys } from './TrustedKeys';
import { Trying } from './Trying';
import './rules.css';

interface Done {
  words: string;
  undo(): Promise<unknown>;
}

/** Rules that a team or a friend wrote, as files: previewed, installed, switched off, removed as a whole. */
export function Playbooks({ builtin }: { builtin: RulePack }): JSX.Element {
  const [keysTurn, setKeysTurn] = useState(0);
  const managed = useManaged();
  const playbooks = useLive(['playbooks'], listPlaybooks);
  const keys = useLive(['playbooks'], trustedKeys, `${keysTurn} ${managed.trustedKeys.join()}`);
  const [plan, setPlan] = useState<PlaybookPlan>();
  const [tried, setTried] = useState<{ done: number; of: number }>();
  const [done, setDone] = useState<Done>();
  const [fault, setFault] = useState<unknown>();
  const stop = useRef<AbortController>(undefined);
  const isWriting = useRef(false);
  const signers = new Map(
    (keys.value ?? []).map((one: TrustedKey) => [one.print, one.name ?? t('managedTag')]),
  );

  async function read(file: File) {
    stop.current = new AbortController();
    const progress = (count: number, of: number) => setTried({ done: count, of });
    try {
      setFault(undefined);
      setDone(undefined);
      setPlan(await planPlaybook(await file.text(), builtin, progress, stop.current.signal));
    } catch (error) {
      if (!stop.current.signal.aborted) setFault(error);
    } finally {
      setTried(undefined);
    }
  }
  async function install(chosen: PlaybookPlan) {
    if (isWriting.current) return;
    isWriting.current = true;
    setFault(undefined);
    try {
      const before = await installPlaybook(chosen);
      setPlan(undefined);
      const { id, name } = chosen.head;
      setDone({
        words: t('playbookDone', name),
        undo: () => (before ? keepPlaybook(before) : removePlaybook(id)),
      });
    } catch (error) {
      setFault(error);
    } finally {
      isWriting.current = false;
    }
  }
  async function trust(chosen: PlaybookPlan, name: string) {
    const key = chosen.head.signature?.key;
    if (!key) return;
    await trustKey(name, key);
    setKeysTurn(keysTurn + 1);
    setPlan({ ...chosen, trust: 'trusted' });
  }
  const remove = (row: PlaybookRow) =>
    removePlaybook(row.id).then(
      () => setDone({ words: t('playbookRemoved', row.name), undo: () => keepPlaybook(row) }),
      setFault,
    );
  const hasAny = Boolean(playbooks.value?.length || managed.playbooks.length);
  return (
    <>
      <PageHead title={t('rulesHeading')} intro={t('playbooksBody')} />
      <RulesTabs current="playbooks" />
      <section class="up-card up-stack" data-testid="playbooks">
        {hasAny && <h2>{t('playbooksHeading')}</h2>}
        {hasAny && (
          <ul class="up-site-list">
            {managed.playbooks.map((content) => (
              <OrganisationPlaybook key={String(content.id)} content={content} builtin={builtin} />
            ))}
            {playbooks.value?.map((row) => (
              <InstalledPlaybook
                key={row.id}
                row={row}
                signers={signers}
                onSwitch={(on) => keepPlaybook(row, !on).catch(setFault)}
                onRemove={() => void remove(row)}
              />
            ))}
          </ul>
        )}
        {!hasAny && playbooks.state !== 'loading' && (
          <Empty icon={<Icon name="list" size={24} />} title={t('playbooksNone')}>
            {t('playbooksNoneBody')}
          </Empty>
        )}
        {/* One button whatever is found out after it: who is on it already is not thrown off. */}
        <div class="up-row">
          <FileButton
            label={t('playbookChoose')}
            accept=".json,application/json"
            disabled={tried !== undefined}
            testId="playbook-file"
            onFile={(chosen) => void read(chosen)}
          />
        </div>
        <Trying tried={tried} onStop={() => stop.current?.abort()} />
        {!plan && fault !== undefined && <PlaybookFaultNotice fault={fault} />}
        {done && (
          <Receipt
            testId="playbook-receipt"
            onUndo={() => {
              done.undo().then(sayUndone, setFault);
              setDone(undefined);
            }}
            onClose={() => setDone(undefined)}
          >
            {done.words}
          </Receipt>
        )}
      </section>
      <TrustedKeys keys={keys.value ?? []} onChange={() => setKeysTurn(keysTurn + 1)} />
      {plan && (
        <PlaybookPreview
          plan={plan}
          signers={signers}
          onTrust={(name) => void trust(plan, name).catch(setFault)}
          onCancel={() => {
            setFault(undefined);
            setPlan(undefined);
          }}
          onInstall={() => void install(plan)}
        >
          {/* Where it finds no room it stays, to be pressed again. */}
          {fault !== undefined && <PlaybookFaultNotice fault={fault} />}
        </PlaybookPreview>
      )}
    </>
  );
}
