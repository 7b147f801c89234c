/*
 * Words that speak of the same thing in business mail. A reply that asks about "the newcomers" takes up "26 trainee
 * crews" although no word is shared. Each line is a family; its first word names it.
 */

const LINES = [
  'site warehouse hall plant shop store branch depot office factory building premises yard clinic unit outlet location wing',
  'people staff crew team lad guy folk hire hiring recruit recruiting trainee rookie newcomer starter joiner apprentice intake headcount colleague',
  'contract agreement tender lease renewal renew framework engagement term round supplier vendor provider',
  'audit auditor inspection inspector accreditation certification assessor visit regulator surveyor',
  'rule regulation law directive limit standard authority threshold compliance',
  'certificate document documents paper papers copy copies scan pdf paperwork declaration cert',
  'arrive come comes coming travel travels ship ships deliver delivers delivery leave leaves reach reaches send sends transport dispatch courier post',
  'price cost costs charge fee rate quote quotation discount tariff',
  'budget money fund funding loan investment invest capital grant bank',
  'volume demand growth admissions patients traffic orders customers output production load busy',
  'manual hand spreadsheet excel paper retype keying entering block notebook wall',
  'system software erp platform tool app migration switch upgrade',
  'machine line equipment press kiln robot conveyor',
  'shortage supply ration stock allocation scarce delay late backup',
  'target goal aim objective kpi reduce cut',
  'festival fair event show exhibition conference opening launch season peak',
  'friend neighbor contact introduce introduction recommend name planner referral',
  'driver lorry truck van courier',
  'stop stoppage downtime standstill breakdown outage',
  'store stock keep stocked shelf hold available inventory',
  'return returns collect collection pick empties back',
  'cold frost freeze freezing freezer frozen ice minus degrees temperature',
  'weekend saturday sunday sabbath',
  'phone ring mobile telephone',
];

const FAMILY = new Map<string, string[]>();
for (const line of LINES) {
  const words = line.split(' ');
  for (const word of words) {
    const of = FAMILY.get(word) ?? [];
    of.push(words[0]!);
    FAMILY.set(word, of);
  }
}

/** Names of the families of a word, in any common ending; none for most words. */
export function familiesOf(word: string): readonly string[] {
  return (
    FAMILY.get(word) ??
    (word.endsWith('s') ? FAMILY.get(word.slice(0, -1)) : undefined) ??
    (word.endsWith('ed') ? FAMILY.get(word.slice(0, -2)) : undefined) ??
    []
  );
}
