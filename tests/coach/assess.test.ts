import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { BlockCache } from '@/utils/coach/block-cache';
import { compile } from '@/utils/coach/compile';
import { sceneOfExample } from '@/utils/coach/example';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import type { RuleExample } from '@/utils/model/rule-example';
import type { DraftSnapshot } from '@/utils/model/snapshot';
import { assessment as schema } from '@/utils/model/tip';
import { loadPack } from '@/utils/rules/load';
import { growth } from '../tools/growth';
import { threadFrom } from '../tools/short-form';

const pack = loadPack(join(import.meta.dirname, '../../utils/rules'));
const compiled = compile([pack], learnedScorer());
const CONTEXT = { now: Date.parse('2026-03-11T09:00:00Z'), today: '2026-03-11' };

const sceneFor = (example: RuleExample) => sceneOfExample(example, 'draft').snapshot as DraftSnapshot;
const ids = (example: RuleExample, context = {}) =>
  assess(sceneFor(example), compiled, { ...CONTEXT, ...context }).tips.map((tip) => tip.ruleId);

/** Pieces that make trouble for offsets, mixed with phrases that fire. */
const PIECES = [
  'Just checking in on the quote.',
  'Let me know if you have any questions!',
  'I think maybe we could possibly talk.',
  'Our best-in-class platform is robust.',
  'We need this signed by Friday.',
  '👩‍👩‍👧‍👦 ',
  'Zoë’s café',
  'n\u0303andu ',
  'שלום עולם ',
  '\u00a0',
  '\r\n',
  '\n\n',
  '\u200b',
  '“quoted checking in”',
  '- item\n',
  '> quoted just checking in\n',
  '𝒜𝓃𝒶 ',
  ' 3 June, 15:00, € 40 ',
  '?!',
];
const hardText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12, unit: 'grapheme' })), {
    maxLength: 14,
  })
  .map((parts) => parts.join(' '));

describe('the words that a tip marks', () => {
  const marked = (draft: RuleExample, ruleId: string) =>
    assess(sceneFor(draft), compiled, CONTEXT).tips.find((tip) => tip.ruleId === ruleId)?.quote;

  it('are their whole sentence where it is short, whatever clauses it has', () => {
    const draft =
      'I write to you because many companies like yours struggle with this; we would be pleased to help.';
    expect(marked(draft, 'C-INS-04')).toBe(draft);
  });

  it('are their clause where the sentence is too long to mark', () => {
    const clause = 'many companies like yours struggle with this and lose days over it every month';
    const long = 'we have been in the trade for a very long time and our blades are made of the finest steel';
    const draft = `I write to you because ${long}; ${clause}; and we would be pleased if you could let us know whether you have any need of them at the moment, as we can always send you our catalogue.`;
    expect(marked(draft, 'C-INS-04')).toBe(clause);
  });

  it('do not end on an article that a gap let in', () => {
    const mail = 'Thank you for the offer. We inform you as soon as we have a decision.';
    const { tips } = assess(
      threadFrom({
        kind: 'thread',
        messages: [{ direction: 'inbound', from: 'dana@customer.example', raw: mail }],
      }).snapshot,
      compiled,
      CONTEXT,
    );
    expect(tips.map((tip) => tip.quote)).toEqual(['We inform you as soon as we have a decision']);
  });

  /** What is marked in a mail of theirs. */
  const heard = (raw: string) => {
    const message = { direction: 'inbound' as const, from: 'dana@customer.example', raw };
    const { snapshot } = threadFrom({ kind: 'thread', messages: [message] });
    return assess(snapshot, compiled, CONTEXT).tips.map((tip) => tip.quote);
  };

  it.each([
    ['We are fed up with their invoices, every month something is wrong.', 'fed up with their invoices'],
    [
      "We're hiring six pickers for the summer and they start on 1 June.",
      "We're hiring six pickers for the summer",
    ],
    [
      'We have a new head of operations since Monday, Ms Kaya.',
      'We have a new head of operations since Monday',
    ],
    ['We are running out of space at Leeds while Hull is empty.', 'running out of space at Leeds'],
    ['Our target is to ship 98% on time.', 'Our target is to ship 98% on time'],
    ['She is no longer with the company.', 'no longer with the company'],
    ['We have a goal: all of it is in his head.', 'it is in his head'],
    [
      'There is only one supplier for the resin and if he stops we stand still.',
      'only one supplier for the resin',
    ],
  ])('end and begin where the phrase does: %s', (mail, words) => {
    expect(heard(mail)).toContain(words);
  });

  it('do not end between "as" and "well"', () => {
    expect(heard('Bo asked whether they could use the planner as well: they do it by hand.')).toContain(
      'asked whether they could use the planner as well',
    );
  });

  it('do not end on who begins the next thought', () => {
    expect(marked('This is my third email and I have not heard back.', 'C-OWN-09')).toBe(
      'This is my third email',
    );
  });

  it('do not run over a comma into a clause that goes on behind them', () => {
    expect(
      marked('The offer is only valid until tomorrow, after that we have to ask the board.', 'C-OWN-08'),
    ).toBe('only valid until tomorrow');
    expect(marked('Harlow has a lot of problems with their support, I hope it works out.', 'C-OWN-14')).toBe(
      'Harlow has a lot of problems with their support',
    );
  });

  it('do not begin with the greeting that the sentence begins with', () => {
    const mail =
      "Hi Rob, we're closed from 2 to 16 August, please no deliveries then. Back on the 17th. Dana";
    expect(heard(mail)).toContain("we're closed from 2 to 16 August, please no deliveries then.");
  });
});

describe('what the reply ignores', () => {
  it('is told with the change behind a mail before the price that was asked for in front of it', () => {
    const mail = 'Can you send a price for the rota module? We are opening a second site in Leeds in March.';
    const { tips } = assess(
      sceneFor({ thread: [mail], draft: 'Hope the week is going well for you. Speak soon.' }),
      compiled,
      CONTEXT,
    );
    const ignored = tips.find((tip) => tip.ruleId === 'C-CRE-05');
    expect(ignored?.about?.quote).toBe('We are opening a second site in Leeds in March.');
  });
});

describe('a reply that answers between the lines it quotes', () => {
  const thread = ['Which adhesive do you use for the labels? And is it approved for food contact?'];
  const quoted = 'On Tuesday, Dana Wirth wrote:\n> Which adhesive do you use for the labels?\n';
  const open = (draft: string) =>
    assess(sceneFor({ thread, draft }), compiled, CONTEXT).tips.find((tip) => tip.ruleId === 'R-FOC-03');

  it('answers the question that stands right above its own line', () => {
    const rest = '> And is it approved for food contact?\nYes, see the declaration.\n';
    expect(open(`See below.\n\n${quoted}Acrylic, free of solvents.\n${rest}`)).toBeUndefined();
  });

  it('leaves a question open that it quotes at its foot', () => {
    expect(open(`Thanks, the truck with your order leaves here tonight.\n\n${quoted}`)?.about?.quote).toBe(
      'Which adhesive do you use for the labels?',
    );
  });
});

describe('one mark a sentence', () => {
  it('counts the greeting apart: a placeholder there leaves the opening sentence its mark', () => {
    const fired = ids('Hi {{first_name}},\n\nI wanted to check in on the quote. Is Tuesday fine?');
    expect(fired).toContain('C-PUR-17');
    expect(fired).toContain('C-PUR-01');
  });
});

describe('assessing a draft', () => {
  it.each([
    ['one word that fires, in a sentence without an end', 'robust '],
    ['a line to be taken out, in a sentence without an end', 'just popping my head round the door '],
    ['paragraphs that each ask for time', 'Could we have 30 minutes on the phone?\n\n'],
  ])('takes linear time on %s', (_, unit) => {
    const work = (size: number) =>
      void assess(
        sceneFor({ draft: unit.repeat(Math.ceil(size / unit.length)) }),
        compiled,
        CONTEXT,
        new BlockCache(),
      );
    // A quadratic pass would take 64 times as long for eight times the text.
    expect(growth(work, 50_000, 8)).toBeLessThan(24);
  });

  it('takes linear time on a reply as long as a mail of nothing but questions', () => {
    const work = (size: number) =>
      void assess(
        sceneFor({
          thread: ['Could you send the list of the stops by Friday? '.repeat(size)],
          draft: 'Here is the list of the pallets and the crew. '.repeat(size),
        }),
        compiled,
        CONTEXT,
        new BlockCache(),
      );
    expect(growth(work, 1200, 8)).toBeLessThan(24);
  });

  it('is an assessment by the model, with every tip explained', () => {
    const made = assess(
      sceneFor('Just checking in. Let me know if you have any questions!'),
      compiled,
      CONTEXT,
    );
    expect(schema.parse(made)).toEqual(made);
    expect(made.tips.length).toBeGreaterThan(0);
    for (const tip of made.tips) {
      expect([tip.title, tip.why, tip.quote].every((words) => words.length > 0)).toBe(true);
      expect(tip.evidence.grade).toMatch(/^[A-D]$/);
    }
  });

  it('points at exactly the words it quotes, whatever characters stand around', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const snapshot = sceneFor({ draft: text });
        for (const tip of assess(snapshot, compiled, CONTEXT).tips) {
          if (!tip.span) continue;
          const block = snapshot.blocks.find(({ id }) => id === tip.span!.block)!;
          expect(block.text.slice(tip.span.start, tip.span.end)).toBe(tip.quote);
          expect(tip.quote.trim()).toBe(tip.quote);
          expect(tip.quote.isWellFormed()).toBe(block.text.isWellFormed() || tip.quote.isWellFormed());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('answers the same from a warm cache, a cold one and a second time', () => {
    const cache = new BlockCache();
    fc.assert(
      fc.property(hardText, (text) => {
        const snapshot = sceneFor({ draft: text });
        const cold = assess(snapshot, compiled, CONTEXT);
        expect(assess(snapshot, compiled, CONTEXT, cache)).toEqual(cold);
        expect(assess(snapshot, compiled, CONTEXT, cache)).toEqual(cold);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves a promise alone whose mail bears a day that is none', () => {
    const toldOn = (date: string) =>
      ids({
        draft: 'Thanks for the call.',
        thread: [{ from: 'us', date, text: 'I will send it on Friday, by the 3rd at the latest.' }],
      });
    expect(toldOn('2026-03-01')).toContain('C-OWN-19');
    for (const date of ['2026-13-45', 'last Tuesday', '']) expect(toldOn(date)).not.toContain('C-OWN-19');
  });

  it('never changes the snapshot it is given', () => {
    const snapshot = sceneFor('Just checking in on the quote.\n\n> Just checking in.');
    const before = structuredClone(snapshot);
    assess(snapshot, compiled, CONTEXT);
    expect(snapshot).toEqual(before);
  });

  it('keeps the identity of a tip when the text around it moves', () => {
    const of = (text: string) =>
      assess(sceneFor(text), compiled, CONTEXT).tips.find((tip) => tip.ruleId === 'C-PUR-01')!.id;
    expect(of('Thanks for the call. Just checking in on the quote.')).toBe(
      of('It was good to see the hall. Thanks for the call. Just checking in on the quote.'),
    );
    expect(of('Just checking in on the quote.')).not.toBe(of('Just checking in on the invoice.'));
  });

  it('keeps the identity of a tip while the rep writes on behind it', () => {
    const of = (text: string) =>
      assess(sceneFor(text), compiled, CONTEXT).tips.find((tip) => tip.ruleId === 'C-PUR-09')!.id;
    const first = of('I hope this email finds you well.');
    expect(of('I hope this email finds you well. The')).toBe(first);
    expect(of('I hope this email finds you well. The new line runs since Monday.')).toBe(first);
  });

  it('invents no name, number or date in what it would insert', () => {
    const inserting = new Set<string>();
    fc.assert(
      fc.property(hardText, (text) => {
        const snapshot = sceneFor({
          draft: text,
          thread: [{ text: 'Paolo, in copy, reads this.', cc: ['Paolo Rossi <paolo@customer.example>'] }],
        });
        const held = JSON.stringify([snapshot.blocks, snapshot.thread, snapshot.recipients]).toLowerCase();
        for (const { rewrite, ruleId } of assess(snapshot, compiled, CONTEXT).tips) {
          if (!rewrite) continue;
          inserting.add(ruleId);
          const block = snapshot.blocks.find(({ id }) => id === rewrite.span.block)!;
          expect(block.text.slice(rewrite.span.start, rewrite.span.end)).toBe(rewrite.expected);
          const wording = compiled.byId.get(ruleId)!.rule.rewrite;
          const fixed = JSON.stringify(wording).toLowerCase();
          for (const fact of rewrite.text.match(/\p{N}[\p{N}.:/-]*|\S+@\S+|(?<=\s)\p{Lu}\p{L}+/gu) ?? []) {
            expect(held + fixed).toContain(fact.toLowerCase().replace(/[.,]+$/, ''));
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(inserting).not.toEqual(new Set());
  });
});

describe('gates', () => {
  const draft = 'Just checking in on the quote.';
  it.each([
    ['G2', 'all recipients are colleagues', { draft, to: ['lee@ourco.example'] }],
    ['G4', 'a machine wrote it', { draft, subject: 'Automatic reply: away' }],
    [
      'G4',
      'a publisher writes to subscribers',
      {
        draft: `${draft} Our records indicate that you get our paper. To renew your subscription, please click on the following link.`,
      },
    ],
    ['G4', 'a list says how to subscribe', { draft: `${draft} To subscribe yourself, visit our page.` }],
    [
      'G4',
      'it invites many',
      'Do not miss our autumn luncheon.\n\nRSVP by Friday. Seats are limited, guests are welcome. Let us know if you have any questions.',
    ],
    [
      'G4',
      'it is a newsletter with places for images',
      '[IMAGE]\n\nThis week’s issue: valves.\n\n[IMAGE]\n\nLearn more. Please let us know if you have any questions.',
    ],
    [
      'G13',
      'it comments on a contract',
      { draft: 'My comments to the draft Assignment Agreement are below.' },
    ],
    ['G5', 'somebody died', { draft: `${draft} I am so sorry for your loss.` }],
    ['G5', 'somebody there has died', { draft: `${draft} We were so sorry to read about Brian's death.` }],
    [
      'G5',
      'it is written to somebody who lost a father',
      'I am so sorry to hear about your father. Please let me know if you need anything.',
    ],
    ['G5', 'the customer tells of a death', { draft, thread: ['My father died on Sunday.'] }],
    ['G5', 'their systems were broken into', { draft, thread: ['We were hit by ransomware last night.'] }],
    ['G5', 'it burned at theirs', { draft, thread: ['We had a fire in hall 3 last night.'] }],
    ['G5', 'a flood took their plant', { draft, thread: ['The flood took half of the plant.'] }],
    [
      'G5',
      'a death has only now been heard of',
      'I have only now heard about Rolf. Call me whenever you want.',
    ],
    ['G3', 'it is for family', 'Hi Mum,\n\nLet me know if you need anything from the market.'],
    ['G7', 'it lets somebody go', 'Understood, you are off the list. Let me know if you need anything.'],
    [
      'G13',
      'its subject names a safety notice',
      {
        subject: 'Field safety notice 92',
        draft: 'Please let me know if you have any questions on the pumps.',
      },
    ],
    ['G5', 'somebody there lies in hospital', { draft, thread: ['Our fitter fell and is in hospital.'] }],
  ])('%s silences the draft when %s', (gate, _, example) => {
    const made = assess(sceneFor(example), compiled, CONTEXT);
    expect(made.gates.map(({ id }) => id)).toContain(gate);
    expect(made.tips).toEqual([]);
  });

  it.each([
    ['G4', 'a subject about replies of a machine', { draft, subject: 'Automatic replies of the intercom' }],
    [
      'G4',
      'a rep who invites one customer to a webinar',
      {
        draft: `Hi Dana,\n\n${draft} The webinar is on Friday: register at https://example.com, seats are limited.`,
      },
    ],
    [
      'G4',
      'a recap with its fields',
      {
        draft: `Date: 12 May\nPlace: Leeds\nThere: Dana, Kim\nNext step: samples\n\n${draft} Visit us when you like.`,
      },
    ],
    ['G13', 'an agreement on a date', { draft: `${draft} We have an agreement on the date.` }],
    ['G4', 'a rep who is away on Friday', { draft: `${draft} I am out of the office on Friday.` }],
    ['G3', 'the mum of a customer', 'Please give my best to your mum. Just checking in on the quote.'],
    ['G7', 'an item off a list', 'The pump is off the list of spare parts. Just checking in on the quote.'],
    [
      'G8',
      'what somebody would not let go',
      { draft, thread: ['I told her of it and she would not let it go.'] },
    ],
    ['G5', 'a battery that died', { draft, thread: ['The battery of the scanner died on Sunday.'] }],
    ['G5', 'the beds of a hospital', { draft, thread: ['Our patients in hospital beds need trays.'] }],
    ['G5', 'a fire that was a test', { draft, thread: ['When the fire hit the old doors, they held.'] }],
    ['G5', 'a drill', { draft, thread: ['We had a fire drill in the hall last night.'] }],
    [
      'G4',
      'who speaks of a request to be removed',
      { draft: `${draft} Your request to be removed got lost.` },
    ],
    ['G5', 'a customer that is a hospital', { draft, thread: ['We need forty beds in the hospital.'] }],
    [
      'G8',
      'cuts of half a year ago',
      { draft, today: '2026-03-11', thread: [{ date: '2025-09-01', text: 'We have a budget freeze.' }] },
    ],
    [
      'G6',
      'a complaint that they call closed',
      {
        draft,
        thread: [
          'Your delivery was late again.',
          { from: 'us' as const, text: 'I am sorry. A new driver starts on Monday.' },
          'Thank you, everything is sorted now.',
        ],
      },
    ],
  ])('%s stays open for %s', (gate, _, example) => {
    const made = assess(sceneFor(example), compiled, CONTEXT);
    expect(made.gates.map(({ id }) => id)).not.toContain(gate);
  });

  it('G6: stays closed while they ask for a complaint to be sorted', () => {
    const thread = ['Your delivery was late again.', 'Please get this sorted, it is still not fixed.'];
    const made = assess(sceneFor({ draft, thread }), compiled, CONTEXT);
    expect(made.gates.map(({ id }) => id)).toContain('G6');
  });

  it.each([
    ['SIG-MANUAL', 'I typed all the hours by hand until nine.'],
    ['SIG-SUPPLY', 'We have only one supplier for the resin.'],
    ['SIG-SITE', 'We are opening a second warehouse in Lyon in June.'],
  ])('G6: an opening, %s, waits beside a complaint of the same mail', (id, opening) => {
    const heard = (raw: string) => {
      const message = { direction: 'inbound' as const, from: 'dana@customer.example', raw };
      const { snapshot } = threadFrom({ kind: 'thread', messages: [message] });
      return assess(snapshot, compiled, CONTEXT).tips.map(({ ruleId }) => ruleId);
    };
    expect(heard(opening)).toEqual([id]);
    expect(heard(`Your delivery was late again. ${opening}`)).toEqual(['R-OWN-01']);
  });

  it('G6: an opening waits in every mail of a thread whose complaint is open, until all is well', () => {
    const heard = (...mails: [direction: 'inbound' | 'outbound', raw: string][]) => {
      const messages = mails.map(([direction, raw]) => ({
        direction,
        from: direction === 'inbound' ? 'dana@customer.example' : 'rep@ourco.example',
        raw,
      }));
      const { snapshot } = threadFrom({ kind: 'thread', messages });
      return assess(snapshot, compiled, CONTEXT).tips.map(({ ruleId }) => ruleId);
    };
    const complaint = ['inbound', 'Your delivery was late again.'] as const;
    const answer = ['outbound', 'Sorry. Lee brings the rest tomorrow at 8.'] as const;
    const news = 'We are opening a second shop in Leeds in May.';
    expect(heard([...complaint], [...answer], ['inbound', news])).toEqual(['R-OWN-01']);
    expect(heard(['inbound', news], [...complaint])).toEqual(['R-OWN-01']);
    const settled = `Thanks, all boxes are here now. ${news}`;
    expect(heard([...complaint], [...answer], ['inbound', settled])).toEqual(
      expect.arrayContaining(['R-OWN-01', 'SIG-SITE']),
    );
  });

  it('G13: takes the notice of a recall for a formal text', () => {
    const recall =
      'Notice of recall: heaters of this type may overheat. This notice is given under section 6.';
    const made = assess(sceneFor(recall), compiled, CONTEXT);
    expect(made.gates.map(({ id }) => id)).toContain('G13');
  });

  it('G13: takes the word to stop using a batch for a notice, and not one about its price', () => {
    const idsOf = (draft: string) => assess(sceneFor(draft), compiled, CONTEXT).gates.map(({ id }) => id);
    expect(idsOf('Please stop using batch 7731 of the degreaser: it holds the wrong inhibitor.')).toContain(
      'G13',
    );
    expect(idsOf('Batch 7731 of the degreaser is cheaper, please use it first.')).not.toContain('G13');
  });

  it('G13: takes the letter of a lawyer for a formal text', () => {
    const letter =
      'We are instructed by Alder Ltd. Unless payment is received our client will issue proceedings.';
    const made = assess(sceneOfExample(letter, 'thread').snapshot, compiled, CONTEXT);
    expect(made.gates.map(({ id }) => id)).toContain('G13');
  });

  it('G4: takes a rep who asks for a renewal for a person', () => {
    expect(ids({ draft: `${draft} You have until May to renew your subscription.` })).toContain('C-PUR-01');
  });

  const GROWTH = 'We are opening a second warehouse in Lyon in June.';
  const heardIn = (mail: string) => assess(sceneOfExample(mail, 'thread').snapshot, compiled, CONTEXT);
  const APPLIES = `I am writing to apply for the position of fitter. ${GROWTH} My CV is attached.`;
  it.each([
    ['applies for work', APPLIES],
    ['has enquiries in mind that we are to send', `${GROWTH} Kindly favour us with your valued enquiries.`],
    ['offers to send a quote', `Do you need translations? ${GROWTH} Shall I send you a quote?`],
    [
      'tells what its clients save, and of firms in our industry',
      `${GROWTH} Our clients save 30% on average. We work for firms in your industry.`,
    ],
    ['has a proposal of millions', `${GROWTH} I have a business proposal of 8 million for you.`],
    [
      'sells in the words of those who sell',
      `I noticed your company is hiring. ${GROWTH} Would you be open to a quick chat?`,
    ],
  ])('G15: hears no growth in the mail of somebody who %s', (_, mail) => {
    const made = heardIn(mail);
    expect(made.gates.map(({ id }) => id)).toContain('G15');
    expect(made.tips).toEqual([]);
  });

  it('G15: has a reply pass over nothing that an applicant tells', () => {
    const reply = 'Thank you, we will read it this week and call you on Friday at ten about it.';
    expect(ids({ draft: reply, thread: [GROWTH] })).toContain('C-CRE-05');
    expect(ids({ draft: reply, thread: [APPLIES] })).not.toContain('C-CRE-05');
  });

  it.each([
    ['asks for our price list', `${GROWTH} I came across your website and would like your prices.`],
    ['has a firm like ours in mind', `${GROWTH} Is the small gate right for companies like ours?`],
    ['wants a short call', `${GROWTH} Are you free for a short call on Friday?`],
    ['hires', `${GROWTH} Forty people want to apply for it, and we hire ten.`],
  ])('G15: stays open for a customer who %s', (_, mail) => {
    const made = heardIn(mail);
    expect(made.gates).toEqual([]);
    expect(made.tips.map(({ ruleId }) => ruleId)).toContain('SIG-SITE');
  });

  it('G4: takes what no person is to answer for a machine', () => {
    const mail = 'A new order was released for you. Do not reply to this system message.';
    expect(heardIn(mail).gates.map(({ id }) => id)).toContain('G4');
  });

  it('G4: takes what greets many and is to be read for a newsletter, and a letter to one for a letter', () => {
    const issue = 'In this edition we introduce three colleagues. Enjoy reading.';
    const gates = (mail: string) => heardIn(mail).gates.map(({ id }) => id);
    expect(gates(`Dear partners,\n\n${issue}`)).toContain('G4');
    expect(gates(`Dear Tom,\n\n${issue}`)).not.toContain('G4');
  });

  it('hears nothing in what holds only while somebody is away', () => {
    const kinds = (mail: string) => heardIn(mail).tips.map(({ ruleId }) => ruleId);
    expect(kinds('From Monday we run two shifts.')).toContain('SIG-GROW');
    expect(kinds('We run two shifts while Ana is on holiday.')).toEqual([]);
  });

  it('coaches mail to colleagues when the rep asked for it', () => {
    expect(ids({ draft, to: ['lee@ourco.example'] }, { coachInternal: true })).toContain('C-PUR-01');
  });

  it('G1: leaves quotes, forwards and signatures alone', () => {
    expect(
      ids('The dates are below.\n\nOn Monday, Dana Wirth wrote:\n> Just checking in on the quote.'),
    ).not.toContain('C-PUR-01');
  });

  it('G9: says nothing about words in a language it has no phrases for', () => {
    const german =
      'Hallo Dana, wir haben die Lieferung heute geprüft und ich melde mich morgen mit den Zahlen. Just checking in, wie man so sagt, und bitte nicht böse sein.';
    const made = assess(sceneFor(german), compiled, CONTEXT);
    expect(made.language).toBe('de');
    expect(made.gates.map(({ id }) => id)).toContain('G9');
    expect(made.tips.map((tip) => tip.ruleId)).not.toContain('C-PUR-01');
  });

  it.each([
    [true, ['kim@gmail.com', 'lee@yahoo.com'], false],
    [false, ['kim@gmail.com', 'lee@acme.example'], false],
    [false, ['kim@gmail.com'], true],
  ])('G3: holds for private (%j) a mail to %j whose customer is known: %j', (isPrivate, to, known) => {
    const made = assess(sceneFor({ draft, to }), compiled, {
      ...CONTEXT,
      facts: { 'history.known': known },
    });
    expect(made.gates.map(({ id }) => id).includes('G3')).toBe(isPrivate);
  });

  it.each([
    ['G8', 'history.cut-days', 60],
    ['G7', 'history.opted-out-days', 90],
  ])('%s: holds for as long as PRIVACY.md says of guards: %s up to %i', (gate, fact, last) => {
    const holds = (days: number) =>
      assess(sceneFor(draft), compiled, { ...CONTEXT, facts: { [fact]: days } }).gates.some(
        ({ id }) => id === gate,
      );
    expect([last, last + 1].map(holds)).toEqual([true, false]);
  });

  it.each([
    [true, 'I send you our newsletter. Click here for the special offer.'],
    [false, 'I send you our newsletter. Call me for the special offer.'],
  ])('G4: takes a greeted mail for one to many (%j) that says "%s"', (isToMany, text) => {
    const made = assess(sceneFor(`Hi Dana,\n\n${text}`), compiled, CONTEXT);
    expect(made.gates.map(({ id }) => id).includes('G4')).toBe(isToMany);
  });

  it('G10: leaves the sentence alone that is being typed, and speaks when it is finished', () => {
    const at = (text: string, offset: number) => {
      const snapshot = sceneFor(text);
      const [block] = snapshot.blocks;
      snapshot.blocks[0] = { ...block!, text };
      snapshot.caret = { block: block!.id, offset };
      return assess(snapshot, compiled, CONTEXT).tips.map((tip) => tip.ruleId);
    };
    const open = 'Thanks for the call. Just checking in on the quote';
    expect(at(open, open.length)).not.toContain('C-PUR-01');
    // A blank behind the last word does not end its sentence; a line does.
    expect(at(`${open} `, open.length + 1)).not.toContain('C-PUR-01');
    expect(at(`${open}\n`, open.length + 1)).toContain('C-PUR-01');
    expect(at(`${open}.`, open.length + 1)).toContain('C-PUR-01');
    expect(at(open, 3)).toContain('C-PUR-01');
  });

  it('G12: leaves words alone that the customer used first', () => {
    const reply = {
      draft: 'Thanks for the call. The new frame is robust.',
      thread: ['We need something robust.'],
    };
    expect(ids({ draft: reply.draft })).toContain('C-BEN-04');
    expect(ids(reply)).not.toContain('C-BEN-04');
  });

  it('of a conversation are those of what customers wrote: one’s own mails in it close nothing', () => {
    const { snapshot } = threadFrom({
      kind: 'thread',
      self: ['robin@ourco.example'],
      messages: [
        { direction: 'outbound', from: 'robin@ourco.example', raw: 'How did the first month go?' },
        {
          direction: 'inbound',
          from: 'ann@customer.example',
          raw: 'Well, thank you. We open a second site in Leeds in March.',
        },
      ],
    });
    const made = assess(snapshot, compiled, CONTEXT);
    expect(made.tips.length).toBeGreaterThan(0);
    expect(made.gates).toEqual([]);
  });
});

describe('rules that the rep switched off', () => {
  it('stay silent', () => {
    expect(ids('Just checking in on the quote.', { rulesOff: ['C-PUR-01'] })).not.toContain('C-PUR-01');
  });
});

describe('the meter', () => {
  it('names all seven dimensions and shows the words behind each that is not open', () => {
    const { meter } = assess(
      sceneFor('Just checking in. Your planners save 6 hours a week from June.'),
      compile([pack]),
      CONTEXT,
    );
    expect(meter.map((entry) => entry.dimension)).toEqual(['PUR', 'INS', 'CRE', 'BEN', 'TEA', 'FOC', 'OWN']);
    expect(meter[0]).toMatchObject({
      state: 'contrary',
      receipt: { ruleId: 'C-PUR-01', title: 'What will they gain from opening this?' },
    });
    expect(meter[3]).toMatchObject({ state: 'shown', receipt: { ruleId: 'C-BEN-13' } });
  });

  it('can show every one of them', () => {
    const text = [
      'Your late truck means 40 pallets by hand, which costs your first picks an hour. Who feels that first?',
      'With two scanners your early team would save 5 hours a week.',
      'Copying Erik, who knows the night shift. Could Ravi try it with the second shift for two weeks in May?',
      'I will bring them on Tuesday. Could you name the gate by Monday?',
    ].join('\n\n');
    const { meter } = assess(sceneFor(text), compile([pack], learnedScorer()), CONTEXT);
    expect(meter.filter(({ state }) => state !== 'shown')).toEqual([]);
  });
});

describe('what the customer wrote', () => {
  const heard = (text: string, direction: 'inbound' | 'outbound' | 'unknown' = 'inbound') => {
    const { snapshot } = sceneOfExample(text, 'thread');
    if (snapshot.kind === 'thread') for (const message of snapshot.messages) message.direction = direction;
    return assess(snapshot, compiled, CONTEXT).tips;
  };

  it('raises a signal with its four attributes', () => {
    const [tip] = heard('We are opening a new warehouse in Lyon in June.');
    expect(tip).toMatchObject({
      ruleId: 'SIG-SITE',
      message: 'm0',
      signal: { kind: 'SIG-SITE', polarity: 'opening', certainty: 'plan', time: 'future' },
    });
  });

  it('raises none when it is not known who wrote it', () => {
    expect(heard('We are opening a new warehouse in Lyon in June.', 'unknown')).toEqual([]);
    expect(heard('We are opening a new warehouse in Lyon in June.', 'outbound')).toEqual([]);
  });

  it('lets a negation reach to the end of its clause and no further', () => {
    expect(heard('We are not opening a new warehouse in Lyon.')).toEqual([]);
    expect(
      heard('The old hall will not close, but we are opening a new warehouse in Lyon.').map((t) => t.ruleId),
    ).toContain('SIG-SITE');
    expect(heard('We have not yet been awarded the main contract.')).toEqual([]);
    expect(
      heard('We do not move, yet we are opening a new warehouse in Lyon.').map((t) => t.ruleId),
    ).toContain('SIG-SITE');
  });

  it('takes what only might be for possible, though a year is named for it', () => {
    const [tip] = heard('We might open a small workshop in Salzburg next year, nothing is decided yet.');
    expect(tip).toMatchObject({ ruleId: 'SIG-SITE', signal: { certainty: 'possible', time: 'future' } });
  });

  it.each([
    'We opened a new site two years ago.',
    'We had a stock-out on valves two years ago.',
    'We closed a Series B four years ago.',
    'We hit the limit on users last year.',
  ])('raises none of what the end of its sentence puts long into the past: %s', (text) => {
    expect(heard(text)).toEqual([]);
  });

  it('raises one of what is new beside that', () => {
    const found = heard('We opened a site two years ago and need a second one now.');
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['SIG-SITE']);
  });

  it('raises none of what a customer says of us', () => {
    expect(heard('I saw your post: you are opening a new office in Rotterdam.')).toEqual([]);
  });

  it('hears a denial inside of the words that it found, where no phrase of the rule denies', () => {
    expect(heard('We are hiring ten people.').map((t) => t.ruleId)).toContain('SIG-HIRE');
    expect(heard('We are not hiring.')).toEqual([]);
    expect(heard("We aren't growing.")).toEqual([]);
    expect(
      heard('Now that we have it we never have to type a delivery note.').map((t) => t.ruleId),
    ).toContain('SIG-PRAISE');
  });
});
