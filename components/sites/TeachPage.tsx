import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { askTab } from '@/utils/messaging/client';
import { t } from '@/utils/messaging/words';

/** On a record that is read wrongly or not at all: the rep points at a field and says what it is. */
export function TeachPage({ tabId, isPopup }: { tabId: number; isPopup: boolean }): JSX.Element {
  const [failed, setFailed] = useState(false);
  const open = async () => {
    try {
      await askTab(tabId, 'page.teach', undefined);
      // The rep goes on in the page; a popup would only stand before it.
      if (isPopup) close();
    } catch {
      setFailed(true);
    }
  };
  return (
    <div class="up-stack">
      <div class="up-row">
        <Button size="small" icon="edit" data-testid="teach" onClick={() => void open()}>
          {t('teachAction')}
        </Button>
        <span class="up-soft up-small up-grow">{t('teachHint')}</span>
      </div>
      {failed && <Notice isNews>{t('teachFailed')}</Notice>}
    </div>
  );
}
