import { sameContent } from '@/utils/storage/same-content';

/**
 * Which rows of a short list are which after it changed: rows have no identity of their own, and another window may have
 * taken one away or added one in between. The same content is the same row, then the same first field, then, where as
 * many are left on both sides, what was edited in its place.
 * @param first the field that names a row
 * @returns for each row of before its place in now, or -1 where it is gone
 */
export function sameRows<T>(before: readonly T[], now: readonly T[], first: keyof T | undefined): number[] {
  const places = before.map(() => -1);
  const taken = new Set<number>();
  const pair = (isSame: (row: T, other: T) => boolean) => {
    for (const [at, row] of before.entries()) {
      if (places[at] !== -1) continue;
      const isFree = (other: T | undefined, place: number) =>
        other !== undefined && !taken.has(place) && isSame(row, other);
      // Of several that look alike the one in its place.
      const place = isFree(now[at], at) ? at : now.findIndex(isFree);
      places[at] = place;
      taken.add(place);
    }
  };
  pair(sameContent);
  if (first !== undefined) pair((row, other) => Boolean(row[first]) && row[first] === other[first]);
  const left = now.flatMap((_, place) => (taken.has(place) ? [] : [place]));
  const lost = places.flatMap((place, at) => (place === -1 ? [at] : []));
  if (left.length === lost.length) for (const [index, at] of lost.entries()) places[at] = left[index] ?? -1;
  return places;
}
