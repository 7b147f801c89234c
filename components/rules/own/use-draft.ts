import { useState } from 'preact/hooks';
import { formOf, type RuleForm, ruleOf } from '@/utils/rules/form/form';
import { YamlFault } from '@/utils/rules/yaml/fault';
import { readYaml, type YamlText } from '@/utils/rules/yaml/read';
import { writeYaml } from '@/utils/rules/yaml/write';

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

/** What was typed and not saved, by place, for as long as the page is open: a look elsewhere loses nothing. */
const unsaved = new Map<string, string>();

export interface Drafting {
  draft: Draft;
  isChanged: boolean;
  editForm(change: Partial<RuleForm>): void;
  editText(text: string): void;
  /** Lets go of what was typed. */
  forget(): void;
}

/** @param place what the draft is remembered by @param start the rule that it begins with */
export function useDraft(place: string, start: () => unknown): Drafting {
  const [draft, setDraft] = useState(() => {
    const kept = unsaved.get(place);
    return kept === undefined ? fromForm(formOf(start())) : fromText(kept);
  });
  const [isChanged, setChanged] = useState(() => unsaved.has(place));
  const become = (next: (now: Draft) => Draft) => {
    setChanged(true);
    setDraft((now) => {
      const made = next(now);
      unsaved.set(place, made.text);
      return made;
    });
  };
  return {
    draft,
    isChanged,
    editForm: (change) => become((now) => fromForm({ ...now.form, ...change })),
    editText: (text) => become((now) => fromText(text, now)),
    forget: () => unsaved.delete(place),
  };
}
