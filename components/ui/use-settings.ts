import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '@/utils/model/settings';
import { readSettings, watchSettings } from '@/utils/storage/settings';

/** The settings as they are now, also when another window or the background changes them; undefined until read. */
export function useSettings(): Settings | undefined {
  const [value, setValue] = useState<Settings>();
  useEffect(() => {
    let current = true;
    readSettings().then((read) => current && setValue(read));
    const stop = watchSettings((read) => current && setValue(read));
    return () => {
      current = false;
      stop();
    };
  }, []);
  return value;
}
