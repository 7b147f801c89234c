import { CUES_ABROAD } from './cues-abroad';
import { CUES_OF_ASKS } from './cues-of-asks';
import { CUES_OF_REPLIES } from './cues-of-replies';

/*
 * Cue phrases that the engine itself knows: what makes a sentence a question or a request, what turns a statement
 * around, puts it into doubt, into the past or into somebody else's mouth. Compiled into the same automaton as the
 * rules' phrases. After the trigger / scope-termination design of source S28.
 */

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
  ...CUES_OF_ASKS,
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
  /** Of a whole sentence: its last words put it there, wherever it began. */
  pastLast: [
    'last year [already] $',
    '(years|decades) (ago|back) [already] $',
    '(long|ages) ago [already] $',
    'back then $',
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
    'now (it|all|everything) (is|be~) ..1 (calm|quiet|done|over|finished|behind us)',
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
