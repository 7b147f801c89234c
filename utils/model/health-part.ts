/** A part of a page that an adapter looked for, and whether it stood there as expected. */
export interface HealthPart {
  part: string;
  state: 'ok' | 'missing' | 'unexpected';
  detail?: string;
}
