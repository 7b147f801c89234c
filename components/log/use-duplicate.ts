import { useEffect, useState } from 'preact/hooks';
import { useLive } from '@/components/ui/use-live';
import type { Opportunity, QuickLog } from '@/utils/model/opportunity';
import { findDuplicate, type Whose } from '@/utils/storage/opportunities';

type Subject = Whose & Pick<QuickLog, 'title' | 'id'>;

/** How long typing must rest before the log is asked, in milliseconds. */
const REST = 250;

async function twinOf(asked: string): Promise<Opportunity | undefined> {
  const subject: Subject | undefined = asked ? JSON.parse(asked) : undefined;
  return subject?.title && subject.accountName ? findDuplicate(subject) : undefined;
}

/**
 * The opportunity that looks like the one being typed, for the warning in a form, as long as it stands in the log; it never
 * stands in the way of saving. The record that is just being logged may stand there before the form has heard so: it is
 * none.
 * @returns the record if there is one, and a function that lets go of it
 */
export function useDuplicate(subject: Subject): [Opportunity | undefined, () => void] {
  const key = JSON.stringify(subject);
  /** What is asked about; empty where nothing is. */
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(key), REST);
    return () => clearTimeout(timer);
  }, [key]);
  // A log that cannot be read shows its fault when it is saved to.
  const { value: twin } = useLive(['opportunities'], twinOf, rested);
  return [rested ? twin : undefined, () => setRested('')];
}
