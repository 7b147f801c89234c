import type { Sentence } from './sentences';
import type { Token } from './tokens';
import { wordTest } from './word';
import { wordSet } from './word-set';

/** What a sentence does. A sentence can ask and request at once ("Could you send the plan?"). */
export interface SentenceActs {
  /** Asks something: a question mark after words, or an indirect question. */
  question: boolean;
  /** The question mark is missing or the question is indirect ("Let me know whether May works"). */
  indirect: boolean;
  /** Asks the reader to do something. */
  request: boolean;
  /** The writer says what they will do. */
  commitment: boolean;
}

const ASKERS = new Set('what why how who whom whose where when which'.split(' '));
const AUX = new Set(
  "do does did is are was were am can could will would should shall may might have has had isn't aren't don't doesn't didn't won't can't couldn't wouldn't haven't hasn't shouldn't".split(
    ' ',
  ),
);
const SUBJECTS = new Set(
  'i you we he she it they this that these those there the a an your our my his her their its any anyone anybody someone somebody everyone both all either'.split(
    ' ',
  ),
);
const BEFORE_QUESTION = new Set(
  'and but so or also then ok okay well hi hey hello quick question just - : ,'.split(' '),
);
const WILL = new Set(["i'll", "we'll"]);
const DOING = new Set(
  'send share get follow call revert confirm prepare provide update check come deliver forward set schedule book introduce review talk speak ask find look make have put ship return draft write email mail arrange circulate reply respond let do bring file pass add include ping reach fix resolve discuss be keep work'.split(
    ' ',
  ),
);
const NOT_DOING = new Set('not never be need like love appreciate want have probably'.split(' '));
const IMPERATIVES = new Set(
  'send let call tell give confirm share check review advise forward provide see reply respond schedule book click fill sign return contact ask add update make take look join attend bring complete submit approve consider find remember ensure keep note visit email pick choose select introduce point put help feel try reach read expect have'.split(
    ' ',
  ),
);

/*
 * Words without one of which a sentence asks nothing indirectly, requests nothing behind its first words, or promises
 * nothing: most sentences are not searched for more.
 */
const cue = (words: string) => {
  const list = wordSet(words);
  return wordTest((norm) => list.has(norm));
};
const INDIRECT_CUE = cue('let wondering advise wonder like want curious tell');
const REQUEST_CUE = cue('please could can would need');
const COMMITMENT_CUE = cue("i'll we'll will shall i'm we're let");

function word(tokens: Token[], i: number, last: number): string {
  return i < last ? tokens[i]!.norm : '';
}

/** What `sentence` does, from its own words only. Linear in its tokens. */
export function actsOf(tokens: Token[], sentence: Sentence): SentenceActs {
  const { last } = sentence;
  let first = sentence.first;
  let words = 0;
  let marked = false;
  let cues = 0;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    cues |= token.word.is;
    if (token.kind === 'word') words++;
    else if (token.norm === '?' && token.kind === 'punct') marked = true;
  }
  while (first < last && BEFORE_QUESTION.has(tokens[first]!.norm)) first++;
  const direct = words > 0 && startsQuestion(tokens, first, last, words);
  const indirect = (cues & INDIRECT_CUE) !== 0 && isIndirect(tokens, sentence);
  const question = (marked && words > 0) || direct || indirect;
  return {
    question,
    indirect: question && !marked,
    request: isRequest(tokens, first, sentence, (cues & REQUEST_CUE) !== 0),
    commitment: (cues & COMMITMENT_CUE) !== 0 && isCommitment(tokens, sentence),
  };
}

/** "Can you", "What is your", "Does May work" in the place of a question, with or without its mark. */
function startsQuestion(tokens: Token[], first: number, last: number, words: number): boolean {
  const head = word(tokens, first, last);
  const next = word(tokens, first + 1, last);
  if (words < 3) return false;
  if (AUX.has(head)) {
    // "Have a good day", "May the": with these only a pronoun makes a question.
    const article = next === 'a' || next === 'an' || next === 'the';
    return SUBJECTS.has(next) && !(article && /^(?:have|may|will|do|had)$/.test(head));
  }
  if (!ASKERS.has(head)) return false;
  // "What we need is", "When you are ready," are no questions: an auxiliary comes first in one.
  if (AUX.has(next)) return head !== 'which';
  if (head === 'how' || head === 'what' || head === 'which') {
    if (/^(?:about|many|much|long|soon|often|far|big|time|day|days|else|kind|sort|type)$/.test(next)) {
      for (let i = first + 2; i < Math.min(last, first + 6); i++) if (AUX.has(tokens[i]!.norm)) return true;
      return next === 'about';
    }
  }
  return false;
}

/** "Let me know if", "I was wondering whether", "please advise when". */
function isIndirect(tokens: Token[], sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last - 2; i++) {
    const norm = tokens[i]!.norm;
    const next = tokens[i + 1]!.norm;
    const link = (at: number) => {
      const found = word(tokens, at, sentence.last);
      return found === 'if' || found === 'whether' || ASKERS.has(found);
    };
    if (
      norm === 'let' &&
      (next === 'me' || next === 'us') &&
      word(tokens, i + 2, sentence.last) === 'know' &&
      link(i + 3)
    ) {
      // "Let me know if you have any questions" offers; it asks nothing.
      const rest = tokens.slice(i + 4, Math.min(i + 12, sentence.last)).map((token) => token.norm);
      return !rest.some((part) => /^(?:questions?|concerns?|further|anything|else|need|help)$/.test(part));
    }
    if ((norm === 'wondering' || norm === 'advise' || norm === 'wonder') && link(i + 1)) return true;
    if (
      (norm === 'like' || norm === 'want' || norm === 'curious') &&
      next === 'to' &&
      /^(?:know|ask|understand)$/.test(word(tokens, i + 2, sentence.last)) &&
      link(i + 3)
    ) {
      return true;
    }
    if (norm === 'tell' && next === 'me' && link(i + 2)) return true;
  }
  return false;
}

function isRequest(tokens: Token[], first: number, sentence: Sentence, cued: boolean): boolean {
  const { last } = sentence;
  const head = word(tokens, first, last);
  if (head === 'please' || head === 'pls' || head === 'kindly') return true;
  if (
    (head === 'can' || head === 'could' || head === 'would' || head === 'will') &&
    word(tokens, first + 1, last) === 'you'
  )
    return true;
  if (tokens[first]?.kind === 'word' && IMPERATIVES.has(head)) {
    const next = word(tokens, first + 1, last);
    if (head === 'let') return next === 'me' || next === 'us';
    if (head === 'feel') return next === 'free';
    return next !== '' && !AUX.has(next);
  }
  for (let i = first; cued && i < last - 1; i++) {
    const norm = tokens[i]!.norm;
    const next = tokens[i + 1]!.norm;
    if (norm === 'please' && IMPERATIVES.has(next)) return true;
    if ((norm === 'could' || norm === 'can' || norm === 'would') && next === 'you') return true;
    if (norm === 'would' && next === 'appreciate') return true;
    if (norm === 'need' && next === 'you') return true;
  }
  return false;
}

function isCommitment(tokens: Token[], sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last - 1; i++) {
    const norm = tokens[i]!.norm;
    let verb = -1;
    if (WILL.has(norm)) verb = i + 1;
    else if ((norm === 'i' || norm === 'we') && /^(?:will|shall)$/.test(tokens[i + 1]!.norm)) verb = i + 2;
    else if (
      (norm === "i'm" || norm === "we're") &&
      tokens[i + 1]!.norm === 'going' &&
      word(tokens, i + 2, sentence.last) === 'to'
    )
      verb = i + 3;
    else if (
      norm === 'let' &&
      tokens[i + 1]!.norm === 'me' &&
      /^(?:check|send|find|get|look|follow|ask|confirm)$/.test(word(tokens, i + 2, sentence.last))
    )
      return true;
    if (verb < 0) continue;
    // "if we will", "when I'll": no promise yet.
    const before = tokens[i - 1]?.norm ?? '';
    if (i > sentence.first && (before === 'if' || before === 'whether')) continue;
    while (
      verb < sentence.last &&
      /^(?:also|then|gladly|happily|personally|certainly|definitely|both|now|just)$/.test(tokens[verb]!.norm)
    )
      verb++;
    const act = word(tokens, verb, sentence.last);
    if (act !== '' && !NOT_DOING.has(act) && DOING.has(act)) return true;
    if (
      act === 'be' &&
      /^(?:sending|sharing|sure|back|happy|able)$/.test(word(tokens, verb + 1, sentence.last))
    ) {
      if (/^(?:sending|sharing|back)$/.test(word(tokens, verb + 1, sentence.last))) return true;
    }
    if (act === 'have' && word(tokens, verb + 1, sentence.last) !== 'to') return true;
  }
  return false;
}
