import { CUES_ABROAD } from './cues-abroad';
import { CUES_OF_REPLIES } from './cues-of-replies';

/*
 * Cue phrases that the engine itself knows: what makes a sentence a question or a request, what turns a statement
 * around, puts it into doubt, into the past or into somebody else's mouth. Compiled into the same automaton as the
 * rules' phrases. After the trigger / scope-termination design of source S28.
 */

/** What customers ask for as a paper or a figure. */
const PAPERS =
  'price|prices|rate|rates|quote|cost|costs|date|drawing|certificate|datasheet|data sheet|safety sheet|specification|spec|specs|manual|number|weight|weights|dimensions|lead time|schedule|report|list|tariff number';

export const CUES = {
  question: [
    '^ [and|so|but|also] (who|what|where|when|why|how|which|whose) (be~|do~|have~|can|could|would|will|should|might|much|many|long|often|far|soon|else)',
    '^ [and|so|but|also] (what|which|how) .. (be~|do~|have~|can|could|would|will|should) (you|we|i|they|it|that|this|your|our|the)',
    '^ [and|so|but|also] (be~|do~|have|can|could|would|will|should|may|might) [not] (you|we|i|they|it|he|she|there|that|this|your|our|the|any|anyone)',
    '^ any (thoughts|questions|updates|update|news|feedback|interest|chance|idea|ideas|luck)',
    '^ how about',
    '^ what about',
  ],
  request: [
    '^ [and|so|also|then|but] [just] (please|pls|plz)',
    '^ [and|so|also|then|but] [kindly|please|just] (send|let us|let me know|let us know|tell|give|confirm|share|forward|reply|respond|call|email|click|book|schedule|review|check|sign|return|complete|fill|provide|advise|note|see|find|contact|reach|feel free|take a look|have a look|look|join|register|visit|introduce|point|drop|ping|get back|remember|make sure|ensure|bring|add|remove|put|keep me|pick|choose|try|download|read|watch|reply|respond|hit|grab|use|set up|arrange|attend|consider|forward|pass|submit|update|ask|come)',
    '(can|could|would|will) you [please|kindly|also|just|possibly|maybe|perhaps]',
    'would you (mind|be able|be so kind)',
    'would it be possible',
    'would you like to',
    '(i|we) (need|want|ask|require|request) (you|your) ..2 to',
    '(i|we) [would|do] [really|greatly|very much] appreciate',
    '(i|we) would be grateful',
    'please (let|send|confirm|advise|call|reply|respond|contact|share|forward|provide|review|find|check|make|give|feel|do|sign|return|see|keep|note)',
    'let (me|us) know',
    'be~ you (able|available|free|open|interested|willing|around)',
    'do you have (time|a few|any|15|20|30|{number}|availability|a moment|a minute)',
    ...CUES_ABROAD.request,
  ],
  offer: [
    '(i|we) (can|could) [also|certainly|gladly|happily|easily] (send|share|show|walk|help|arrange|set|draft|prepare|provide|offer|do|bring|come|call|make|put|take|give|introduce|run|support|book|join|work|include|explain|organise|organize)',
    '[i|we|be~] [more than|very|always] (happy|glad|pleased|delighted) to',
    'shall (i|we)',
    '(should|could|may) (i|we) (send|share|show|walk|help|arrange|set|draft|prepare|bring|call|put|book)',
    'would you like (me|us) to',
    '(want|need) me to',
    '(i|we) would be (happy|glad|pleased|delighted)',
    'let me (show|walk|send|share|help|introduce|draft|prepare|take|run)',
    ...CUES_ABROAD.offer,
  ],
  promise: [
    '(i|we) will [also|then|certainly|definitely|now|just|personally|gladly|be] (send|sending|get|getting|share|sharing|prepare|preparing|check|checking|confirm|confirming|come|coming|follow|following|call|calling|let|letting|bring|bringing|draft|drafting|arrange|arranging|make|making|look|looking|have|put|putting|forward|forwarding|write|writing|reply|update|updating|provide|providing|ask|asking|circle|reach|reaching|touch|book|speak|talk|take|see|try|do|find|raise|review|revert|work|set|give|keep|ship|deliver)',
    '(i|we) (be~) going to (send|get|share|prepare|check|confirm|come|follow|call|bring|draft|arrange|make|look|put|forward|write|provide|ask|take|do|set|give)',
    'you will (have|get|receive|hear)',
    // "I give you my answer until Thursday": who writes it as a second language.
    ...['^ [and|so|then]', '(and|but|so|then|,)'].map(
      (opens) =>
        `${opens} (i|we) (send|give|inform|tell|call|ring|write|answer|decide|come back|get back|let|bring|prepare) ..6 (until|till|by|tomorrow|tonight|on {date}|(in|during) [the] next (week|month)|next (week|month))`,
    ),
    ...CUES_ABROAD.promise,
  ],
  wish: [
    '(i|we) would [really|very much|just] (love|like|be keen|welcome)',
    '(i|we) [do|just|really] (hope|hoped|want|wanted|wish|am hoping|was hoping|were hoping|are hoping) to',
    '(look~) forward to',
    '^ (hoping|wanting|looking) to',
    '^ hope to',
  ],
  thanks: [
    '^ [many|and|but|again] thank~',
    '^ thanks',
    '(thank you|thanks) (for|so much|again)',
    '(i|we) [really|do|so] appreciate',
    ...CUES_ABROAD.thanks,
  ],
  asks: [
    '(would|will|do) [also|really] (like|love|want|be curious|be glad|be keen|be grateful) to (hear|know) (your|what|how|which|whether|if)',
    '(would|will|do) [also|really] (like|love|want|appreciate|value|welcome|be glad of|be glad for) your (view|views|opinion|thoughts|advice|take|recommendation)',
    '(let|tell) (me|us|him|her|them) [know] (what|which|how|whether|if|where) (you|we|it|the|this|that|your)',
    '(wonder~|wondering|curious|not sure) (if|whether|what|which|how) (you|we|it|the|this|that|your|our)',
    '(asked|asks|wants to know|want to know|needs to know|need to know) (if|whether|what|which|how) (you|we|it|the|this|that|your)',
    '(i|we) [just|only|also|really|still|first|urgently] (need|must|have|want) to (know|find out|understand|hear) [from you] (who|what|which|when|where|why|how|whether|if)',
    '(please|kindly|could you|can you|would you) (check|confirm|find out|ask|say|clarify|advise) ..4 (whether|if)',
    '(what|which) would you (recommend|suggest|advise)',
    'what do you (think|recommend|suggest|advise)',
  ],
  /** Asks for a fact, though it is no question by its mark. */
  wonders: [
    '(asking|asked|asks|wants to know|want to know|wanted to know|need to know|needs to know|confirm|clarify|advise) (if|whether|what|which|how|when|who|where|why)',
    // Who else asks: "the auditor asked me how long it is kept", "they like to be informed which oil it takes".
    '(asked|asks|asking) (me|us|him|her|them) (if|whether|what|which|how|when|who|where|why) ..2',
    '(want|wants|wanted|like|likes|wish|wishes|need|needs) to be (told|informed) ..1 (if|whether|what|which|how|when|who|where|why)',
    '(should|shall|must|have to|was to|am to|told to) ask [you] (if|whether|what|which|how|when|who|where|why) ..2',
    '(would|might|could|will) help (me|us|him|her|them) ..1 to (know|see|have|hear|understand) ..3',
    '(i|we) never (heard|found out|learned|understood|got to know) ..2 (if|whether|what|which|how|when|who|where|why)',
    // Without a mark, behind another thought
    '(what|how much) (does|do|will|would|is) (that|this|it|they|both|the {word}) (cost|come to|set (me|us) back) ..2',
    `(landlord|council|insurer|insurance|auditor|auditors|bank|boss|lawyer|lawyers|board|accountant|accountants|accounts|office|committee|architect|inspector) ..2 (want|wants|needs|need|requires|asks for|asked for|insists on) [to have|to see] (the|a|an|your|another) ..2 (${PAPERS}|copy|licence number|serial number|proof|breakdown|statement|reference|references)`,
    `(i|we) (would|will|do|shall|only|just) ..1 need ..1 (a|an|the|your|another) [rough|written|first|firm|final] (${PAPERS}|figure|figures|estimate|ballpark|answer|confirmation|statement|breakdown|reference|iban) ..3`,
    '(wonder~|wondering|curious) (if|whether|what|which|how|when|who|where|why)',
    '(have|has|did|do) not [quite|fully|really|yet] (understand~|understood|see|seen|find|found) ..5 (how|what|whether|which|when|where)',
    '(revert|advise|inform|update|answer) ..3 (on|about) (whether|if|how|what|which|when)',
    '^ [or|also|and|first|second|third|further] whether ..3',
    '(please|kindly|pls) ..2 (say|tell|state|advise|inform|clarify|specify|indicate|explain|mention|quote|confirm) ..4 (if|whether|what|which|how|when|who|where|why|the|your|our|a|an|me|us|from|until|also|too)',
    '^ ..2 (say|tell|inform|advise|quote) [me|us] [please|also] (if|whether|what|which|how|when|who|where|why|the price|the cost|the rate)',
    '^ ..2 give (me|us) [please] (a|an|the|your) ..2 (price|prices|idea|date|dates|cost|quote|rate|figure|number|ballpark|time|name|address)',
    '(price|prices|rate|cost|quote) (for|of) {number} please',
    '(whats|what is|what are) (the|your) ..1 (price|prices|rate|rates|cost|lead time) (on|for|of|per) ..3',
    '(kindly|please) ..2 (send|furnish|provide) ..6 (catalogue|catalog|brochure|profile) ..3',
    '(appreciate|be grateful|be glad) [it] if you (could|would|can) (propose|offer|quote|recommend|suggest|tell|say|explain) ..3',
    '(let|tell) (me|us|him|her|them) [please|also] [know] [please|also|too] (if|whether|what|which|how|when|who|where|why|the (price|date|cost|time|name|number|rate|lead|delivery|earliest|latest))',
    '(like|love|wish|want|need|have|curious|interested|obliged|helpful|useful|help) [also|too] to (know|hear|learn|understand|be told|find out) ..6 (if|whether|what|which|how|when|who|where|why|until)',
    '(be (glad|happy|good)|would be (nice|great)) [also|too] to (know|learn|understand|be told|find out) ..6 (if|whether|what|which|how|when|who|where|why|until)',
    '(like|love|wish|want|need|obliged|useful) [also|too] to (know|learn|hear|understand) (the|your|about the)',
    '(not [quite|entirely|yet|really] (sure|certain|clear)|unsure|unclear|uncertain) [to me|to us|on|about|of] [him|her] (if|whether|what|which|how|when|who|where|why)',
    '(do|does) not [quite|really|yet] know (if|whether|what|which|how|when|who|where|why)',
    '(do|does|did) not [quite|really|fully] understand (if|whether|why|how|what|which)',
    'interested in (whether|what|how|which)',
    '^ ..2 (which|what) ..2 (is|are|would be) [the] (best|better|right|cheapest|strongest|safest) ..2',
    '(like|want|wanted|wish|had|have) to [also] ask ..2 (if|whether|how|when|what|which|who|where|until)',
    '(ask|request) you to (inform|advise|write|tell|confirm|state|clarify|send (me|us)) ..4',
    '(appreciate|love|welcome) hearing ..2 (if|whether|how|when|what|which|who|where)',
    '(i|we) (must|should) know ..1 (if|whether|how|when|what|which|who|where)',
    `(please|kindly|pls|could you|can you) ..2 (send|share|provide|give|include|state|mention|write|quote|email|forward|resend|attach) ..6 (${PAPERS}|quotation|offer|certificates|drawings|specifications|terms|references|instructions|statement|tracking|waybill|delivery date|breakdown|declaration|tolerance|capacity)`,
    `(also|still|would) need [also|to have] (the|your|a) ..3 (${PAPERS})`,
    `(would|should) [also] (like|want|appreciate|be glad of) [also] (the|your|a) ..3 (${PAPERS}|name)`,
    '(can|could|do|will|would) (you|u) ..1 (do|make|send|get|put|take|tell|say|give|have|sell|stock|deliver|bring|come|fit|hold|let|show|check|offer|use|ship|still)',
    '^ [and|so|but|also|or|ok|please|then|hi|mate|first|second|third|last] (can|could|should|may|shall) (i|we|it|he|they) (be|have|get|use|come|keep|do|take|send|pay|still|also|go)',
    '^ [and|so|but|also|or|ok|please|then|hi|mate|first|second|third|last] (who|what|when|where|which|how) (do|does|did|are|can|could|will|would|should|shall|pays|goes|signs|brings|owns)',
    '^ [and|so|but|also|or|ok|then] how (many|much|long|big|heavy|old|soon|far|often|come)',
    '^ [and|so|but|also|or] (do|did|have|can|could|will) you',
    '^ [and|so|but|also|or] (do|did|have|can|could|will|shall|should) (we|i|they)',
    '^ [and|so|but|also|or] (does|is|are|was|were|has) (you|we|i|it|they|there|this|that|the|your)',
  ],
  negation: [
    'not',
    'no',
    'never',
    'none',
    'nobody',
    'nothing',
    'neither',
    'nor',
    'no longer',
    'stopped',
    'unable to',
    'fail~ to',
    'cancel~',
    'cancelled',
    'cancelling',
    'far from',
  ],
  /** Sounds like a negation and turns nothing around: "no wonder that we need a second shop". */
  denyingNothing: [
    'no (idea|doubt|wonder|rush|hurry|problem|worries|question|secret|less than)',
    'not (only|just|to mention|surprisingly|least)',
    '(no|never) (mind|matter)',
    'nothing (but|less than)',
    'why not',
  ],
  /** Said of the thing itself, wherever in its clause. */
  calledOff: [
    '(be~|been) [all] (dropped|cancelled|called off|abandoned|axed|scrapped|given up)',
    'on hold',
    'postponed',
    'shelved',
    'unlikely',
    'ruled out',
    'decided against',
    'turned (it|us|this|that) down',
    '(gave|given|give) up on',
    '(fell|fallen|fall) through',
    'off the table',
    'be~ behind us',
  ],
  /** Turns around only what follows it. */
  replaced: ['instead of', 'rather than', 'without'],
  doubt: [
    'if (we|they|you|i) (ever|were to)',
    'hypothetically',
    'in theory',
    'someday',
    'some day',
    'imagine',
    'if only',
    'would have',
    'could have',
  ],
  possible: [
    'might',
    'may',
    'maybe',
    'perhaps',
    'possibly',
    'consider~',
    'think~ about',
    'explor*',
    'could',
    'if',
    'hope to',
    'look~ (at|into)',
    'toying with',
    'evaluat*',
    'discuss~',
  ],
  plan: [
    'will',
    'going to',
    'plan~',
    'about to',
    'due to',
    'be~ (opening|moving|starting|launching|hiring|planning|expanding|adding|rolling)',
    'intend~',
    'want to',
    'need to',
  ],
  /** A time to come, which makes a plan of what is said, unless it only might be. */
  ahead: [
    'next (week|month|quarter|year|spring|summer|autumn|fall|winter)',
    'soon',
    'upcoming',
    'from {date}',
    'by {date}',
  ],
  past: [
    'last year',
    '(years|decades) ago',
    'used to',
    'no longer',
    'back in {date}',
    'in the past',
    'long ago',
    'back then',
    'previously',
    'formerly',
    '^ you asked (about|whether|if|why|for)',
    '^ as you asked',
    '(decades|years) back',
    'ages ago',
    'behind us',
  ],
  third: [
    '(read|heard|saw|see|seen) (that|about) (x|they|he|she|{organisation}|{name})',
    'according to',
    '(read|saw|see|seen|heard|noticed) ..2 (in|on|from) the ..2 (press|news|paper|papers|radio|magazine|tv|internet|media|bulletin|journal|gazette)',
    '(press|paper|papers|newspaper|magazine|radio|linkedin|news) (says|say|said|reports|writes|wrote)',
    '(our|my|the) neighbour~',
    '{capital} (said|says|announced|announces) [that] it (would|will|is|has|had)',
    '^ ..3 next door (has|have|had|is|are|was|got|opens|opened|moved|moves|doubled|bought)',
    'the news',
    'the government',
    'the ministry',
    'newspapers',
    'other companies',
    'some companies',
    'my (son|daughter|wife|husband|brother|sister|friend|kids|mother|father)',
  ],
  ...CUES_OF_REPLIES,
  /** Taken back behind it: "but I do not see it happening". */
  retracted: [
    '(do not|can not|cannot|will not|hardly) see (it|that|this|them) (happening|happen|coming|work)',
    '(it|that|this) (will|is) not (happen|going to happen|come to anything)',
    '(it|nothing|that) will [probably] (come (to|of) (nothing|it|that))',
    '(do not|will not) hold your breath',
    '(is|are|be~) (off|on ice|off the table|on hold) (for now|for good|until|till|for the time being|for the moment|this year)',
  ],
  /** Told of another firm that the writer was with. */
  elsewhere: [
    '(in|at|from) my (old|previous|former|last|first) (job|company|role|firm|life|employer|place|position)',
    'when i (worked|was working|was employed) (at|for|with)',
    'my (old|former|ex|previous) (colleague|boss|employer|company|firm)',
  ],
  /** What holds while somebody is away, and not longer. */
  away: [
    '(while|until|till|when|as long as) (i|he|she|we|they|{name}) (am|is|are|be~) (away|gone|off|out|back|on (leave|holiday|holidays|vacation))',
    '(while|during) (i|he|she|{name}) ..2 (leave|holiday|holidays|vacation)',
  ],
  ours: [
    '^ [and|so|but] (you|your)',
    'congrat*',
    'your (newsletter|brochure|advert|post|mailing|article|announcement|press release)',
    'i (see|hear|read|saw|heard) [that] you (are|have)',
    'well done',
    'your (company|team|firm|business|new|office|site|plant|funding|growth|product|website)',
  ],
} as const satisfies Record<string, readonly string[]>;
export type CueName = keyof typeof CUES;
export const CUE_NAMES = Object.keys(CUES) as CueName[];

/** Words that end a clause, so that a negation before them does not reach what follows. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'but however although though whereas nevertheless nonetheless except unless'.split(' '),
);
/** After one of these a subject starts a clause of its own. "Not yet" goes on with the one that it stands in. */
export const JOINERS: ReadonlySet<string> = new Set(
  'and so or yet because since which as while when if'.split(' '),
);
/** Subjects that start a clause after a joiner or a comma. */
export const PERSONS: ReadonlySet<string> = new Set(
  // "Nothing is decided yet" behind a comma stands for itself, too.
  // and so does what is asked: "the line moves in May, so please no more calls".
  'i we you they he she it there nothing nobody everything everybody everyone please'.split(' '),
);
/** And these only after a comma with a joiner: lists hold them, too. */
export const DETERMINERS: ReadonlySet<string> = new Set('this that our my your the their'.split(' '));
