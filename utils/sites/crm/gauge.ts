import { queryAll } from './dom';

/* A share that a page draws and does not write: a bar, a dial, a slider. */

const GAUGES = '[role="progressbar"],[role="meter"],[role="slider"],progress,meter,input[type="range"]';

function figure(gauge: Element, names: readonly string[]): number {
  for (const name of names) {
    const value = gauge.getAttribute(name);
    if (value?.trim()) return Number(value);
  }
  return Number.NaN;
}

/**
 * What the one gauge in these places shows, as a percentage ("40 %"); undefined where there is none, more than one, or
 * one that does not say how much it shows (a bar that only moves).
 */
export function gaugeIn(places: readonly Node[]): string | undefined {
  const gauges = new Set(
    places.flatMap((place) =>
      place.nodeType !== 1
        ? []
        : [
            ...((place as Element).matches(GAUGES) ? [place as Element] : []),
            ...queryAll(place as Element, GAUGES),
          ],
    ),
  );
  const [gauge] = gauges;
  if (!gauge || gauges.size > 1) return undefined;
  const isRange = gauge.tagName === 'INPUT';
  const now = isRange ? Number((gauge as HTMLInputElement).value) : figure(gauge, ['aria-valuenow', 'value']);
  const least = figure(gauge, ['aria-valuemin', 'min']) || 0;
  // The measure of a bar by its role is a hundred unless it says otherwise, that of the elements is one (HTML, ARIA 1.2).
  const most =
    figure(gauge, ['aria-valuemax', 'max']) || (/^(?:PROGRESS|METER)$/.test(gauge.tagName) ? 1 : 100);
  if (Number.isNaN(now) || most <= least || now < least || now > most) return undefined;
  return `${Math.round(((now - least) / (most - least)) * 1000) / 10} %`;
}
