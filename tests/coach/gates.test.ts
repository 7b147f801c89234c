import { expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { sceneOfExample } from '@/utils/coach/example';
import type { RuleExample } from '@/utils/model/rule-example';
import type { Message } from '@/utils/model/snapshot';

const CONTEXT = { now: Date.parse('2026-03-11T09:00:00Z'), today: '2026-03-11' };
const compiled = compile([{ origin: 'builtin', rules: [], lists: {} }], null);

function gatesOf(text: RuleExample, more: Partial<Message> = {}): string[] {
  const { snapshot } = sceneOfExample(text, 'thread');
  if (snapshot.kind !== 'thread') throw new Error('no thread');
  const messages = snapshot.messages.map((one) => ({ ...one, ...more }));
  return assess({ ...snapshot, messages }, compiled, CONTEXT).gates.map(({ id }) => id);
}

const MAIL = 'Hi Sam,\n\nWe open a second site in Lyon in May.\n\nBest, Dana';

it('a mail of somebody is not taken for one of a machine', () => {
  expect(gatesOf(MAIL)).toEqual([]);
  expect(gatesOf(MAIL, { from: { address: 'norton.alerts@customer.example' } })).toEqual([]);
  expect(gatesOf(MAIL, { subject: 'Out of office furniture for Lyon' })).toEqual([]);
});

it.each<[what: string, more: Partial<Message>]>([
  ['its sender', { from: { address: 'no-reply@customer.example' } }],
  ['a sender with a number', { from: { address: 'Notifications+42@customer.example' } }],
  ['its subject', { subject: 'Automatic reply: Lyon' }],
  ['an answer to an invitation', { subject: 'Accepted: Lyon' }],
  ['what it is to the calendar', { calendar: true }],
])('a mail of a machine is known by %s', (_, more) => expect(gatesOf(MAIL, more)).toEqual(['G4']));

it.each([
  [
    'a form',
    'Name: Dana Wirth\n\nCompany: Globex\n\nPhone: 0123\n\nMessage: We open a site.\n\n[image: logo]\n\n[image: map]',
  ],
  ['a program', 'Price\n\n@if ($price)\n\nWe open a site.'],
])('a mail that is drawn rather than written is one of a machine: %s', (_, text) =>
  expect(gatesOf(text)).toContain('G4'),
);

it('a form with a word to somebody is a mail', () => {
  const fields = 'Name: Dana Wirth\n\nCompany: Globex\n\nPhone: 0123\n\nSite: Lyon';
  expect(gatesOf(`Hi Sam,\n\nI need this:\n\n${fields}\n\n[image: logo]\n\n[image: map]`)).not.toContain(
    'G4',
  );
});

it('force majeure is a notice where it is declared to the reader, and news where a mill declared it', () => {
  expect(
    gatesOf('Dear Sam,\n\nWe hereby declare force majeure for the June deliveries.\n\nBest, Dana'),
  ).toContain('G13');
  expect(gatesOf('Hi Sam,\n\nWe acknowledge your notice of force majeure.\n\nBest, Dana')).toContain('G13');
  expect(
    gatesOf('Hi Sam,\n\nThe mill has declared force majeure, so copper is tight.\n\nBest, Dana'),
  ).not.toContain('G13');
});

it.each([
  'A patient had a severe allergic reaction after your dressing.',
  'We had an adverse event with the contrast agent on Monday.',
  'The tip of one of your needles broke off in a patient.',
  'One of the lads fell off your scaffold this morning.',
  'There was a chemical burn in bay 3 when the drum leaked.',
  'Who is your vigilance contact?',
])('whoever came to harm is left in peace: %s', (text) =>
  expect(gatesOf(`Hi Sam,\n\n${text} We open a second site in Lyon in May.\n\nBest, Dana`)).toContain('G5'),
);

it.each([
  'The driver was crushed to hear that the show is off.',
  'Two broken arms of the robot are on their way to you.',
  'The reaction to the campaign was severe.',
  'He is at the hospital trust now, as head of estates.',
])('nobody came to harm: %s', (text) =>
  expect(gatesOf(`Hi Sam,\n\n${text}\n\nWe open a second site in Lyon in May.\n\nBest, Dana`)).toEqual([]),
);

it('a tender that runs is a formal matter', () => {
  const said = 'Direct contact with our people during the procedure leads to exclusion.';
  expect(gatesOf(`Dear Mr Reed,\n\n${said} The framework expires in May.\n\nBest, Dana`)).toContain('G13');
});
