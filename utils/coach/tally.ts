import { SLOT_BIT } from './automaton';
import type { Reading } from './reading';
import { WHO } from './vocabulary';

/** Counts over the words of one block, taken in one pass and kept with its reading. */
export interface Tally {
  /** Words that speak of us, of them, of the writer alone. */
  ours: number;
  theirs: number;
  self: number;
  /** Words in names, and words in capitals. */
  nameWords: number;
  caps: number;
  /** Facts, each counted once however many words it has. */
  names: number;
  numbers: number;
  sums: number;
  dates: number;
  links: number;
  placeholders: number;
  /** Words that tell how hard a text is to read, and their syllables: no names, numbers or addresses. */
  read: number;
  syllables: number;
  exclamations: number;
  /** Each acronym that is no common word. */
  acronyms: ReadonlySet<string>;
}

const DATES = SLOT_BIT.date | SLOT_BIT.time;
const FACTS = SLOT_BIT.number | SLOT_BIT.money | DATES | SLOT_BIT.name | SLOT_BIT.link | SLOT_BIT.placeholder;
const NOT_READ = SLOT_BIT.name | SLOT_BIT.number | SLOT_BIT.link | SLOT_BIT.email;
// What goes through every office of a trade: its standards, its papers and what things are made of.
const COMMON_ACRONYMS = new Set(
  'iso din en ce ansi astm ul fda epa gmp haccp reach rohs gdpr nhs oem sds msds coa coc fat sat rams hse osha ppe cad dwg erp crm epdm ptfe pvc pet pp hdpe led ac dc ip dn pn itt po eta vat pdf ceo cfo cto coo cio it hr usd eur gbp uk us eu usa am pm asap fyi ok okay faq url id tv pc q1 q2 q3 q4 b2b roi qa pr rfp rfq nda sla ai iban bic swift ltd gmbh bv inc llc plc dhl ups sku moq csv xls'.split(
    ' ',
  ),
);
const NONE: ReadonlySet<string> = new Set();

/** The counts of a block, made once for each reading. */
export function tallyOf(reading: Reading): Tally {
  reading.tally ??= countAll(reading);
  return reading.tally;
}

function countAll({ text, norms, spelled, bits }: Reading): Tally {
  const tally: Tally = {
    ours: 0,
    theirs: 0,
    self: 0,
    nameWords: 0,
    caps: 0,
    names: 0,
    numbers: 0,
    sums: 0,
    dates: 0,
    links: 0,
    placeholders: 0,
    read: 0,
    syllables: 0,
    exclamations: 0,
    acronyms: NONE,
  };
  const acronyms = new Set<string>();
  let before = 0;
  for (let i = 0; i < norms.length; i++) {
    const { who, syllables } = spelled[i]!;
    const here = bits[i]!;
    if (who === WHO.ours) tally.ours++;
    else if (who === WHO.theirs) tally.theirs++;
    else if (who === WHO.self) tally.self++;
    if (!(here & NOT_READ)) {
      tally.read++;
      tally.syllables += syllables;
    }
    if (here & FACTS) {
      const opens = here & ~before;
      if (here & SLOT_BIT.name) tally.nameWords++;
      if (opens & SLOT_BIT.name) tally.names++;
      if (opens & SLOT_BIT.number) tally.numbers++;
      if (opens & SLOT_BIT.money) tally.sums++;
      if (here & DATES && !(before & DATES)) tally.dates++;
      if (opens & SLOT_BIT.link) tally.links++;
      if (opens & SLOT_BIT.placeholder) tally.placeholders++;
    }
    if (here & SLOT_BIT.caps) {
      const norm = norms[i]!;
      if (norm.length > 3) tally.caps++;
      if (norm.length <= 5 && !COMMON_ACRONYMS.has(norm)) acronyms.add(norm);
    }
    before = here;
  }
  if (acronyms.size > 0) tally.acronyms = acronyms;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 33 || code === 0xff01) tally.exclamations++;
  }
  return tally;
}
