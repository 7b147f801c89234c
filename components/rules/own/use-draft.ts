import { useEffect, useState } from 'preact/hooks';
import { formOf, type RuleForm, ruleOf } from '@/utils/rules/form/form';
import { YamlFault } from '@/utils/rules/yaml/fault';
import { readYaml, type YamlText } from '@/utils/rules/yaml/read';
import { writeYaml } from '@/utils/rules/yaml/write';
import { letGo, remember, unsavedAt } from './unsaved';

/** A rule that is being written: as a form and as text, which say the same. */
export interface Draft {
  form: RuleForm;
  text: string;
  /** The rule as it stands; what it said last while the text cannot be read. */
  value: unknown;
  lines: YamlText['lines'];
  /** Why the text cannot be read. */
  fault?: YamlFault;
}

function fromText(text: string, before?: Draft): Draft {
  try {
    const { value, lines } = readYaml(text);
    return { form: formOf(value), text, value, lines };
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    const last = before ?? fromText('');
    return { ...last, text, fault: error };
  }
}

function fromForm(form: RuleForm): Draft {
  const value = ruleOf(form);
  const text = writeYaml(value);
  return { form, text, value, lines: readYaml(text).lines };
}

export interface Drafting {
  draft: Draft;
  isChanged: boolean;
  /** Print of the saved rule that it began from. */
  from: string | undefined;
  editForm(change: Partial<RuleForm>): void;
  editText(text: string): void;
  /** Lets go of what was typed. @returns what brings it back */
  forget(): () => void;
  /** Lets go of what was typed, and begins with the rule as it is saved. */
  startOver(): void;
}

/**
 * @param place what the draft is remembered by
 * @param start the rule that it begins with
 * @param print of that rule, where it is saved: it may be saved anew while it is changed here
 */
export function useDraft(place: string, start: () => unknown, print?: string): Drafting {
  const begin = () => ({ draft: fromForm(formOf(start())), from: print, isChanged: false });
  const [now, setNow] = useState(() => {
    const kept = unsavedAt(place);
    if (!kept) return begin();
    const before = kept.sound === undefined ? undefined : fromText(kept.sound);
    return { draft: fromText(kept.text, before), from: kept.from, isChanged: true };
  });
  const { draft, isChanged, from } = now;
  const startOver = () => {
    letGo(place);
    setNow(begin());
  };
  useEffect(() => {
    if (!isChanged && print !== undefined && print !== from) setNow(begin());
  });
  const become = (next: (draft: Draft) => Draft) =>
    setNow((before) => {
      const made = next(before.draft);
      const sound = made.fault && writeYaml(made.value);
      remember(place, { text: made.text, sound, from: before.from });
      return { ...before, draft: made, isChanged: true };
    });
  return {
    draft,
    isChanged,
    from,
    editForm: (change) => become((before) => fromForm({ ...before.form, ...change })),
    editText: (text) => become((before) => fromText(text, before)),
    forget: () => letGo(place),
    startOver,
  };
}
