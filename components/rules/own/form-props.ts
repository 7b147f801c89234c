import type { RuleForm } from '@/utils/rules/form/form';

/** What every part of the form is given. */
export interface PartProps {
  form: RuleForm;
  edit(change: Partial<RuleForm>): void;
  /** What is wrong in a field, by its name. */
  error(field: string): string | undefined;
}
