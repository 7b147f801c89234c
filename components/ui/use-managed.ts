import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { isPolicyChange, type Managed, NOTHING_MANAGED, readManaged } from '@/utils/storage/managed';

/** What the organisation set, also when its policy changes while the page is open. */
export function useManaged(): Managed {
  const [managed, setManaged] = useState<Managed>(NOTHING_MANAGED);
  useEffect(() => {
    let current = true;
    const read = () => void readManaged().then((value) => current && setManaged(value));
    const changed = (changes: object, area: string) => isPolicyChange(changes, area) && read();
    read();
    browser.storage.onChanged.addListener(changed);
    return () => {
      current = false;
      browser.storage.onChanged.removeListener(changed);
    };
  }, []);
  return managed;
}
