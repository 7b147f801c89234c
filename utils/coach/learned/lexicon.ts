/*
 * Words that mean the same thing to a coach, by name of their class. The scorer learns from the classes as well as
 * from the words, so that "a brief chat" helps it to know "a short call". Stems as `stem` makes them.
 */
const CLASSES: Record<string, string> = {
  talk: 'chat call talk meeting meet demo conversation discussion discuss walkthrough connect catch speak visit lunch coffee breakfast zoom session appointment interview',
  short: 'quick brief short 15-minute briefly quickly minute minutes mins min few little moment second',
  glad: 'happy glad pleased delighted excited thrilled proud honored honoured pleasure privileged confident',
  wish: 'love like hope hoping wish want wanted prefer appreciate grateful eager keen',
  help: 'help assist assistance support serve service guide',
  question: 'question questions concern concerns query queries comment comments clarification',
  buzz: 'leading leader cutting-edge innovative world-class robust unique premier best powerful seamless scalable flexible leverage synergy synergies strategic holistic turnkey state-of-the-art next-generation revolutionary exclusive premium unparalleled proven comprehensive dynamic world-leading award-winning top-tier optimize optimise streamline transform transformation maximize empower superior outstanding exceptional effective efficient valuable value ultimate',
  product:
    'platform solution product software tool system technology app application package offering suite program programme module website studio agency consultancy',
  firm: 'company firm team business organization organisation group corporation agency bank startup practice clients client customers customer partners companies organizations',
  vague:
    'soon shortly sometime eventually convenience asap someday whenever later upcoming nearest opportunity',
  hedge:
    'maybe perhaps might could possibly think guess probably hopefully wondering wonder seems seem believe feel somewhat potentially sort kind',
  sorry:
    'sorry apologize apologise apology apologies forgive bother bothering imposition trouble disturb interrupt intrude pardon',
  follow:
    'follow following check checking touch touching circle circling reach reaching ping pinging bump bumping nudge reminder floating resurface revisit chase',
  mail: 'email e-mail mail message note voicemail inbox letter correspondence emails messages',
  respond: 'respond reply response answer hear heard replied responded feedback',
  know: 'know advise tell notify inform contact',
  attach:
    'attach attached enclosed attachment enclosing below link website brochure overview deck article white whitepaper video pdf resources material materials info information details document documents report',
  gain: 'save savings saved increase reduce improve grow growth boost revenue roi cost costs profit benefit benefits gain results efficiency productivity cut faster cheaper',
  you: 'you your yours yourself',
  we: 'we our us ours ourselves',
  me: 'i my me mine myself',
  they: 'they them their he she his her him',
  time: 'today tomorrow monday tuesday wednesday thursday friday week month tonight morning afternoon noon january february march april june july august september october november december yesterday tuesday weekend',
  press:
    'last final limited expire expires hurry miss must deadline urgent immediately running only before close closing chance lose losing regret',
  guilt:
    'ignore ignored ignoring busy bandwidth silence assume assuming disappointed unfortunately unresponsive',
  noneed: 'worries worry pressure pitch obligation problem rush hesitate free',
  praise:
    'impressed impressive great amazing fantastic admire congratulations congrats awesome inspiring excellent wonderful terrific incredible phenomenal brilliant perfect',
  crowd:
    'most many every everyone everybody others similar typically often usually companies leaders teams industry market peers',
  see: 'noticed saw seen read came notice found learned watched followed',
  offer:
    'offer provide specialize specialise deliver enable help develop design build create announce introduce launch launched released',
  send: 'send share forward provide give show walk present',
  team: 'team colleague colleagues manager director boss department cfo ceo cto staff people person someone anyone else assistant coworker supervisor',
  intro: 'introduce introduction refer referred connect point pointing direct right appropriate loop',
  again: 'again continue same renewal renew repeat last usual reorder existing current',
  new: 'new additional another next expand expansion extend add adding more further second other extra',
  ask: 'do does can could would is are will may should',
  wh: 'what how when where which who why',
  neg: "not no never don't can't won't isn't cannot nothing none without doesn't didn't haven't wasn't",
  user: 'user users seat seats license licenses licence licences account accounts storage limit capacity quota plan tier upgrade exceed maximum',
  hire: 'hire hiring recruit recruiting headcount hires onboard onboarding joining starters vacancy vacancies',
  grow: 'growing grew grown volume volumes demand orders doubled doubling tripled scale scaling record busier backlog expanding',
  place:
    'office site location plant warehouse branch country region store stores building facility facilities campus',
  old: 'migrate migrating migration switch switching replace replacing retire retiring move moving upgrade legacy rewrite',
  supplier: 'supplier vendor provider competitor competitors contractor alternative tool incumbent',
  bad: 'slow unreliable frustrated frustrating expensive late down outage issues problems fails failing fed struggle struggling poor difficult broken crashes bug bugs',
  manual:
    'manual manually spreadsheet spreadsheets excel paper hand copy paste retype workaround hours tedious',
  money:
    'budget budgets funding funds fund invest investment investors capital capex price pricing cost afford grant raised series',
  cut: 'cut cuts cutting freeze layoffs layoff redundancies cancel cancelled cancel terminate downgrade reduce hold pause postponed postpone closing shut refund unsubscribe delete',
  leave: 'leaving leave left retiring resigned resignation departing successor handover transition',
  rule: 'audit compliance regulation regulatory regulations directive standard certification iso gdpr hipaa soc2 soc inspection law legal',
  goal: 'goal goals target targets objective objectives aim priority priorities kpi plan plans initiative project projects roadmap',
  event:
    'conference event season launch summit peak exam exams semester term holiday holidays trade show anniversary',
  works:
    'works working worked reliable stable smooth smoothly easy easier saves saved thrilled loves recommend game-changer lifesaver',
};

const classOfWord = new Map<string, number>();
export const CLASS_NAMES = Object.keys(CLASSES);
CLASS_NAMES.forEach((name, index) => {
  for (const word of CLASSES[name]!.split(' ')) if (!classOfWord.has(word)) classOfWord.set(word, index);
});

/** Index of the word's class, or -1. */
export function lexiconClass(norm: string): number {
  return classOfWord.get(norm) ?? -1;
}

/** Words that carry the frame of a sentence: kept in shapes, where all others become a blank. */
export const FRAME = new Set(
  'the a an and or but if that this these those it there to of in on at for with from by about as so be is are was were been am has have had do does did can could will would shall should may might must not no yes just only also very too please thanks thank let know i you we they he she my your our their its me us them any some all more what how when where which who why because while than then here up out'.split(
    ' ',
  ),
);

/** A light stemmer for English: plural, -ing, -ed, -ly, possessive. Not a dictionary form, only a common key. */
export function stem(norm: string): string {
  let word = norm.endsWith("'s") ? norm.slice(0, -2) : norm;
  const size = word.length;
  if (size > 4 && word.endsWith('ies')) word = `${word.slice(0, -3)}y`;
  else if (size > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) word = word.slice(0, -1);
  if (word.length > 5 && word.endsWith('ing')) word = word.slice(0, -3);
  else if (word.length > 4 && word.endsWith('ed')) word = word.slice(0, -2);
  else if (word.length > 5 && word.endsWith('ly')) word = word.slice(0, -2);
  if (word.length > 4 && word.endsWith('e')) word = word.slice(0, -1);
  if (word.length > 3 && word.at(-1) === word.at(-2)) word = word.slice(0, -1);
  return word;
}
