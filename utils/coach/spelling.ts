/*
 * British and other spellings brought to one, the American: a small table, and the endings that follow a rule. A word is
 * asked for once, when it is first met. Phrases and mail go through the same door, so a rule that is too broad harms
 * nothing as long as it makes no two words one.
 */

const TABLE = new Map(
  (
    'programme program|programmes programs|licence license|licences licenses|licenced licensed|licencing licensing|' +
    'defence defense|defences defenses|offence offense|offences offenses|pretence pretense|e-mail email|e-mails emails|' +
    'cheque check|cheques checks|tyre tire|tyres tires|mould mold|moulds molds|mouldy moldy|moulding molding|' +
    'moulded molded|plough plow|aluminium aluminum|jewellery jewelry|sceptical skeptical|sceptic skeptic|ageing aging|' +
    'acknowledgement acknowledgment|acknowledgements acknowledgments|judgement judgment|judgements judgments|' +
    'enquiry inquiry|enquiries inquiries|enquire inquire|enquired inquired|enquires inquires|enquiring inquiring|' +
    'instalment installment|instalments installments|fulfil fulfill|fulfils fulfills|fulfilment fulfillment|' +
    'enrol enroll|enrols enrolls|enrolment enrollment|enrolments enrollments|skilful skillful|artefact artifact|' +
    'artefacts artifacts|manoeuvre maneuver|ok okay|thankyou thanks|pls please|plz please|thx thanks'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** "advise", "promise", "exercise": no ending, "practise" has one of its own, and "Denise" is a name. Stems in -v and behind a vowel need no naming. */
const NO_ENDING = new Set(
  (
    'advert chast comprom compr conc demis den desp enterpr entrepr exc exerc expert franch merchand parad prec prem ' +
    'pract prom sunr surm surpr treat upr inc dem rem circumc'
  ).split(' '),
);
const ISE = /^(.{3,})is(e|ed|es|er|ers|ing|able|ation|ations|ational)$/;
const VOWEL_OR = /[aeouvw]$/;
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^(practi)s(e|ed|es|ing|er)$/, '$1c$2'],
  [/^((?:electro|para|cata|ana|dia|hydro)l?y)s(e|ed|er|ers|es|ing)$/, '$1z$2'],
  [
    /^((?:dis|mis|re|un|multi)?(?:arb|arm|behavi|cand|clam|col|demean|endeav|fav|flav|harb|hon|hum|lab|neighb|od|parl|rig|rum|savi?|splend|tum|val|vap|vig))our(?!g)/,
    '$1or',
  ],
  [
    /^((?:re|un|mis|pre)?(?:cancel|travel|label|model|level|fuel|total|channel|signal|counsel|marshal|initial|tunnel|funnel|panel|parcel|pedal|dial|equal|rival|jewel|shovel|swivel|unravel|quarrel))l(ed|ing|er|ers|or|ors)$/,
    '$1$2',
  ],
  [/^(.*(?:cent|lit|theat|fib|calib|somb)|(?:kilo|centi|milli|nano|micro)?met)r(?:e|e(s|d))$/, '$1er$2'],
  [/^((?:cata|dia|ana|mono|pro|epi|trave)log)u(?:e|e(s)|(e[dr]|ing))$/, '$1$2$3'],
];

/** The one spelling of a word in lower case. */
export function oneSpelling(word: string): string {
  const known = TABLE.get(word);
  if (known !== undefined) return known;
  if (word.length < 5) return word;
  const [, stem, end] = ISE.exec(word) ?? [];
  if (stem !== undefined && !VOWEL_OR.test(stem) && !NO_ENDING.has(stem)) return `${stem}iz${end}`;
  for (const [from, to] of OTHERS) if (from.test(word)) return fixed(word.replace(from, to));
  return word;
}

/** "centred" is "centered". */
const fixed = (word: string) => word.replace(/(?<=cent|met|fib)erd$/, 'ered');

const ENDS = ['', 'r', 'e', 'ed', 'ing', 'ation'];

/** Beginnings in the one spelling of the words that begin with `prefix`: "organis*" is "organiz*" too. */
export function beginnings(prefix: string): string[] {
  const all = new Set([prefix]);
  for (const end of ENDS) {
    const word = oneSpelling(prefix + end);
    if (word.startsWith(prefix)) continue;
    const begin = word.slice(0, word.length - end.length);
    // "cancell*" means "canceled", and "cancel" is more than that.
    all.add(prefix.startsWith(begin) ? word.slice(0, begin.length + 1) : begin);
  }
  return [...all];
}
