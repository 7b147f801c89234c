import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { FileButton } from '@/components/ui/FileButton';
import { faultWords } from '@/components/ui/fault';
import { formatDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { Receipt } from '@/components/ui/Receipt';
import { Switch } from '@/components/ui/Switch';
import { useLive } from '@/components/ui/use-live';
import { t, tCount } from '@/utils/messaging/words';
import type { RulePack } from '@/utils/model/prompt-rule';
import { installPlaybook, type PlaybookPlan, planPlaybook } from '@/utils/storage/playbooks/plan';
import type { PlaybookRow } from '@/utils/storage/rows';
import { listPlaybooks, removePlaybook, savePlaybook } from '@/utils/storage/rule-packs';
import { PlaybookPreview } from './PlaybookPreview';

interface Done {
  words: string;
  undo(): Promise<unknown>;
}

const rulesOf = (row: PlaybookRow) => (Array.isArray(row.content.rules) ? row.content.rules.length : 0);

/** Rules that a team or a friend wrote, as files: previewed, installed, switched off, removed as a whole. */
export function Playbooks({ builtin }: { builtin: RulePack }): JSX.Element {
  const playbooks = useLive(['playbooks'], listPlaybooks);
  const [plan, setPlan] = useState<PlaybookPlan>();
  const [tried, setTried] = useState<{ done: number; of: number }>();
  const [done, setDone] = useState<Done>();
  const [fault, setFault] = useState<unknown>();
  const rows = playbooks.value ?? [];

  async function read(file: File) {
    try {
      setFault(undefined);
      setPlan(await planPlaybook(await file.text(), builtin, (count, of) => setTried({ done: count, of })));
    } catch (error) {
      setFault(error);
    } finally {
      setTried(undefined);
    }
  }
  async function install(chosen: PlaybookPlan) {
    setPlan(undefined);
    try {
      const before = await installPlaybook(chosen);
      const { id, name } = chosen.head;
      setDone({
        words: t('playbookDone', name),
        undo: () => (before ? savePlaybook(before) : removePlaybook(id)),
      });
    } catch (error) {
      setFault(error);
    }
  }
  const remove = (row: PlaybookRow) =>
    removePlaybook(row.id).then(
      () => setDone({ words: t('playbookRemoved', row.name), undo: () => savePlaybook(row) }),
      setFault,
    );
  return (
    <section class="up-card up-stack" data-testid="playbooks">
      <h2>{t('playbooksHeading')}</h2>
      <p>{t('playbooksBody')}</p>
      {rows.length > 0 && (
        <ul class="up-site-list">
          {rows.map((row) => (
            <li key={row.id} class="up-site-row">
              <span class="up-grow">
                <span class="up-site-name">{t('playbookTitle', row.name, row.version)}</span>
                <span class="up-soft up-small">
                  {tCount('playbookRules', rulesOf(row), formatDay(row.updatedAt))}
                </span>
              </span>
              {row.signedBy && <span class="up-tag">{t('playbookTrusted')}</span>}
              <Switch
                on={!row.off}
                label={row.name}
                onChange={(on) => void savePlaybook({ ...row, off: !on })}
              />
              <Button
                iconOnly
                kind="quiet"
                icon="trash"
                label={t('ownRemove', row.name)}
                onClick={() => void remove(row)}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <FileButton
          label={t('playbookChoose')}
          accept=".json,application/json"
          disabled={tried !== undefined}
          testId="playbook-file"
          onFile={(chosen) => void read(chosen)}
        />
      </div>
      {tried && (
        <p role="status" class="up-row">
          <progress max={tried.of} value={tried.done} aria-label={t('playbookTrying')} />
          {t('playbookTrying')}
        </p>
      )}
      {fault !== undefined && (
        <Notice tone="note" testId="playbook-fault">
          {faultWords(fault)}
        </Notice>
      )}
      {done && (
        <Receipt
          testId="playbook-receipt"
          onUndo={() => {
            done.undo().catch(setFault);
            setDone(undefined);
          }}
          onClose={() => setDone(undefined)}
        >
          {done.words}
        </Receipt>
      )}
      {plan && (
        <PlaybookPreview
          plan={plan}
          onCancel={() => setPlan(undefined)}
          onInstall={() => void install(plan)}
        />
      )}
    </section>
  );
}
