import { useEffect, useState } from 'preact/hooks';
import { type Practised, practiceItem } from '@/utils/storage/practice';

/** What was practised, by the name of the situation; nothing until it is read. */
export function usePractised(): ReadonlyMap<string, Practised> {
  const [list, setList] = useState<readonly Practised[]>([]);
  useEffect(() => {
    let current = true;
    const take = ({ practised }: { practised: Practised[] }) => current && setList(practised);
    practiceItem.read().then(take, () => undefined);
    const stop = practiceItem.watch(take);
    return () => {
      current = false;
      stop();
    };
  }, []);
  return new Map(list.map((one) => [one.situation, one]));
}
