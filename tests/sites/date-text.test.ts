import { describe, expect, it } from 'vitest';
import { dayOf } from '@/utils/sites/date-text';

describe('dayOf', () => {
  it.each([
    ['20 Aug 2025, 13:19', 'en', '2025-08-20'],
    ['Aug 3, 2025, 1:19 PM', 'en-US', '2025-08-03'],
    ['Wednesday, 20 August 2025 at 13:19', 'en', '2025-08-20'],
    ['Wed, 20 Aug 2025 13:19:00 +0200', 'en', '2025-08-20'],
    ['Wed Aug 20 2025 13:19:00 GMT-0500 (EST)', 'en', '2025-08-20'],
    ['3. März 2026 um 09:05', 'de', '2026-03-03'],
    ['mar. 3 févr. 2026 à 09:05', 'fr', '2026-02-03'],
    ['2016年5月4日 上午10:08', 'zh-CN', '2016-05-04'],
    ['2026년 2월 28일 오후 3:11', 'ko', '2026-02-28'],
    ['13:19 20 thg 8, 2025', 'vi', '2025-08-20'],
    ['2026-02-28 09:00', 'de', '2026-02-28'],
    ['1 May 2026', 'nonsense-locale-x!', '2026-05-01'],
  ])('reads %s (%s)', (text, locale, day) => {
    expect(dayOf(text, locale)).toBe(day);
  });

  it.each([
    '03/04/2026',
    'Tue 13:19',
    'yesterday',
    '20 Aug',
    '31 Feb 2026',
    '3.4.2026',
    '1 to 5 May 2026',
    '',
  ])('does not guess at "%s"', (text) => {
    expect(dayOf(text, 'en')).toBeUndefined();
  });
});
