import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CoachService } from '@/utils/background/coach-service';
import { gatherFacts } from '@/utils/background/facts';
import { forgetNoted } from '@/utils/background/heard';
import { noteOutcome } from '@/utils/background/outcomes';
import { localDay } from '@/utils/goals/periods';
import type { DraftOutcome } from '@/utils/model/draft-outcome';
import type { Message } from '@/utils/model/snapshot';
import { builtinRules } from '@/utils/rules';
import { database } from '@/utils/storage/database';
import { patchSettings, readSettings } from '@/utils/storage/settings';
import { noteTipEvent } from '@/utils/storage/tip-events';
import { asker, block, draft, freshBrowser, inbound, thread } from './scene';

/* A mail counts once, whether it was seen as it was sent, in its thread, or both. Most webmails print the day alone. */

const DAY = 86_400_000;
/** Tuesday, 24 November 2026, 15:00 in New York. */
const SENT = Date.UTC(2026, 10, 24, 20);
const TODAY = '2026-11-24';
const FIRST = 'The drawings of the second line are here.';
const SECOND = 'Our fitters could come on Monday or on Thursday.';

let coach: CoachService;
beforeEach(async () => {
  vi.stubEnv('TZ', 'America/New_York');
  freshBrowser();
  forgetNoted();
  await patchSettings({ startedAt: 1 });
  coach = new CoachService(async () => builtinRules);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const leaves = (
  outcome: DraftOutcome,
  text: string,
  now: number,
  draftId = text,
  undoes?: DraftOutcome,
  subject?: string,
) =>
  noteOutcome(
    {
      outcome,
      site: 'gmail',
      key: 'draft:1',
      draftId,
      ...(undoes && { undoes }),
      snapshot: draft(text, {
        draftId,
        thread: [inbound('Hello', { date: '2026-11-20' })],
        threadHash: 'h',
        ...(subject && { subject }),
      }),
      shown: [],
    },
    asker,
    coach,
    now,
  );
const ours = (id: string, text: string, more: Partial<Message> = {}): Message =>
  inbound(text, {
    id,
    direction: 'outbound',
    from: { address: 'rep@our.example' },
    recipients: [{ kind: 'to', address: 'ana@acme.example' }],
    date: TODAY,
    blocks: [block('b1', text)],
    ...more,
  });
const closed = (id: string, more: Partial<Message> = {}) =>
  ours(id, '', { blocks: [], collapsed: true, ...more });
async function seen(now: number, ...messages: Message[]): Promise<void> {
  await coach.answer({ snapshot: thread(messages), key: 'thread' }, asker, now);
  await coach.idle();
}
const count = () => database().touches.count();
const facts = async (now: number) => (await gatherFacts(draft('Hi'), await readSettings(), now)).facts;

test('a mail that was sent is the one that its thread shows with the day alone', async () => {
  await leaves('sent', FIRST, SENT);
  await seen(SENT + 60_000, ours('m1', FIRST));
  expect(await count()).toBe(1);
  expect(await facts(SENT + 120_000)).toMatchObject({
    'history.unanswered': 1,
    'history.first-today': false,
    'history.days-since-ours': 0,
  });
});

test('a mail that its thread showed before it was noted is one, too', async () => {
  await seen(SENT, ours('m1', FIRST));
  await leaves('sent', FIRST, SENT + 2000);
  expect(await count()).toBe(1);
});

test('an answer that a machine writes is no mail to the customer', async () => {
  await leaves('sent', FIRST, SENT, 'away', undefined, 'Automatic reply: away until Monday');
  expect(await count()).toBe(0);
  await leaves('sent', FIRST, SENT, 'here', undefined, 'Drawings');
  expect(await count()).toBe(1);
});

test('two mails of a day are two, open or closed, and each is the one that says the same', async () => {
  await leaves('sent', FIRST, SENT);
  await leaves('sent', SECOND, SENT + 60_000);
  await seen(SENT + 120_000, ours('m2', SECOND), closed('m1'));
  expect(await count()).toBe(2);
  await seen(SENT + 180_000, ours('m1', FIRST), ours('m2', SECOND));
  expect(await count()).toBe(2);
  const rows = await database().touches.toArray();
  expect(rows.map(({ id, at }) => [id.split('|')[2], at])).toEqual([
    ['m1', SENT],
    ['m2', SENT + 60_000],
  ]);
});

test('a mail to another person, or of other words, is another one', async () => {
  await leaves('sent', FIRST, SENT);
  await seen(SENT + 60_000, ours('m1', SECOND));
  const bo = [{ kind: 'to' as const, address: 'bo@acme.example' }];
  await seen(SENT + 60_000, closed('m2', { recipients: bo }));
  expect(await count()).toBe(3);
});

test('a mail that was to leave later is the one that left then', async () => {
  await leaves('scheduled', FIRST, SENT);
  await seen(SENT + 3 * DAY, ours('m1', FIRST, { date: '2026-11-26' }));
  expect(await count()).toBe(1);
  expect((await database().touches.toArray())[0]!.at).toBeGreaterThan(SENT + DAY);
  // The same words once more are another mail.
  await seen(SENT + 9 * DAY, ours('m5', FIRST, { date: '2026-12-02' }));
  expect(await count()).toBe(2);
});

test('a mail that is taken back goes, also where its thread showed it already', async () => {
  await leaves('sent', SECOND, SENT - DAY);
  await leaves('sent', FIRST, SENT);
  await seen(SENT + 5000, ours('m1', FIRST));
  await leaves('undone', FIRST, SENT + 9000);
  await leaves('sent', 'Noted.', SENT + 20_000);
  await seen(SENT + 25_000, ours('m2', 'Noted.'));
  await leaves('undone', 'Noted.', SENT + 29_000);
  await leaves('scheduled', FIRST, SENT + 60_000);
  await leaves('undone', FIRST, SENT + 69_000);
  const rows = await database().touches.toArray();
  expect(rows.map(({ at }) => at)).toEqual([SENT - DAY]);
});

test('a draft that was thrown away and comes back takes no mail with it', async () => {
  await leaves('sent', 'Noted.', SENT, 'd1');
  await seen(SENT + 5000, ours('m1', 'Noted.'));
  await leaves('discarded', 'Sure.', SENT + 60_000, 'd2');
  await leaves('undone', 'Sure.', SENT + 65_000, 'd2', 'discarded');
  expect(await count()).toBe(1);
});

test('an answer of which the day alone is known came after what was sent that day, and lies on its own day', async () => {
  await leaves('sent', FIRST, SENT);
  await seen(SENT + DAY, ours('m1', FIRST), inbound('Thank you.', { id: 'm2', date: TODAY }));
  expect(await facts(SENT + DAY)).toMatchObject({ 'history.unanswered': 0 });
  await seen(SENT + DAY, inbound('Hello', { id: 'm0', date: '2026-11-22' }));
  const rows = await database().touches.orderBy('at').toArray();
  expect(rows.map(({ id, at }) => `${id.split('|')[2]} ${localDay(at)}`)).toEqual([
    'm0 2026-11-22',
    'm1 2026-11-24',
    'm2 2026-11-24',
  ]);
});

test('a mail that could not be kept is kept when it is seen again', async () => {
  const put = vi.spyOn(database().touches, 'put').mockRejectedValueOnce(new Error('full'));
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await seen(SENT, ours('m1', FIRST));
  expect(put).toHaveBeenCalled();
  await seen(SENT, ours('m1', FIRST));
  expect(await count()).toBe(1);
  warned.mockRestore();
});

test('mails of one thread and day keep their order, and count without ids as well', async () => {
  const nameless = (message: Message): Message => {
    const { id: _, ...rest } = message;
    return rest;
  };
  const messages = [
    inbound('Hello', { date: TODAY }),
    ours('', FIRST),
    inbound('Thank you.', { date: TODAY }),
    ours('', SECOND),
  ].map(nameless);
  await seen(SENT, ...messages);
  await seen(SENT, ...messages.slice(0, 3));
  expect(await count()).toBe(4);
  expect(await facts(SENT)).toMatchObject({ 'history.unanswered': 1 });
});

test('what was done with a tip of a new mail counts once on the day of the rep', async () => {
  const inserted = { tipId: 'x', ruleId: 'C-PUR-01', site: 'gmail', action: 'inserted' };
  expect(await noteTipEvent(inserted, SENT)).toBe(true);
  // Midnight in Greenwich lies between.
  expect(await noteTipEvent(inserted, SENT + 5 * 3_600_000)).toBe(false);
  expect(await noteTipEvent(inserted, SENT + 10 * 3_600_000)).toBe(true);
});
