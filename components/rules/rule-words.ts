import { language, type MessageKey, t } from '@/utils/messaging/words';
import type { PromptRule } from '@/utils/model/prompt-rule';
import type { RuleExample } from '@/utils/model/rule-example';

const SURFACE: Record<PromptRule['surface'], MessageKey> = {
  draft: 'surfaceDraft',
  thread: 'surfaceThread',
  deal: 'surfaceDeal',
};
/** Where a rule looks. */
export const surfaceName = (surface: PromptRule['surface']): string => t(SURFACE[surface]);

/** What the language of a rule's words is called. @param code as a rule says it */
export function languageName(code: string): string {
  if (code === 'any') return t('languageAny');
  const names = new Intl.DisplayNames(language(), { type: 'language', fallback: 'code' });
  return names.of(code) ?? code;
}

const GRADE: Record<PromptRule['evidence']['grade'], MessageKey> = {
  A: 'gradeA',
  B: 'gradeB',
  C: 'gradeC',
  D: 'gradeD',
};
/** How well a rule is founded, in words. */
export const gradeMeaning = (grade: PromptRule['evidence']['grade']): string => t(GRADE[grade]);

/** What a rule says, and what it speaks up on: a rep looks for the words that they saw marked. */
const searched = ({ id, title, why, example, examples }: PromptRule): string =>
  [id, title, why, example ?? '', ...examples.fires.filter((one) => typeof one === 'string')]
    .join(' ')
    .toLowerCase();

/** Whether every word that was typed stands in what a rule says or speaks up on. */
export function matchesSearch(rule: PromptRule, typed: string): boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const text = searched(rule);
  return words.every((word) => text.includes(word));
}

export interface Line {
  /** Who says it or what it is; absent for the writer's own words. */
  label?: string;
  text: string;
}

const valueWords = (value: unknown) =>
  value === null || value === ''
    ? t('readEmpty')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** An example of a rule as lines that a person reads. @param surface a bare text is a draft, or the customer's mail */
export function exampleLines(example: RuleExample, surface: PromptRule['surface']): Line[] {
  if (typeof example === 'string') {
    return [{ ...(surface === 'thread' && { label: t('exampleCustomer') }), text: example }];
  }
  const lines: Line[] = [];
  if (example.subject !== undefined)
    lines.push({ label: t('fieldSubject'), text: valueWords(example.subject) });
  for (const mail of example.thread ?? []) {
    const isOurs = typeof mail === 'object' && mail.from === 'us';
    lines.push({
      label: isOurs ? t('exampleUs') : t('exampleCustomer'),
      text: typeof mail === 'string' ? mail : mail.text,
    });
  }
  for (const text of example.sent ?? []) lines.push({ label: t('exampleSent'), text });
  if (example.to)
    lines.push({ label: t('fieldRecipients'), text: [...example.to, ...(example.cc ?? [])].join(', ') });
  if (example.draft !== undefined) lines.push({ label: t('exampleDraft'), text: valueWords(example.draft) });
  for (const [field, value] of Object.entries({ ...example.deal, ...example.given })) {
    lines.push({ label: field, text: valueWords(value) });
  }
  return lines;
}
