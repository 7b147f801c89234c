let codes: ReadonlySet<string> | undefined;

/** The codes of the currencies that the browser knows (ISO 4217, capitals), asked for once. */
export const currencyCodes = (): ReadonlySet<string> =>
  (codes ??= new Set(Intl.supportedValuesOf('currency')));
