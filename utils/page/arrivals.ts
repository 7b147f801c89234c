/**
 * Tells when parts are there that a page was waiting for, once for each.
 * @returns takes what is on its way; what does not come is not told of
 */
export function createArrivals(arrived: () => void): (part: Promise<unknown> | null | undefined) => void {
  const coming = new Set<Promise<unknown>>();
  return (part) => {
    if (!part || coming.has(part)) return;
    coming.add(part);
    const gone = () => coming.delete(part);
    void part.then(() => gone() && arrived(), gone);
  };
}
