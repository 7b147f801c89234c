import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { saveFile } from '@/components/data/save-file';
import { Button } from '@/components/ui/Button';
import { FileButton } from '@/components/ui/FileButton';
import { faultWords } from '@/components/ui/fault';
import { formatDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/Notice';
import { Receipt } from '@/components/ui/Receipt';
import { sayUndone } from '@/components/ui/say';
import { useAttempt } from '@/components/ui/use-attempt';
import { useStored } from '@/components/ui/use-stored';
import { t, tCount } from '@/utils/messaging/words';
import { readSiteMapping, type SiteMapping, writeSiteMapping } from '@/utils/model/mapping';
import { StorageFault } from '@/utils/storage/faults';
import { mappingsItem, removeMapping, saveMapping, siteMappings } from '@/utils/storage/site-mappings';
import { hostOf } from './site-access';
import './sites.css';

/** A file of one mapping is small; what is larger is not read (characters). */
const LARGEST = 500_000;

/** What the rep taught Uplift of CRM pages: seen, shared as a file, taken over, forgotten. */
export function TaughtSites(): JSX.Element {
  const [mappings, again] = useStored(mappingsItem, siteMappings);
  const [fault, attempt] = useAttempt();
  const [gone, setGone] = useState<SiteMapping>();
  const rows = mappings.value ?? [];
  async function take(file: File) {
    if (file.size > LARGEST) throw new StorageFault('invalid');
    const read = readSiteMapping(await file.text());
    if ('fault' in read) throw new StorageFault(read.fault === 'newer' ? 'newerFile' : 'invalid');
    await saveMapping(read.mapping);
  }
  const forget = (mapping: SiteMapping) =>
    attempt(removeMapping(mapping.id), () => {
      setGone(mapping);
      again();
    });
  const bringBack = (mapping: SiteMapping) =>
    attempt(saveMapping(mapping), () => {
      setGone(undefined);
      again();
      sayUndone();
    });
  return (
    <section class="up-card up-stack" data-testid="taught">
      <h2>{t('taughtHeading')}</h2>
      <p>{t('taughtBody')}</p>
      {rows.length > 0 && (
        <ul class="up-site-list">
          {rows.map((mapping) => (
            <li key={mapping.id} class="up-site-row">
              <span class="up-grow">
                <span class="up-site-name" id={`taught-${mapping.id}`}>
                  <bdi>{mapping.name}</bdi>
                </span>
                <span class="up-soft up-small" dir="ltr">
                  {hostOf(mapping.origin)}
                </span>
                <span class="up-soft up-small">
                  {tCount('taughtFields', mapping.fields.length, formatDay(mapping.updatedAt))}
                </span>
              </span>
              <Button
                size="small"
                icon="download"
                aria-describedby={`taught-${mapping.id}`}
                onClick={() =>
                  saveFile(
                    `uplift-${hostOf(mapping.origin)}.json`,
                    writeSiteMapping(mapping),
                    'application/json',
                  )
                }
              >
                {t('taughtShare')}
              </Button>
              <Button
                iconOnly
                kind="quiet"
                icon="trash"
                label={t('ownRemove', hostOf(mapping.origin))}
                onClick={() => void forget(mapping)}
              />
            </li>
          ))}
        </ul>
      )}
      {gone && (
        <Receipt
          testId="taught-receipt"
          onUndo={() => void bringBack(gone)}
          onClose={() => setGone(undefined)}
        >
          {t('playbookRemoved', gone.name)}
        </Receipt>
      )}
      <div>
        <FileButton
          label={t('taughtTake')}
          accept=".json,application/json"
          onFile={(chosen) => void attempt(take(chosen), again)}
        />
      </div>
      {(fault !== undefined || mappings.state === 'failed') && (
        <Notice tone="note" isNews>
          {faultWords(fault ?? mappings.error)}
        </Notice>
      )}
    </section>
  );
}
