import { useEffect, useState } from 'preact/hooks';
import { type LogSum, sumsOf } from '@/utils/storage/log-sums';

/**
 * What some records are worth on top; the last answer stays until that of others is there.
 * @param ids the same array as long as they are the same; undefined while they are being found
 */
export function useSums(ids: readonly string[] | undefined): readonly LogSum[] {
  const [sums, setSums] = useState<readonly LogSum[]>([]);
  useEffect(() => {
    if (!ids) return;
    let current = true;
    sumsOf(ids).then(
      (found) => current && setSums(found),
      // What is wrong with the log is said by the list.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [ids]);
  return sums;
}
