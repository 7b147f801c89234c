import { describe, expect, it } from 'vitest';
import { left, them, us } from './left-of';

/* Questions of which it is plain, without the scorer, whether a reply answers them. */

describe('a price that is asked for in passing', () => {
  const ask = "a sunday drop would suit us best as nobody's in the way, what would that set us back?";

  it('is open where the reply names the day, counts men and hours, and tells no sum', () => {
    const reply = 'Hi Dana, done! Sunday 15th works, two men bring it and need half an hour. Sam';
    expect(left(reply, them(`go ahead with the benches please. ${ask}`))).toEqual([ask]);
  });

  it.each([
    'Hi Dana, done! Sunday 15th works, that is 90 on top. Sam',
    'Hi Dana, done! Sunday 15th works, and the drop is on the house. Sam',
    'Hi Dana, done! Sunday 15th works, same as on any other day. Sam',
    'Hi Dana, done! Sunday 15th works. Is the side gate open then? Sam',
  ])('is not told as open by "%s"', (reply) => {
    expect(left(reply, them(`go ahead with the benches please. ${ask}`))).toEqual([]);
  });

  it('is asked for by the smallest order, too', () => {
    const mail = 'yes, the two mixers please. also whats the min order on the whisks';
    const reply =
      'Hi Dana, both mixers are booked, the driver rings you before. Order confirmation to follow. Sam';
    expect(left(reply, them(mail))).toEqual(['also whats the min order on the whisks']);
    expect(left(`${reply} Whisks go out from 24 on.`, them(mail))).toEqual([]);
  });
});

describe('a price beside another question', () => {
  const asks = [
    them('Marc runs the line, so please answer both of us. What does a spare drum cost?'),
    them('And does it fit the old frame?'),
  ];

  it('is told by a sentence that names the thing and a sum, whatever else it answers', () => {
    const reply =
      'the drum costs 2,150 euro and it fits the old frame with the bracket set that comes with it.';
    expect(left(reply, ...asks)).toEqual([]);
  });
});

describe('whom they can call', () => {
  const ask = 'Who can I call about it?';
  const mail = them(`The roller door hangs again since the service. ${ask}`);

  it('is open where nobody is named', () => {
    const reply = 'Hi Dana, sorry to hear that. I have noted it for the next service in July. Sam';
    expect(left(reply, mail)).toEqual([ask]);
  });

  it.each([
    'Hi Dana, sorry to hear that. Lou Ames knows the door best. Sam',
    'Hi Dana, sorry to hear that. The service desk, 0161 555 0144. Sam',
    'Hi Dana, sorry to hear that. Best just ring me. Sam',
    'Hi Dana, sorry to hear that. I will call you this afternoon about the door. Sam',
  ])('is told by "%s"', (reply) => {
    expect(left(reply, mail)).toEqual([]);
  });
});

describe('a question before something else of the same day', () => {
  it('is not answered by the day', () => {
    const ask = 'Please inform us if the rollers can be stored outside in winter.';
    const mail = them(`Hi Sam, the order is confirmed. ${ask} Delivery on Friday is fine.`);
    const reply =
      'Hi Dana, thank you for the order. The truck comes on Friday at 8, the driver rings you before. Sam';
    expect(left(reply, mail)).toEqual([ask]);
    expect(left(`${reply.slice(0, -4)} Outside is fine. Sam`, mail)).toEqual([]);
  });
});

describe('whether something is right', () => {
  const mail = them('Could you check the note below? Is the address right?');

  it.each([
    'Thanks for looking: it should be Havnegata 14. Sam',
    'Good that you look, I have corrected it with the carrier. Sam',
  ])('is answered by putting it right: %s', (reply) => {
    expect(left(reply, mail)).toEqual([]);
  });
});

describe('a copy that they need', () => {
  const ask = 'Before your men go up there I need a copy of your accident insurance, our landlord is strict.';
  const mail = them(`Thanks Sam. ${ask} Any Monday works for me.`);

  it('is open where the reply speaks of the day alone', () => {
    const reply =
      "Hi Dana, let's do Monday the 16th then. Three men come at 7. Please make sure the gate is open. Sam";
    expect(left(reply, mail)).toEqual([ask]);
  });

  it.each([
    "Hi Dana, let's do Monday the 16th then. The certificate is attached. Sam",
    "Hi Dana, let's do Monday the 16th then. You have the policy tomorrow, I'll send it myself. Sam",
    "Hi Dana, let's do Monday the 16th then. We are insured for 5 million. Sam",
  ])('is not told as open by "%s"', (reply) => {
    expect(left(reply, mail)).toEqual([]);
  });
});

describe('bare lines behind "kindly advise:"', () => {
  const list =
    'We are interested in 300 valves DN50, delivery to Graz.\n\nKindly advise:\n- unit price\n- country of origin\n- terms of payment';

  it('are asked for, each of its own', () => {
    const reply =
      'Dear Dana, thank you for your inquiry. The DN50 is 31.80 a piece, delivered to Graz. I look forward to your order. Sam';
    expect(left(reply, them(list))).toEqual(['country of origin', 'terms of payment']);
  });

  it('are answered in whatever words', () => {
    const reply =
      'Dear Dana, the DN50 is 31.80 a piece, delivered to Graz. They are cast in Brescia. You pay 30 days after the invoice. Sam';
    expect(left(reply, them(list))).toEqual([]);
  });

  it('ask for nothing behind an order', () => {
    const reply = 'Dear Dana, everything leaves here on Friday, thank you for the order. Sam';
    expect(left(reply, them('Please send us:\n- six valves\n- two keys'))).toEqual([]);
  });
});

describe('a question before a mail of ours that only puts it off', () => {
  const asks = them('Whats the price for 40 doors, and do ye take the old frames away?');
  const reply =
    'Hi Dana, as promised: 40 doors come to 9,240 plus VAT, fitted. We could start on the 23rd. Sam';

  it('is still open', () => {
    const open = ['do ye take the old frames away?'];
    expect(
      left(reply, asks, us('Hi Dana, thanks. I will send you the price tomorrow. Sam'), them('grand')),
    ).toEqual(open);
    for (const held of [
      'let me ask Bert and come back to you.',
      'checking with Bert.',
      'I am asking our yard.',
    ])
      expect(left(reply, asks, us(`Hi Dana, ${held} Sam`)), held).toEqual(open);
  });

  it('is none where that mail told of it, and open where it asked back about something else', () => {
    expect(
      left(
        reply,
        asks,
        us('Hi Dana, the old frames stay with you. The price comes tomorrow. Sam'),
        them('grand'),
      ),
    ).toEqual([]);
    expect(
      left(reply, asks, us('Hi Dana, I will price it today. Which width are they? Sam'), them('90')),
    ).toEqual(['do ye take the old frames away?']);
  });
});

describe('a talk that is announced', () => {
  const ask = 'Our books close on 31 March, would it be possible to invoice half now and half in April?';

  it('answers nothing else than what it is about', () => {
    const reply =
      'Hi Dana, fantastic news, thank you for your trust! I am sending you the confirmation today, and our planner Ute will call you about the fitting. The work takes two days a gate. Sam';
    expect(left(reply, them(`The board said yes to the gates. ${ask}`))).toEqual([ask]);
  });

  it('puts off what it is about', () => {
    const reply =
      'Hi Dana, fantastic news, thank you for your trust! I am sending you the confirmation today, and our bookkeeper Ute will call you about the invoice. The work takes two days a gate. Sam';
    expect(left(reply, them(`The board said yes to the gates. ${ask}`))).toEqual([]);
  });
});

it('takes a flat no at the head for the answer to the one question of a mail', () => {
  const reply =
    "Hi Dana, no, you aren't any more. Since the second cold room you use more at night than in the day, and you're paying the day rate for all of it. On the night tariff last winter would have been 1,130 less. Sam";
  expect(left(reply, them("My accountant asks if we're on the right tariff. Are we?"))).toEqual([]);
});

describe('an answer in words of its own', () => {
  it.each([
    [
      "What's the price these days?",
      'Hi Dana, it has not moved since autumn, so what you paid in October still stands. Sam',
    ],
    ["What's the min order for the labels?", "Hi Dana, there isn't one, take a single roll if you like. Sam"],
    ['what is the max load of the ramp', "Hi Dana, it takes a loaded van, easily. A lorry it doesn't. Sam"],
    [
      'We need a copy of your licence for the file.',
      'Hi Dana, here you go. Anything else the auditor wants? Sam',
    ],
    [
      'Please confirm the following:\n1. delivery on Friday\n2. two men\n3. old sofa goes',
      'Hi Dana, all three confirmed. They ring you half an hour before. Sam',
    ],
  ])('is none that is left open: %s', (mail, reply) => {
    expect(left(reply, them(mail))).toEqual([]);
  });
});

it('hears a line of such a list that is a question as one', () => {
  const mail = them(
    'Some questions came up:\n- where is the pupil data held\n- how many staff can share one login\n- what happens to our lesson plans if we leave\n\nAlso is there a training day included?',
  );
  const reply =
    "Hi Dana,\n\nThat's lovely news about the governors! All lesson plans can be exported as Word files at any time, so you never lose them. And yes, there is a training day included, usually we do that on an inset day.\n\nWhen is your next inset day?\n\nSam";
  expect(left(reply, mail)).toEqual(['how many staff can share one login']);
});

it('is put off where a colleague is asked in the same mail', () => {
  const mail = them(
    'Hello Sam, does the rotor from the old model fit on the new one? And how long is its warranty.',
  );
  const reply =
    "Hi Dana, the warranty is 36 months from installation. On the rotor I'm looping in Kim, who designed the coupling: Kim, could you tell Dana whether the R-40 fits the new spindle, and if an adapter exists, what it's called? Sam";
  expect(left(reply, mail)).toEqual([]);
});
