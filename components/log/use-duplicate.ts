import { useEffect, useState } from 'preact/hooks';
import type { Opportunity, QuickLog } from '@/utils/model/opportunity';
import { findDuplicate, type Whose } from '@/utils/storage/opportunities';

type Subject = Whose & Pick<QuickLog, 'title' | 'id'>;

/** How long typing must rest before the log is asked, in milliseconds. */
const REST = 250;

/**
 * The opportunity that looks like the one being typed, for the warning in a form; it never stands in the way of saving.
 * The record that is just being logged may stand there before the form has heard so: it is none.
 * @returns the record if there is one, and a function that lets go of it
 */
export function useDuplicate(subject: Subject): [Opportunity | undefined, () => void] {
  const [twin, setTwin] = useState<Opportunity>();
  const key = JSON.stringify(subject);
  useEffect(() => {
    let current = true;
    const asked: Subject = JSON.parse(key);
    const timer = setTimeout(() => {
      const found = asked.title && asked.accountName ? findDuplicate(asked) : Promise.resolve(undefined);
      found.then(
        (record) => current && setTwin(record),
        // A log that cannot be read shows its fault when it is saved to.
        () => current && setTwin(undefined),
      );
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key]);
  return [twin, () => setTwin(undefined)];
}
