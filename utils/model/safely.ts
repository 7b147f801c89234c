interface Schema {
  safeParse(value: unknown): unknown;
}
interface Unread {
  success: false;
  error: { issues: { path: PropertyKey[]; message: string }[] };
}

/**
 * Reads data that somebody else wrote. A schema may stumble over an object that poses as a text (it has a `length` and a
 * `toString` that is no function) and throw in the middle of a check: then the data does not fit, and that is all.
 */
export function safely<S extends Schema>(schema: S, value: unknown): ReturnType<S['safeParse']> {
  try {
    return schema.safeParse(value) as ReturnType<S['safeParse']>;
  } catch {
    const unread: Unread = { success: false, error: { issues: [{ path: [], message: 'cannot be read' }] } };
    return unread as ReturnType<S['safeParse']>;
  }
}
