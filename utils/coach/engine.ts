import type { Guard, Matcher, PromptRule, SignalRule } from '../model/prompt-rule';
import type { Block, DealFields, Message, Snapshot } from '../model/snapshot';
import type { About, Tip } from '../model/tip';
import type { Automaton, SetId } from './automaton';
import type { Test, Value } from './bound';
import type { AssessContext } from './context';
import type { GateCue } from './gate-cues';
import type { Reading } from './reading';
import type { CueSets, Subject } from './shape';
import type { PlaceName, TextView } from './text-view';

/** Where and why a rule fired, before it becomes a tip. */
export interface Find {
  /** Index of the block in the scene's view, and UTF-16 offsets in it; absent for the whole. */
  /** The text it stands in, where that is not the scene's own view (a greeting, a sign-off). */
  view?: TextView;
  at?: { block: number; sentence: number; start: number; end: number; first: number; last: number };
  quote: string;
  /** The sentence of the last of several that were counted. */
  until?: number;
  /** How sure the scorer is of what a mail tells as a whole, 0 to 1, and the sentence from which on it does. */
  sure?: number;
  since?: number;
  /** The tip speaks of the sentence that the words stand in, and marks it. */
  whole?: true;
  /** What tells this find from others of its rule, where the quote holds figures that change. */
  key?: string;
  about?: About;
  because?: string[];
  /** The scorer holds the sentence for worth a word, and words that stand in it told the kind. */
  told?: true;
  /** The scorer names the kind, and words of it stand in the sentence. */
  named?: true;
  /** The draft may still say what it lacks. */
  early?: true;
  signal?: Tip['signal'];
}

export interface CompiledShape {
  /** Its number among all shapes of these rules. */
  id: number;
  /** Bits of `KIND`. */
  is?: number;
  subject?: readonly Subject[];
  verb?: SetId;
  tense?: readonly string[];
  negated?: boolean;
  has?: SetId;
  and?: SetId;
  lacks?: SetId;
  place?: readonly PlaceName[];
  words?: Test;
}
export type CompiledConditions = readonly { name: string; test: Test }[];
export type Around =
  | 'clause'
  | 'sentence'
  | 'previous'
  | 'next'
  | 'near'
  | 'paragraph'
  | 'text'
  | 'inside'
  | 'subject'
  | 'customer'
  | 'ours';
export interface CompiledGuard {
  around: readonly (readonly [scope: Around, set: SetId])[];
  /** [set, words of room between the phrase and the match]. */
  before?: readonly [SetId, number];
  after?: readonly [SetId, number];
  shape?: CompiledShape;
  /** Which sentences, counted from the match's, may have the shape. */
  steps: readonly number[];
  when: CompiledConditions;
  source: Guard;
}

export type FindAll = (scene: Scene) => Find[];
export interface CompiledMatcher {
  source: Matcher;
  /** Sets of which one must have been hit for the matcher to fire at all; absent: look always. */
  triggers?: readonly SetId[];
  find: FindAll;
  /** Guards of this matcher alone. */
  needs?: readonly CompiledGuard[];
  unless?: readonly CompiledGuard[];
}
export interface CompiledRule {
  rule: PromptRule;
  origin: string;
  index: number;
  matchers: readonly CompiledMatcher[];
  needs: readonly CompiledGuard[];
  unless: readonly CompiledGuard[];
  when: CompiledConditions;
  signal?: SignalRule & { kind: string };
  /** Phrases of a signal that deny something themselves ("never have to"): what they deny is what they mean. */
  denying?: SetId;
  /** Language of the texts that it is for, or `any`. */
  language: string;
}

export type Surface = PromptRule['surface'];
/** All rules, ready to run. Made once in a worker's life. */
export interface Compiled {
  automaton: Automaton;
  /** Every set of phrases that was asked for while compiling, in order. */
  sets: readonly SetId[];
  cues: CueSets;
  gateCues: Readonly<Record<GateCue, SetId>>;
  rules: readonly CompiledRule[];
  /** Rules that may run: by the set that may make them fire, and those to be asked always, per surface. */
  byTrigger: Readonly<Record<Surface, ReadonlyMap<SetId, readonly CompiledRule[]>>>;
  always: Readonly<Record<Surface, readonly CompiledRule[]>>;
  byId: ReadonlyMap<string, CompiledRule>;
  learned: LearnedScorer | null;
}

/** A complaint as it is heard in a mail as a whole. */
export interface HeardComplaint {
  /** 0 to 1: how sure it is. */
  probability: number;
  /** The sentence that weighs most, and the stretch around it that tells it, first and last sentence. */
  at: number;
  since: number;
  until: number;
  /** The words of that sentence that weighed most, as they stand in the text; worked out when asked for. */
  tell: () => readonly string[];
}

/** The learned matcher kind: how sure it is of a sentence, its class, and the words that weighed most. */
export interface LearnedScorer {
  classes: readonly string[];
  /** How sure it is, 0 to 1, that the sentence speaks to any class. */
  any(view: TextView, at: number): number;
  /**
   * The sentences told this class that are at least so sure of any, 0 to 1, in order: of whatever class for `any`, of none
   * that leads clearly for `unnamed`. Found once a text for all classes that are asked
   * for with the same number.
   */
  likely(view: TextView, of: string, above: number): readonly number[];
  /** How many sentences of the text it expects to be worth a word: the sum of `any`. */
  expected(view: TextView): number;
  /** The one class that fits best, and its lead before the next, in log-odds; undefined where it is too unsure for any. */
  told(view: TextView, at: number): { class: string; lead: number; because: readonly string[] } | undefined;
  /** Whether a mail complains of those it is written to, heard in it as a whole; null where nothing was said. */
  complaint(view: TextView): HeardComplaint | null;
  /** How likely a reply leaves a question or a signal open, 0 to 1, by the hashes of what it does with it. */
  leftOpen(sort: 'ask' | 'signal', see: (each: (hash: number) => void) => void): number;
}

/** A growth signal or guard found in a message. */
export interface FoundSignal {
  rule: CompiledRule;
  find: Find;
  message: number;
  view: TextView;
}

/** One message of the thread with what was read in it. */
export interface ReadMessage {
  message: Message;
  key: string;
  index: number;
  view: TextView;
}

/** Everything a rule may look at while one snapshot is assessed. */
export interface Scene {
  snapshot: Snapshot;
  context: AssessContext;
  today: string;
  compiled: Compiled;
  /** The text rules of this surface speak of: the draft, or the message at hand; empty on a deal. */
  view: TextView;
  subject: Reading | null;
  thread: readonly ReadMessage[];
  /** The message at hand on the surface thread. */
  message?: ReadMessage;
  deal: DealFields | null;
  self: readonly string[];
  /** Growth signals and guards of the customer's messages. Found once. */
  signals(): readonly FoundSignal[];
  measure(name: string): Value;
  /** A mail of ours in the thread as the draft that it was, before the mails that stood there then. */
  asSent(message: ReadMessage): Scene;
  /** The text at hand in zones, what it quotes along with it. */
  readonly zoned: readonly Block[];
  /** The greeting, sign-off or signature of the text at hand. */
  zone(role: Block['role']): TextView;
  language: string;
}
