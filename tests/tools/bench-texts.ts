/*
 * Texts for benches, made word by word from seeds: business mail that never repeats a paragraph. Seeded, so that every
 * run and every peer sees the same.
 */

/** A small generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const words = (list: string) => list.split(' ');
const WHO = words(
  'planners drivers nurses buyers operators engineers clerks pickers fitters bakers teams managers inspectors partners',
);
const PLACES = words(
  'Leeds Porto Bergen Lyon Utrecht Graz Malmo Turin Bilbao Cork Ghent Brno Aarhus Split Tampere Riga',
);
const PEOPLE = words(
  'Ana Ravi Priya Marta Colin Temi Paolo Ludovic Ines Jonas Mei Omar Sofia Lars Nadia Tomasz',
);
const THINGS = words(
  'schedule pallet invoice scanner pump label forklift contract sample drawing shift report gasket conveyor valve frame crate oven sensor licence dashboard training manual warranty inspection quote delivery roll bracket coupling',
);
const VERBS = words(
  'moved checked stopped packed ordered reviewed shipped counted repaired tested labelled measured booked replaced cleaned delayed confirmed',
);
const NOW = words(
  'moves checks stops packs orders reviews ships counts repairs tests labels measures books replaces cleans delays confirms',
);
const HOW = words('quickly late early twice again slowly carefully together mostly partly usually quietly');
const WHEN = [
  'on Tuesday',
  'by the 14th',
  'in week 30',
  'last month',
  'next spring',
  'before the audit',
  'after the holiday',
  'on 3 June',
  'at 10:30',
  'this quarter',
  'since March',
  'every Friday',
];
const ADJECTIVES = words(
  'new old second spare heavy blue narrow cold empty broken cheaper longer northern late usual faulty smaller wooden',
);
const SYLLABLES = words('bra cor den fal gri hul jas kel lom mar nev ost pel qua rin sol tam ulb ver wix');
const ENDS = words('ton dle rix mond ber');
const OPENERS = [
  'As you know,',
  'Last week',
  'In the meantime',
  'For the record,',
  'On our side',
  'To be clear,',
  'From what I hear,',
  'After the call',
];

/** Sentences of made-up business mail, the same for the same seed. */
export class Prose {
  private readonly random: () => number;
  constructor(seed: number) {
    this.random = seeded(seed);
  }

  private one<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }
  private number(): number {
    return 2 + Math.floor(this.random() * 960);
  }
  /** One of some two thousand part names that no dictionary holds: real mail is full of such words. */
  private part(): string {
    return this.one(SYLLABLES) + this.one(SYLLABLES) + this.one(ENDS);
  }
  private noun(): string {
    if (this.random() < 0.4) return this.part();
    return this.random() < 0.5 ? `${this.one(ADJECTIVES)} ${this.one(THINGS)}` : this.one(THINGS);
  }

  private readonly makers: readonly (() => string)[] = [
    () =>
      `The ${this.one(WHO)} in ${this.one(PLACES)} ${this.one(VERBS)} ${this.number()} ${this.noun()}s ${this.one(WHEN)}.`,
    () =>
      `${this.one(PEOPLE)} ${this.one(NOW)} the ${this.noun()} ${this.one(HOW)}, and the ${this.one(WHO)} like it.`,
    () => `Could you tell me whether the ${this.noun()} fits the ${this.noun()} in ${this.one(PLACES)}?`,
    () =>
      `${this.one(OPENERS)} we ${this.one(VERBS)} a ${this.noun()} for ${this.one(PEOPLE)} ${this.one(WHEN)}.`,
    () =>
      `I will send the ${this.noun()} ${this.one(WHEN)}, so that ${this.one(PEOPLE)} can see the ${this.number()} ${this.one(THINGS)}s.`,
    () =>
      `We are opening a ${this.noun()} hall near ${this.one(PLACES)} with ${this.number()} ${this.one(WHO)} ${this.one(WHEN)}.`,
    () =>
      `Your ${this.one(WHO)} could save ${this.number()} hours if the ${this.noun()} stood beside the ${this.noun()}.`,
    () =>
      `It seems that the ${this.noun()} might possibly be ${this.one(VERBS)} ${this.one(HOW)}, but the ${this.one(WHO)} were not asked.`,
    () => `Just following up on the ${this.noun()} that ${this.one(PEOPLE)} mentioned ${this.one(WHEN)}.`,
    () =>
      `Our ${this.noun()} is robust and was ${this.one(VERBS)} by ${this.number()} ${this.one(WHO)} in ${this.one(PLACES)}.`,
    () => `Who on your side ${this.one(NOW)} the ${this.noun()} when ${this.one(PEOPLE)} is away?`,
    () =>
      `There is no ${this.noun()} left, because the ${this.one(WHO)} ${this.one(VERBS)} the last one ${this.one(WHEN)}.`,
    () => `Let me know what you think about the ${this.noun()} and the ${this.noun()}.`,
    () => `Demand for the ${this.noun()} grew by ${this.number() % 90} percent in ${this.one(PLACES)}.`,
  ];

  sentence(): string {
    return this.one(this.makers)();
  }

  /** Text of at least `count` words in paragraphs of two to five sentences. */
  text(count: number): string {
    const paragraphs: string[] = [];
    let made = 0;
    while (made < count) {
      const sentences: string[] = [];
      const wanted = 2 + Math.floor(this.random() * 4);
      while (sentences.length < wanted && made < count) {
        const sentence = this.sentence();
        made += sentence.split(' ').length;
        sentences.push(sentence);
      }
      paragraphs.push(sentences.join(' '));
    }
    return paragraphs.join('\n\n');
  }
}
