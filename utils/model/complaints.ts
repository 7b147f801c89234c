/*
 * What a schema says of data that does not fit, in words for the person who wrote the data. The schema library's own
 * sentences are left out of our bundles.
 */

/** The parts of a schema issue that are read here. */
export interface SchemaIssue {
  code?: string;
  path: PropertyKey[];
  message: string;
  expected?: unknown;
  keys?: string[];
  values?: unknown[];
  /** Of a choice by one field: what that field may say. */
  options?: unknown[];
  maximum?: unknown;
  minimum?: unknown;
  errors?: SchemaIssue[][];
}

function inWords(issue: SchemaIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `does not know ${issue.keys?.map((key) => `"${key}"`).join(', ')}`;
    case 'invalid_type':
      return `needs ${/^[aeiou]/.test(String(issue.expected)) ? 'an' : 'a'} ${String(issue.expected)}`;
    case 'invalid_value':
      return `is one of ${issue.values?.map(String).join(', ')}`;
    case 'invalid_union':
      return issue.options ? `is one of ${issue.options.map(String).join(', ')}` : issue.message;
    case 'too_big':
      return `is longer than ${String(issue.maximum)}`;
    case 'too_small':
      return Number(issue.minimum) <= 1 ? 'is empty' : `is shorter than ${String(issue.minimum)}`;
    default:
      return issue.message;
  }
}

/** How far an option of a choice is from the data: unknown keys and wrong types at the top weigh most. */
function distance(issues: readonly SchemaIssue[]): number {
  return issues.reduce((sum, issue) => {
    const top = issue.path.length === 0 ? 10 : 1;
    return sum + (issue.code === 'unrecognized_keys' ? top * (issue.keys?.length ?? 1) : top);
  }, 0);
}

/** What data may be where each option of a choice is a fixed value: the one that comes first is no closer than the others. */
function listed(options: readonly SchemaIssue[][]): unknown[] | null {
  const isValue = ([first, ...more]: SchemaIssue[]) =>
    more.length === 0 && first?.code === 'invalid_value' && first.path.length === 0;
  return options.every(isValue) ? options.flatMap(([first]) => first?.values ?? []) : null;
}

/** The issues that matter, each with its whole path: of a choice, those of the option that came closest. */
export function closestIssues(
  issues: readonly SchemaIssue[],
  at: readonly PropertyKey[] = [],
): { path: PropertyKey[]; issue: SchemaIssue }[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (issue.errors && issue.errors.length > 0) {
      const values = listed(issue.errors);
      if (values) return [{ path, issue: { ...issue, code: 'invalid_value', values } }];
      const closest = [...issue.errors].sort((a, b) => distance(a) - distance(b))[0]!;
      return closestIssues(closest, path);
    }
    return [{ path, issue }];
  });
}

/** One line a complaint, with the path to it. */
export function complaintsOf(issues: readonly SchemaIssue[]): string[] {
  return closestIssues(issues).map(
    ({ path, issue }) => `${path.map(String).join('.') || 'it'} ${inWords(issue)}`,
  );
}
