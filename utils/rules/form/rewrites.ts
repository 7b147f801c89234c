/** The changes to a draft that the form offers; each is a `rewrite` of the rule language. */
export const REWRITES = [
  'none',
  'delete-match',
  'delete-sentence',
  'replace-match',
  'replace-sentence',
  'insert-after-sentence',
  'insert-start',
  'insert-end',
] as const;
export type RewriteHow = (typeof REWRITES)[number];

export interface FormRewrite {
  how: RewriteHow;
  text: string;
}

/** Whether it needs words of the rep's. */
export const isWorded = (how: RewriteHow): boolean => how.startsWith('replace') || how.startsWith('insert');

/** A rule's rewrite as the form shows it; undefined where the form has nothing for it. */
export function rewriteForm(value: unknown): FormRewrite | undefined {
  if (value === undefined) return { how: 'none', text: '' };
  if (typeof value !== 'object' || value === null) return undefined;
  const one = value as Record<string, unknown>;
  const kind = ['delete', 'replace', 'insert'].find((name) => Object.hasOwn(one, name));
  const how = REWRITES.find((name) => name === `${kind}-${kind === 'insert' ? one.at : one[kind ?? '']}`);
  const text = kind === 'replace' ? one.with : kind === 'insert' ? one.insert : '';
  const keys = kind === 'delete' ? 1 : 2;
  if (!how || typeof text !== 'string' || Object.keys(one).length !== keys) return undefined;
  return { how, text };
}

/** The rewrite that it stands for. */
export function rewriteOfForm({ how, text }: FormRewrite): object | undefined {
  const [kind = '', ...rest] = how.split('-');
  const what = rest.join('-');
  if (kind === 'delete') return { delete: what };
  if (kind === 'replace') return { replace: what, with: text };
  return kind === 'insert' ? { insert: text, at: what } : undefined;
}
