/** Steps from one word to the other: a letter more, less, other, or two letters the wrong way round. */
function steps(a: string, b: string): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = old[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(old[j]! + 1, row[j - 1]! + 1, change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, older[j - 2]! + 1);
      row.push(least);
    }
    older = old;
    old = row;
  }
  return old[b.length]!;
}

const LONGEST = 40;

/** Known names that may have been meant by `name`, the nearest first, at most three. */
export function near(name: string, known: Iterable<string>): string[] {
  const typed = name.toLowerCase().slice(0, LONGEST);
  if (typed === '') return [];
  const room = Math.max(1, Math.floor(typed.length / 3));
  const found: [distance: number, name: string][] = [];
  for (const one of new Set(known)) {
    const low = one.toLowerCase();
    const distance = steps(typed, low);
    // "close" is part of "deal.close-in-days".
    if (distance <= room) found.push([distance, one]);
    else if (typed.length > 2 && low.includes(typed)) found.push([room + 1, one]);
    else if (typed.length > 2 && low.startsWith(typed.slice(0, 3))) found.push([room + 2, one]);
  }
  return found
    .sort((a, b) => a[0] - b[0] || a[1].length - b[1].length)
    .slice(0, 3)
    .map(([, one]) => one);
}
