import { browser } from 'wxt/browser';
import { LIMITS } from '../coach/selection';
import { DISMISSED } from '../goals/measures';
import type { TabEntry, TabTips, TipEvent, ToBackground } from '../messaging/protocol';
import type { TipAction } from '../model/tip-action';
import { database } from '../storage/database';
import { dropHere, keepMute, removeMute } from '../storage/mutes';
import { BLANK, changeKept } from '../storage/selection';
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

/** Does what silencing a tip means, wherever it shows. */
async function silence({ action, tipId, ruleId, threadId, person }: TipEvent, now: number): Promise<void> {
  switch (action) {
    case COUNTED:
      await keepMute({ scope: 'here', tipId }, ruleId, threadId, now);
      return takeAway((tip) => tip.id === tipId);
    case 'muted-person':
      if (person) await keepMute({ scope: 'person', ruleId, person: person.toLowerCase() }, ruleId, '', now);
      return takeAway((tip) => tip.id === tipId);
    case 'muted-rule':
      await patchSettings((settings) => ({ rulesOff: [...new Set([...settings.rulesOff, ruleId])] }));
      return takeAway((tip) => tip.ruleId === ruleId);
  }
}

/** Answers `tip.event`: does what the rep did with a tip, and counts it, once. */
export async function noteEvent(event: TipEvent, now = Date.now()): Promise<{ offerMute: boolean }> {
  const { action, tipId, ruleId, site, threadId } = event;
  // That a tip is shown was noted when it was chosen.
  if (action === 'shown') return { offerMute: false };
  // First what was asked for, which may need no store that could not count.
  await silence(event, now);
  const noted = noteTipEvent({ tipId, ruleId, site, action, ...(threadId && { threadId }) }, now);
  const isNew = await (DISMISSED.has(action) ? noted.catch(uncounted) : noted);
  if (ACCEPTED.has(action) && isNew) await countAccepted(ruleId);
  return { offerMute: action === COUNTED && (await countDismissed(ruleId, isNew ? 1 : 0)) };
}

function uncounted(error: unknown): false {
  console.warn('[uplift] not counted', error);
  return false;
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

/** Answers `tip.unmute`: takes back the one mute that was made, and leaves every other. */
export async function unmute({
  action,
  tipId,
  ruleId,
  threadId,
  person,
}: ToBackground['tip.unmute']['send']): Promise<undefined> {
  switch (action) {
    case COUNTED:
      await dropHere(ruleId, tipId, threadId);
      break;
    case 'muted-person':
      if (person) await removeMute({ ruleId, scope: 'person', where: person });
      break;
    case 'muted-rule':
      await patchSettings(({ rulesOff }) => ({ rulesOff: rulesOff.filter((id) => id !== ruleId) }));
      break;
  }
  const { tipEvents } = database();
  const noted = await tipEvents.where('[ruleId+action]').equals([ruleId, action]).sortBy('at');
  const last = noted.findLast((row) => row.tip === tipId);
  if (!last) return;
  await tipEvents.delete(last.id);
  if (action === COUNTED) await countDismissed(ruleId, -1);
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
