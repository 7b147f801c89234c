import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '@/components/ui/Button';
import { Check } from '@/components/ui/Check';
import { Dialog } from '@/components/ui/Dialog';
import { FaultNotice } from '@/components/ui/FaultNotice';
import { faultWords } from '@/components/ui/fault';
import { formatList } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { useAsync } from '@/components/ui/use-async';
import { type MessageKey, t } from '@/utils/messaging/words';
import { openDatabase } from '@/utils/storage/database';
import { StorageFault } from '@/utils/storage/faults';
import { readItemFaults } from '@/utils/storage/item';
import { isLogOdd, oddTables, type ToldTable } from '@/utils/storage/sound-rows';
import { exportRescued, startOver } from '@/utils/storage/transfer/rescue';
import { fileName, toText } from '@/utils/storage/transfer/write';
import { LostLog } from './LostLog';
import { saveFile } from './save-file';

/** Faults after which the file itself stays unreadable until the rep decides what to do. */
const STUCK = new Set(['corrupt', 'migration', 'newer', 'unknown']);

/** What tables are called in the navigation. */
const TABLE_NAMES = {
  opportunities: 'logHeading',
  goals: 'goalsNav',
  ownRules: 'mineHeading',
  playbooks: 'playbooksHeading',
} as const satisfies Record<ToldTable, MessageKey>;

interface Odd {
  settings: string[];
  tables: ToldTable[];
}

/** @returns what could not be read; nothing where all is well */
async function check(): Promise<Odd> {
  await openDatabase();
  const [items, tables] = await Promise.all([readItemFaults(), oddTables()]);
  return { settings: items.map(({ key }) => key), tables };
}

function inWords({ settings, tables }: Odd): string {
  const told: string[] = [];
  if (settings.length > 0) told.push(t('settingsFault', formatList(settings)));
  if (tables.length > 0) told.push(t('oddRowsFault', formatList(tables.map((name) => t(TABLE_NAMES[name])))));
  return told.join(' ');
}

/** Opens the database and, where that fails, says so and offers to carry away what can be read. */
export function DatabaseGate({ children }: { children: ComponentChildren }): JSX.Element {
  const [opened, again] = useAsync(check);
  // All of the log is looked through for it: nothing waits for that, least of all a log that can be read again.
  const [odd] = useAsync(async (state) => state === 'ready' && isLogOdd(), opened.state);
  const [isAsking, setIsAsking] = useState(false);
  const [isSure, setIsSure] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const rescue = () =>
    exportRescued(browser.runtime.getManifest().version).then(
      (file) => saveFile(fileName(file.exportedAt, 'json'), toText(file), 'application/json'),
      setFault,
    );
  // Everything is fine nearly always: what stands inside need not wait to hear it.
  if (opened.state !== 'failed') {
    const { settings = [], tables = [] } = opened.value ?? {};
    const told = inWords({ settings, tables: odd.value ? ['opportunities', ...tables] : tables });
    return (
      <>
        {told && (
          <Notice
            tone="note"
            testId="settings-fault"
            actions={
              <Button size="small" icon="download" onClick={() => void rescue()}>
                {t('exportAction')}
              </Button>
            }
          >
            {told}
          </Notice>
        )}
        <LostLog>
          <a class="up-button" data-size="small" href="#/data">
            {t('importAction')}
          </a>
        </LostLog>
        {children}
      </>
    );
  }
  const kind = opened.error instanceof StorageFault ? opened.error.kind : 'unknown';
  return (
    <div class="up-stack" data-testid="database-fault">
      <h1>{t('gateHeading')}</h1>
      <Notice
        tone="note"
        actions={
          <>
            <Button onClick={again}>{t('gateAgain')}</Button>
            {STUCK.has(kind) && (
              <>
                <Button icon="download" onClick={() => void rescue()}>
                  {t('gateRescue')}
                </Button>
                <Button kind="quiet" onClick={() => setIsAsking(true)}>
                  {t('gateOver')}
                </Button>
              </>
            )}
          </>
        }
      >
        {faultWords(opened.error)}
      </Notice>
      <FaultNotice fault={fault} />
      {isAsking && (
        <Dialog
          title={t('gateOver')}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button onClick={() => setIsAsking(false)}>{t('cancel')}</Button>
              <Button
                kind="primary"
                disabled={!isSure}
                onClick={() => {
                  setIsAsking(false);
                  startOver().then(again, setFault);
                }}
              >
                {t('gateOver')}
              </Button>
            </>
          }
        >
          <p>{t('eraseConfirmBody')}</p>
          <Check checked={isSure} onChange={setIsSure}>
            {t('eraseSure')}
          </Check>
        </Dialog>
      )}
    </div>
  );
}
