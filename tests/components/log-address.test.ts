import { expect, it } from 'vitest';
import { unsettledAddress } from '@/components/goals/words';
import { addressOf, viewIn } from '@/components/log/query';
import { parseRoute } from '@/components/ui/use-route';
import { localWeekStart } from '@/utils/messaging/week';

it('an address asks the log for what a query finds, and is read as such', () => {
  const query = { state: 'won', class: 'unclear', sort: 'value' } as const;
  const address = addressOf(query);
  expect(parseRoute(address)).toEqual({ section: 'log', rest: '' });
  expect(viewIn(address)).toEqual({ as: 'list', query });
});

it('an address that asks for nothing there is leaves the log as it was', () => {
  for (const hash of ['#/log', '', '#/log?', '#/log?class=constructor&state=toString', '#/log?sort=value'])
    expect(viewIn(hash)).toBeUndefined();
});

it('what a goal could not count is asked for as the goal looks at it', () => {
  const asked = (measure: string) => viewIn(unsettledAddress({ measure, period: 'month' }))?.query;
  const of = (measure: string) => ({
    unsettled: { measure, period: 'month', weekStartsOn: localWeekStart() },
  });
  const unclear = { class: 'unclear', sort: 'value' };
  expect(asked('increment-won')).toEqual({ ...unclear, state: 'won', ...of('increment-won') });
  expect(asked('increment-share')).toMatchObject({ state: 'open' });
  expect(asked('increment-joined')).toEqual({ ...unclear, ...of('increment-joined') });
  expect(asked('constructor')).toEqual(unclear);
});
