import type { JSX } from 'preact';
import { CopyButton } from '@/components/ui/CopyButton';
import { formatTime } from '@/components/ui/format';
import { type MessageKey, t } from '@/utils/messaging/words';
import type { Snapshot } from '@/utils/model/snapshot';
import { fieldsOf } from './snapshot-fields';
import './sites.css';

const KIND: Record<Snapshot['kind'], MessageKey> = {
  draft: 'readDraft',
  thread: 'readThread',
  deal: 'readDeal',
};

/** A long text scrolls, and has to be reached by keyboard for that: more than is seen at once in the narrowest window. */
const isLong = (text: string) => text.length > 120 || text.split('\n').length > 3;

/**
 * Exactly what is looked at on this page: each Snapshot as plain fields, and all of them as one JSON array. Nothing of it
 * is kept.
 */
export function WhatWasRead({ snapshots, onLook }: { snapshots: Snapshot[]; onLook(): void }): JSX.Element {
  const json = JSON.stringify(snapshots, null, 2);
  return (
    <details
      class="up-read"
      data-testid="what-was-read"
      onToggle={(event) => event.currentTarget.open && onLook()}
    >
      <summary>{t('readHeading')}</summary>
      <div class="up-stack">
        <p class="up-small up-soft">{snapshots.length ? t('readIntro') : t('readNothing')}</p>
        {snapshots.map((snapshot, at) => (
          // Two drafts may have been read at the same moment.
          // biome-ignore lint/suspicious/noArrayIndexKey: what stands there is drawn anew with every look
          <section key={at} class="up-read-one">
            <h4>{t(KIND[snapshot.kind])}</h4>
            <dl>
              {fieldsOf(snapshot).map((field, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two mails of one sender may say the same
                <div key={row}>
                  <dt>{field.label}</dt>
                  <dd
                    dir="auto"
                    data-empty={field.empty || undefined}
                    tabIndex={isLong(field.text) ? 0 : undefined}
                  >
                    {field.empty ? t('readEmpty') : field.text}
                  </dd>
                </div>
              ))}
            </dl>
            <p class="up-field-hint">{t('readAt', formatTime(snapshot.readAt))}</p>
          </section>
        ))}
        <details class="up-read" open={false}>
          <summary>{t('readJson')}</summary>
          {/* A scrollable region has to be reachable by keyboard. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls */}
          <pre data-testid="snapshot-json" tabIndex={0}>
            {json}
          </pre>
        </details>
        <div>
          <CopyButton size="small" text={json} label={t('readCopy')} />
        </div>
      </div>
    </details>
  );
}
