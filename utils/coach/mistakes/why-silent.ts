import type { PromptRule } from '../../model/prompt-rule';
import type { RuleExample } from '../../model/rule-example';
import { hearExample, type Trial } from './try-rule';

/*
 * Why a rule keeps silent on an example: it is tried again without one of its parts after the other, and with its
 * phrases written otherwise. Only what then speaks up is told, so that nothing is guessed.
 */

/** What keeps it silent; `near`: a phrase that would do. */
export interface Silence {
  what: 'silent-when' | 'silent-needs' | 'silent-unless' | 'silent-unread' | 'stays-silent';
  /** The measure whose condition does not hold. */
  about: string;
  near: readonly string[];
}

type Matcher = Extract<PromptRule['match'], readonly unknown[]>[number];

/** More would keep the writer waiting. */
const MOST_CONDITIONS = 8;
const MOST_PHRASES = 12;
const MOST_WORDS = 8;

const matchersOf = ({ match }: PromptRule): Matcher[] => (match === undefined ? [] : [match].flat());
const listOf = (phrases: string | readonly string[]): readonly string[] => [phrases].flat();

/** The phrases that it looks for, where it looks for nothing else. */
function phrasesOf(rule: PromptRule): string[] {
  const all = matchersOf(rule);
  const phrases = all.flatMap((one) =>
    'phrase' in one && one.phrase !== undefined ? listOf(one.phrase) : [],
  );
  return all.every((one) => 'phrase' in one) ? phrases : [];
}

const without = (rule: PromptRule, part: 'when' | 'needs' | 'unless'): PromptRule => {
  const { [part]: _part, ...rest } = rule;
  return rest;
};
const looking = (rule: PromptRule, match: object): PromptRule => ({ ...rule, match: match as Matcher });

/** A word that stands there as it is: no form, beginning, gap or slot. */
const PLAIN_WORD = /(?<![\p{L}\p{N}'~*{])[\p{L}']{3,}(?![\p{L}\p{N}'~*}])/gu;

/** Other ways to write a phrase: its list as alternatives, one of its words in every form. */
function otherwise(phrase: string): string[] {
  const listed = phrase.split(/,|;|(?<!\s)\s+or\s+/i).map((part) => part.trim());
  const isList = listed.length > 1 && listed.every(Boolean) && !/[()[\]{}|]/.test(phrase);
  const words = [...phrase.matchAll(PLAIN_WORD)].slice(0, MOST_WORDS);
  const forms = words.map(({ index, 0: word }) => {
    const end = index + word.length;
    return `${phrase.slice(0, end)}~${phrase.slice(end)}`;
  });
  return [...(isList ? [listed.join(' | ')] : []), ...forms];
}

/** Tries a rule in other shapes; each is made once, however many examples ask. */
export class Silences {
  private readonly made = new Map<string, Trial>();

  constructor(private readonly trial: Trial) {}

  private speaks(name: string, change: (rule: PromptRule) => PromptRule, example: RuleExample): boolean {
    // No mail stands before a mere draft: what is heard of those need not be made ready.
    const isAlone = typeof example === 'string' && this.trial.rule?.surface === 'draft';
    const key = `${isAlone} ${name}`;
    let made = this.made.get(key);
    if (!made) {
      const rule = change(this.trial.rule!);
      made = { mistakes: [], rule };
      try {
        const compiled = this.trial.make?.(rule, isAlone);
        if (compiled) made.compiled = compiled;
      } catch {
        // Written otherwise it may be none.
      }
      this.made.set(key, made);
    }
    return hearExample(made, example).tips.length > 0;
  }

  /** Why it keeps silent on an example on which it shall speak up. */
  on(example: RuleExample): Silence {
    const { rule } = this.trial;
    const none: Silence = { what: 'stays-silent', about: '', near: [] };
    if (!rule) return none;
    return (
      this.withoutPart(rule, example) ?? this.unread(rule, example) ?? this.written(rule, example) ?? none
    );
  }

  private withoutPart(rule: PromptRule, example: RuleExample): Silence | undefined {
    const measures = Object.keys(rule.when ?? {}).slice(0, MOST_CONDITIONS);
    for (const measure of measures) {
      const drop = ({ when, ...rest }: PromptRule): PromptRule => {
        const { [measure]: _bound, ...others } = when ?? {};
        return { ...rest, when: others };
      };
      if (this.speaks(`when ${measure}`, drop, example))
        return { what: 'silent-when', about: measure, near: [] };
    }
    for (const part of ['unless', 'needs'] as const)
      if (rule[part] && this.speaks(part, (one) => without(one, part), example))
        return { what: `silent-${part}`, about: '', near: [] };
    return undefined;
  }

  /** The words stand where nothing is read: in a greeting, below it, or between quotation marks. */
  private unread(rule: PromptRule, example: RuleExample): Silence | undefined {
    if (phrasesOf(rule).length === 0) return undefined;
    const told: Silence = { what: 'silent-unread', about: '', near: [] };
    for (const zone of ['greeting', 'signoff', 'signature'] as const) {
      const there = (one: PromptRule) =>
        looking(
          one,
          matchersOf(one).map((matcher) => ({ ...matcher, zone })),
        );
      if (this.speaks(zone, there, example)) return told;
    }
    if (typeof example !== 'string' || !/["\u201c\u201e\u00ab]/.test(example)) return undefined;
    const bare = example.replace(/["\u201c-\u201f\u00ab\u00bb]/g, '');
    return this.speaks('as it is', (one) => one, bare) ? told : undefined;
  }

  private written(rule: PromptRule, example: RuleExample): Silence | undefined {
    for (const phrase of phrasesOf(rule).slice(0, MOST_PHRASES)) {
      const near = otherwise(phrase).find((other) =>
        this.speaks(other, (one) => looking(one, { phrase: other }), example),
      );
      if (near) return { what: 'stays-silent', about: '', near: [near] };
    }
    return undefined;
  }
}
