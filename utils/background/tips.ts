import { browser } from 'wxt/browser';
import { LIMITS } from '../coach/selection';
import { DISMISSED } from '../goals/measures';
import type { TabEntry, TabTips, TipEvent, ToBackground } from '../messaging/protocol';
import type { TipAction } from '../model/tip-action';
import { database } from '../storage/database';
import { clearRecentMutes } from '../storage/mutes';
import { BLANK, changeKept, dropHere, keepMute } from '../storage/selection';
import { patchSettings } from '../storage/settings';
import { noteTipEvent } from '../storage/tip-events';
import { showBadge } from './badge';
import { countAccepted } from './outcomes';
import { changeAll, readEntries } from './tab-entries';

/** What counts towards the offer to switch a rule off. */
const COUNTED = 'muted-here' satisfies TipAction;
/** What says that a tip was taken up. */
const ACCEPTED: ReadonlySet<TipAction> = new Set(['inserted', 'copied', 'logged'] as const);

/** Takes tips out of what every tab shows, and its badge along. */
async function takeAway(isGone: (tip: { id: string; ruleId: string }) => boolean): Promise<void> {
  const changed = await changeAll((entry): TabEntry => {
    const tips = entry.assessment.tips.filter((tip) => !isGone(tip));
    return { ...entry, assessment: { ...entry.assessment, tips } };
  });
  for (const [tabId, entries] of changed) await showBadge(tabId, entries);
}

/** Answers `tip.event`: counts what the rep did with a tip, once, and does what it means. */
export async function noteEvent(event: TipEvent, now = Date.now()): Promise<{ offerMute: boolean }> {
  const { action, tipId, ruleId, site, threadId, person } = event;
  // That a tip is shown was noted when it was chosen.
  if (action === 'shown') return { offerMute: false };
  const isNew = await noteTipEvent({ tipId, ruleId, site, action, ...(threadId && { threadId }) }, now);
  if (ACCEPTED.has(action) && isNew) await countAccepted(ruleId);
  switch (action) {
    case COUNTED:
      await keepMute({ scope: 'here', tipId }, ruleId, threadId);
      await takeAway((tip) => tip.id === tipId);
      return { offerMute: await countDismissed(ruleId, isNew ? 1 : 0) };
    case 'muted-person':
      if (person) await keepMute({ scope: 'person', ruleId, person: person.toLowerCase() }, ruleId);
      await takeAway((tip) => tip.id === tipId);
      break;
    case 'muted-rule':
      await patchSettings((settings) => ({ rulesOff: [...new Set([...settings.rulesOff, ruleId])] }));
      await takeAway((tip) => tip.ruleId === ruleId);
      break;
  }
  return { offerMute: false };
}

async function countDismissed(ruleId: string, by: number): Promise<boolean> {
  let dismissed = 0;
  await changeKept((kept) => {
    const before = kept.rules[ruleId] ?? BLANK;
    dismissed = Math.max(0, before.dismissed + by);
    return { ...kept, rules: { ...kept.rules, [ruleId]: { ...before, dismissed } } };
  });
  return dismissed >= LIMITS.offerMuteAfter;
}

/** Answers `tip.unmute`: takes back the mute that was made a moment ago, whichever it was. */
export async function unmute({ tipId, ruleId }: ToBackground['tip.unmute']['send']): Promise<undefined> {
  await dropHere(ruleId, tipId);
  await clearRecentMutes(ruleId);
  await patchSettings((settings) => ({ rulesOff: settings.rulesOff.filter((id) => id !== ruleId) }));
  const taken = await database()
    .tipEvents.where('[ruleId+action]')
    .anyOf([...DISMISSED].map((action) => [ruleId, action]))
    .filter((row) => row.tip === tipId)
    .toArray();
  await database().tipEvents.bulkDelete(taken.map(({ id }) => id));
  if (taken.some(({ action }) => action === COUNTED)) await countDismissed(ruleId, -1);
}

/** Answers `tab.tips`: what was assessed on the page that the tab shows now. */
export async function tabTips(tabId: number): Promise<TabTips> {
  const entries = await readEntries(tabId);
  if (!entries.length) return { entries };
  let url: string | undefined;
  try {
    ({ url } = await browser.tabs.get(tabId));
  } catch {
    return { entries: [] };
  }
  // A tab whose address we may not know went on to a page that is not ours to read.
  if (url === undefined) return { entries: [] };
  return { entries: entries.filter((entry) => originOf(entry.url) === originOf(url)) };
}

function originOf(url: string): string {
  try {
    return new URL(url).origin;
  } catch {
    return '';
  }
}
