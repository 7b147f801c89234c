/*
 * What was tried against Uplift, and what came of it: one line each, which `npm run bench -- trust` gathers. A test
 * that counts asserts the same figures; the line is for whoever wants to see them.
 */

/** Attacks that were made, and how many of them got anywhere. */
export function attack(what: string, tries: number, through: number): void {
  console.log(`attack: ${what}: ${tries} tries, ${through} let through`);
}

/** Faults that were brought about, and what they did to what the rep had. */
export function fault(what: string, times: number, lost: number, doubled = 0): void {
  console.log(`fault: ${what}: ${times} times, ${lost} lost, ${doubled} doubled`);
}

/** One of the lines above, read back. */
export interface Counted {
  kind: 'attack' | 'fault';
  what: string;
  times: number;
  /** Let through, or lost and doubled. */
  bad: number;
}

/** Every line of the above in what a test run printed. */
export function countsIn(output: string): Counted[] {
  // Colours of the terminal stand around it.
  const plain = output.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
  const found = plain.matchAll(
    /^(attack|fault): (.+): (\d+) (?:tries|times), (\d+) (?:let through|lost)(?:, (\d+) doubled)?\s*$/gm,
  );
  return [...found].map(([, kind, what, times, bad, doubled]) => ({
    kind: kind as Counted['kind'],
    what: what ?? '',
    times: Number(times),
    bad: Number(bad) + Number(doubled ?? 0),
  }));
}
