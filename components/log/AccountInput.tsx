import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { FieldSlots } from '@/components/ui/Field';
import { tellWhole } from '@/components/ui/whole-text';
import type { Account } from '@/utils/model/account';
import { suggestAccounts } from '@/utils/storage/accounts';

interface Props extends FieldSlots {
  value: string;
  maxLength?: number;
  onType(text: string): void;
  testId: string;
}

/** The field for a customer: the names of those that are known are offered while one is typed. */
export function AccountInput({ onType, testId, ...rest }: Props): JSX.Element {
  const [names, setNames] = useState<string[]>([]);
  const latest = useRef('');
  const listId = useId();
  return (
    <>
      <input
        {...rest}
        class="up-input"
        dir="auto"
        data-testid={testId}
        list={listId}
        autocomplete="off"
        // The list of names goes with a field of one line.
        onPointerEnter={tellWhole}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          latest.current = typed;
          onType(typed);
          // Without a database the field takes any name all the same.
          suggestAccounts(typed)
            .catch((): Account[] => [])
            .then((found) => {
              if (latest.current === typed) setNames(found.map(({ name }) => name));
            });
        }}
      />
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
