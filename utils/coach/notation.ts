import { isDayAlone } from '../text/iso-day';
import type { Scene } from './engine';

/* How what is quoted of a record is printed: as its page does, else as the interface does. */

const notationOf = ({ snapshot, context }: Scene): string => snapshot.locale ?? context.language ?? 'en';

/** A sum of the record's currency: "€84,500.50". */
export function moneyOf(value: number, scene: Scene): string {
  const currency = scene.deal?.currency?.value;
  const whole = Number.isInteger(value) ? { maximumFractionDigits: 0 } : {};
  try {
    const style = currency ? ({ style: 'currency', currency } as const) : {};
    return new Intl.NumberFormat(notationOf(scene), { ...style, ...whole }).format(value);
  } catch {
    // A page may name a language or a currency that is none.
    return `${value}${currency ? ` ${currency}` : ''}`;
  }
}

/** A text of a record as it is, an ISO day as people write it. */
export function dayOf(text: string, scene: Scene): string {
  if (!isDayAlone(text)) return text;
  try {
    const style = { dateStyle: 'medium', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(notationOf(scene), style).format(new Date(text));
  } catch {
    return text;
  }
}
