import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { saveFile } from '@/components/data/save-file';
import { Button } from '@/components/ui/Button';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { FileButton } from '@/components/ui/FileButton';
import { faultWords } from '@/components/ui/fault';
import { Icon } from '@/components/ui/Icon';
import { Empty, Notice, Progress } from '@/components/ui/Notice';
import { Receipt } from '@/components/ui/Receipt';
import { PageHead } from '@/components/ui/Shell';
import { sayUndone } from '@/components/ui/say';
import { useLive } from '@/components/ui/use-live';
import { useSettings } from '@/components/ui/use-settings';
import { t, tCount } from '@/utils/messaging/words';
import type { RulePack } from '@/utils/model/prompt-rule';
import { ownFile, removeOwn, switchOwn, takeIn } from '@/utils/storage/playbooks/own';
import type { PlaybookPlan } from '@/utils/storage/playbooks/plan';
import type { OwnRuleRow } from '@/utils/storage/rows';
import { listOwnRules, putOwnRules } from '@/utils/storage/rule-packs';
import { PlaybookFaultNotice } from '../PlaybookFaultNotice';
import { PlaybookPreview } from '../PlaybookPreview';
import { RulesTabs } from '../RulesTabs';
import { Trying } from '../Trying';
import { Editing } from './Editing';
import { OwnRuleItem, titleOf } from './OwnRuleItem';
import { refusalWords } from './refusal';
import { Unfinished } from './Unfinished';
import { takenUp } from './unsaved';
import { useFile } from './use-file';
import '../rules.css';

interface Done {
  words: string;
  undo?(): Promise<unknown>;
}

/** A name for a file, of letters that every file system takes. */
const fileName = (title: string) =>
  `uplift-${title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)}.json`;
const FIRST = 100;

/** Rules that the rep writes: the list of them, or the one that is being written. */
export function OwnRules({
  builtin,
  packs,
  at,
}: {
  builtin: RulePack;
  packs: readonly RulePack[];
  at: string;
}): JSX.Element {
  const rows = useLive(['ownRules'], async () => {
    await takenUp();
    return listOwnRules();
  });
  const [done, setDone] = useState<Done>();
  if (rows.state === 'failed') return <FaultNotice fault={rows.error} />;
  if (!rows.value) return <Progress label={t('loading')} />;
  if (at) {
    const saved = (row: OwnRuleRow) => {
      setDone({ words: t(row.off ? 'mineSavedOff' : 'mineSavedOn', titleOf(row)) });
      location.hash = '#/own';
    };
    const left = (bringBack: () => void) => {
      const undo = async () => {
        bringBack();
        location.hash = `#/own/${at}`;
      };
      setDone({ words: t('mineLeft'), undo });
    };
    const always = { rows: rows.value, builtin, packs };
    return <Editing key={at} at={at} {...always} onSaved={saved} onLeft={left} />;
  }
  return <List rows={rows.value} builtin={builtin} done={done} onDone={setDone} />;
}

interface ListProps {
  rows: readonly OwnRuleRow[];
  builtin: RulePack;
  done: Done | undefined;
  onDone(done: Done | undefined): void;
}

function List({ rows, builtin, done, onDone }: ListProps): JSX.Element {
  const settings = useSettings();
  const file = useFile(builtin);
  const [fault, setFault] = useState<{ row?: OwnRuleRow; why: unknown }>();
  const [shown, setShown] = useState(FIRST);
  const silenced = new Set(settings?.rulesOff ?? []);
  const sorted = [...rows].sort((a, b) => titleOf(a).localeCompare(titleOf(b)));

  async function attempt(row: OwnRuleRow | undefined, work: () => Promise<Done | undefined>) {
    setFault(undefined);
    onDone(undefined);
    try {
      onDone(await work());
    } catch (why) {
      setFault({ ...(row && { row }), why });
    }
  }
  const turn = (row: OwnRuleRow, on: boolean) =>
    attempt(row, async () => {
      await switchOwn(row, on, builtin);
      return undefined;
    });
  const remove = (row: OwnRuleRow) =>
    attempt(row, async () => {
      await removeOwn(row.id);
      return { words: t('mineRemoved', titleOf(row)), undo: () => putOwnRules([row]) };
    });
  const share = (some: readonly OwnRuleRow[], name: string) =>
    saveFile(fileName(name), ownFile(some, name), 'application/json');
  const install = (plan: PlaybookPlan) => {
    file.close();
    void attempt(undefined, async () => {
      const undo = await takeIn(plan);
      const count = plan.rules.filter(({ wrong }) => wrong.length === 0).length;
      return { words: tCount('mineTakenIn', count), undo };
    });
  };
  const fromFile = (
    <FileButton
      label={t('mineImport')}
      accept=".json,application/json"
      disabled={file.tried !== undefined}
      testId="own-file"
      onFile={(chosen) => void file.read(chosen, rows)}
    />
  );
  return (
    <>
      <PageHead
        title={t('rulesHeading')}
        intro={t('mineIntro')}
        actions={
          <a class="up-button" data-kind="primary" href="#/own/new" data-testid="own-new">
            <Icon name="add" />
            {t('mineNew')}
          </a>
        }
      />
      <RulesTabs current="own" />
      {done && (
        <Receipt
          testId="own-receipt"
          {...(done.undo && {
            onUndo: () => {
              done.undo?.().then(sayUndone, (why) => setFault({ why }));
              onDone(undefined);
            },
          })}
          onClose={() => onDone(undefined)}
        >
          {done.words}
        </Receipt>
      )}
      {fault && (
        <Notice
          tone="note"
          isNews
          testId="own-fault"
          title={refusalWords(fault.why) ?? faultWords(fault.why)}
          actions={
            fault.row && (
              <a class="up-button" href={`#/own/edit/${encodeURIComponent(fault.row.id)}`}>
                {t('mineEdit', titleOf(fault.row))}
              </a>
            )
          }
        />
      )}
      <Unfinished />
      {rows.length === 0 ? (
        <section class="up-card">
          <Empty
            icon={<Icon name="edit" size={24} />}
            title={t('mineNone')}
            testId="own-none"
            actions={fromFile}
          >
            {t('mineNoneBody')}
          </Empty>
        </section>
      ) : (
        <section class="up-card up-stack" aria-label={t('mineHeading')}>
          <ul class="up-site-list">
            {sorted.slice(0, shown).map((row) => (
              <OwnRuleItem
                key={row.id}
                row={row}
                isSilenced={silenced.has(row.id)}
                builtin={builtin}
                onSwitch={(on) => void turn(row, on)}
                onShare={() => share([row], titleOf(row))}
                onRemove={() => void remove(row)}
              />
            ))}
          </ul>
          {shown < sorted.length && (
            <Button size="small" kind="quiet" class="up-flush" onClick={() => setShown(shown + FIRST)}>
              {tCount('playbookMore', sorted.length - shown)}
            </Button>
          )}
        </section>
      )}
      {rows.length > 0 && (
        <div class="up-row">
          {fromFile}
          {rows.length > 1 && (
            <Button
              icon="download"
              data-testid="own-share-all"
              onClick={() => share(sorted, t('mineFileName'))}
            >
              {t('mineShareAll')}
            </Button>
          )}
        </div>
      )}
      <Trying tried={file.tried} onStop={file.stop} />
      {file.fault !== undefined && <PlaybookFaultNotice fault={file.fault} />}
      {file.plan && (
        <PlaybookPreview
          plan={file.plan}
          signers={new Map()}
          onTrust={() => {}}
          onCancel={file.close}
          onInstall={() => file.plan && install(file.plan)}
        />
      )}
    </>
  );
}
