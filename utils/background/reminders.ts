import { browser } from 'wxt/browser';
import { localDay } from '../goals/periods';
import { momentOn, remindedWeek } from '../goals/review-week';
import { localWeekStart } from '../messaging/week';
import { t } from '../messaging/words';
import { alone } from '../storage/lock';
import { readManaged } from '../storage/managed';
import { type ReviewSettings, reviewItem } from '../storage/review-settings';
import { openPage } from './open-page';

/*
 * The weekly review's reminder: an alarm at the time the rep chose. Alarms may be lost in a restart and fire late after
 * sleep, so what is due is always worked out anew from the settings.
 */

export const REVIEW_ALARM = 'review';
export const REVIEW_NOTICE = 'review';

/** The next moment a reminder is due, after `now`; undefined when the rep wants none. */
export function nextReminder(settings: ReviewSettings, now: number): number | undefined {
  const { remindOn, remindAt } = settings;
  if (remindOn === undefined || remindAt === undefined) return undefined;
  const ahead = (remindOn - new Date(now).getDay() + 7) % 7;
  const next = momentOn(now, ahead, remindAt);
  return next > now ? next : momentOn(now, ahead + 7, remindAt);
}

/** The reminder that is due now and was neither shown nor made needless by a review; undefined when there is none. */
export function dueReminder(settings: ReviewSettings, now: number): number | undefined {
  const due = remindedWeek(settings, now, localWeekStart())?.due;
  return due === undefined || settings.remindedFor === localDay(due) ? undefined : due;
}

/** Sets the alarm for the next reminder, or takes it away. */
export async function scheduleReview(now = Date.now()): Promise<void> {
  const [settings, managed] = await Promise.all([reviewItem.read(), readManaged()]);
  const next = managed.remindersOff ? undefined : nextReminder(settings, now);
  if (next === undefined) await browser.alarms.clear(REVIEW_ALARM);
  else await browser.alarms.create(REVIEW_ALARM, { when: next });
}

/** Shows the reminder if one is due, once, however often this is asked. */
export function remindIfDue(now = Date.now()): Promise<boolean> {
  return alone('reminder', async () => {
    const [settings, managed] = await Promise.all([reviewItem.read(), readManaged()]);
    const due = managed.remindersOff ? undefined : dueReminder(settings, now);
    // The permission to notify is asked for when the rep chooses a time, and may be taken back.
    if (due === undefined || !browser.notifications) return false;
    // Noted when it is there: what dies in between shows the same one again, and none is lost.
    await browser.notifications.create(REVIEW_NOTICE, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png' as never),
      title: t('reviewNoticeTitle'),
      message: t('reviewNoticeText'),
    });
    await reviewItem.patch({ remindedFor: localDay(due) });
    return true;
  });
}

/** Opens the review, and takes the notification away that asked for it. */
export async function openReview(): Promise<void> {
  await browser.notifications?.clear(REVIEW_NOTICE);
  await openPage('options', 'review');
}
