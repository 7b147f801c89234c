/*
 * A rule that nobody would write, for tests of rules that come from elsewhere: what it says of itself is true.
 */

/** @param change what is otherwise in it */
export const bananaRule = (id: string, change: object = {}): Record<string, unknown> => ({
  id,
  dimension: 'PUR',
  surface: 'draft',
  severity: 2,
  title: 'What is the banana for?',
  why: 'It says nothing.',
  evidence: { grade: 'D', sources: [] },
  match: { phrase: 'banana proposal' },
  examples: {
    fires: [
      'Here is the banana proposal for you and the team.',
      'A banana proposal is in the works for your plant.',
    ],
    silent: [
      'Here is the plan for you and the whole team.',
      'The banana is on the table in the kitchen now.',
    ],
  },
  ...change,
});
