import { browser } from 'wxt/browser';
import { DISMISSED } from '../goals/measures';
import { type Asker, serve } from '../messaging/server';
import { siteOf } from '../model/match-pattern';
import type { RulePack } from '../model/prompt-rule';
import type { Settings } from '../model/settings';
import { watchEpoch } from '../storage/epoch';
import { endErasing, watchErasing } from '../storage/erase';
import { isPolicyChange, keepPolicy } from '../storage/managed';
import { quickLog } from '../storage/opportunities';
import { endOpportunity, reopenOpportunity } from '../storage/opportunity-end';
import { sweep } from '../storage/retention';
import { reviewItem } from '../storage/review-settings';
import { publishSwitches, watchSettings } from '../storage/settings';
import { mappingsOf, removeMapping, saveMapping } from '../storage/site-mappings';
import { undoQuickLog } from '../storage/undo-quick-log';
import { CoachService, forgetKey, forgetPage } from './coach-service';
import { setDock } from './dock';
import { forgetDraftNames } from './draft-names';
import { forgetNoted } from './heard';
import { dropLogDrafts, keepBegun, keepHeard, readBegun } from './log-draft';
import { lookAgain } from './look-again';
import { LOG_COMMAND, LOG_MENU, logSelection, makeMenus } from './menus';
import { openPage } from './open-page';
import { noteOutcome } from './outcomes';
import { practise } from './practice';
import { logPressed } from './pressed-log';
import { setQuiet } from './quiet';
import { openReview, REVIEW_NOTICE, remindIfDue, scheduleReview } from './reminders';
import {
  dressFrame,
  hearReturned,
  joinOpen,
  putParts,
  restoreSites,
  sitesAdded,
  sitesRemoved,
  sitesUpdated,
} from './site-access';
import { siteState } from './site-state';
import { wasSwitchedOn } from './switched-on';
import { dropEntries } from './tab-entries';
import { noteEvent, tabTips, unmute } from './tips';

const SWEEP_ALARM = 'sweep';
const DAY_MINUTES = 24 * 60;

/** Work that nobody waits for; what goes wrong is told in the worker's console and comes up again at the next start. */
function later(name: string, work: () => Promise<unknown>): void {
  work().catch((error) => console.warn(`[uplift] ${name}`, error));
}

/** What has to stand whenever the extension comes to run; doing it twice changes nothing. */
async function setUp(sites: () => Promise<void>): Promise<void> {
  await Promise.all([
    makeMenus(),
    sites(),
    publishSwitches(),
    scheduleReview(),
    remindIfDue(),
    endErasing(),
    browser.alarms.create(SWEEP_ALARM, { delayInMinutes: 1, periodInMinutes: DAY_MINUTES }),
  ]);
}

function onNotice(id: string): void {
  if (id === REVIEW_NOTICE) later('review', openReview);
}

/** Whether a page that asks is of the site that it asks about. */
function isOfSite({ url = '' }: Asker, about: string): boolean {
  const site = siteOf(url);
  return site !== undefined && site.origin === siteOf(about)?.origin;
}

/** Listens to presses on our notification, once there is the permission for it. */
function hearNotices(): void {
  browser.notifications?.onClicked.addListener(onNotice);
}

/**
 * Wires the background: registers every listener, synchronously, and starts nothing. All state is rebuilt from storage
 * when it is first needed, so the worker may die at any moment.
 * @param builtin loads the rules that come with Uplift
 */
export function startBackground(builtin: () => Promise<RulePack>): void {
  const coach = new CoachService(builtin);
  const reset = () => {
    coach.reset();
    forgetDraftNames();
    forgetNoted();
  };

  serve({
    'site.state': ({ url }, asker) => {
      later('page', () => forgetPage(asker));
      return siteState(asker.from === 'content' ? (asker.url ?? url) : url);
    },
    'page.parts': ({ names }, asker) => putParts(names, asker),
    'page.dress': ({ frameId }, asker) => dressFrame(frameId, asker),
    'coach.assess': (request, asker) => coach.answer(request, asker),
    'coach.wake': (request, asker) => coach.wake(request, asker),
    'coach.forget': ({ key }, asker) => forgetKey(key, asker),
    'practice.assess': (request) => practise(request, coach),
    // The page that asks is told, too: what it shows beside may be about the same words.
    'tip.event': async (event) => {
      const answer = await noteEvent(event);
      if (DISMISSED.has(event.action)) later('pages', lookAgain);
      return answer;
    },
    'quiet.set': async (request, asker) => {
      // What a page shows already may be on its way to where it is looked up.
      await coach.idle();
      await setQuiet(request, asker);
      later('pages', lookAgain);
      return undefined;
    },
    'draft.outcome': (report, asker) => noteOutcome(report, asker, coach),
    'log.quick': async (log) => {
      const logged = await quickLog(log);
      coach.forgetFacts();
      later('pages', lookAgain);
      return logged;
    },
    'log.begun': async ({ url, begun }, asker) => {
      // A page hears of what was typed on its own site only.
      if (asker.from === 'content' && !isOfSite(asker, url)) return {};
      if (begun) await keepBegun(url, begun);
      const kept = begun ? undefined : await readBegun(url);
      return kept ? { begun: kept } : {};
    },
    'log.undo': async ({ id }) => {
      await undoQuickLog(id);
      coach.forgetFacts();
      later('pages', lookAgain);
      return undefined;
    },
    'log.end': async ({ id, outcome }) => {
      await (outcome ? endOpportunity(id, outcome) : reopenOpportunity(id));
      coach.forgetFacts();
      later('pages', lookAgain);
      return undefined;
    },
    'tab.tips': ({ tabId }) => tabTips(tabId),
    'dock.set': async (change, asker) => {
      await setDock(change, asker);
      if (change.record) later('pages', lookAgain);
      return undefined;
    },
    'tip.unmute': async (tip) => {
      await unmute(tip);
      later('pages', lookAgain);
      return undefined;
    },
    'mapping.of': ({ url }, asker) => mappingsOf(asker.from === 'content' ? (asker.url ?? url) : url),
    'mapping.save': async (mapping, asker) => {
      // A page teaches about itself only.
      if (asker.from === 'content' && !isOfSite(asker, mapping.origin)) return undefined;
      await saveMapping(mapping);
      return undefined;
    },
    'mapping.remove': async ({ id }) => {
      await removeMapping(id);
      return undefined;
    },
    'ui.open': async ({ page, hash }, { tabId, from }) => {
      if (page === 'popup' && from === 'content' && hash && tabId !== undefined) await keepHeard(tabId, hash);
      await openPage(page, hash, tabId);
      return undefined;
    },
  });

  let isTold = false;
  browser.runtime.onInstalled.addListener(({ reason }) => {
    isTold = true;
    later('set-up', () => setUp(sitesUpdated));
    if (reason === 'install') later('welcome', () => openPage('welcome'));
  });
  browser.runtime.onStartup.addListener(() => {
    isTold = true;
    later('set-up', () => setUp(restoreSites));
  });
  // Pages that were open while it was off have a script that lost its extension, or none.
  later('switched on', async () => {
    if (await wasSwitchedOn(() => isTold)) await setUp(sitesUpdated);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SWEEP_ALARM) later('sweep', () => Promise.all([endErasing(), sweep()]));
    // Every day as well: on a journey an alarm stands at the hour of where it was set.
    later('review', async () => {
      await remindIfDue();
      await scheduleReview();
    });
  });
  browser.permissions.onAdded.addListener(({ origins = [], permissions = [] }) => {
    later('sites', () => sitesAdded(origins));
    // What the browser offers from now on was not there to be listened to when this worker started.
    if (permissions.includes('notifications')) hearNotices();
  });
  browser.permissions.onRemoved.addListener(() => later('sites', sitesRemoved));
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === LOG_MENU) later('menu', () => logSelection(info, tab));
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === LOG_COMMAND) later('command', () => logSelection({ pageUrl: tab?.url }, tab));
  });
  hearNotices();
  hearReturned();
  const tabGone = (tabId: number) =>
    later('tab', () => Promise.all([dropEntries(tabId, undefined), dropLogDrafts(tabId)]));
  browser.tabs.onRemoved.addListener(tabGone);
  // Chrome gives a tab that it puts to sleep another id, and what it showed is gone with its page.
  browser.tabs.onReplaced?.addListener((_, old) => tabGone(old));
  watchEpoch(() => {
    reset();
    later('pages', () => lookAgain(true));
  });
  // The organisation changed its policy: open pages ask anew whether their site is on, and are read by its rules.
  browser.storage.onChanged.addListener((changes, area) => {
    if (!isPolicyChange(changes, area)) return;
    reset();
    if (area === 'managed') later('keep-policy', keepPolicy);
    later('policy', () => Promise.all([scheduleReview(), publishSwitches(true)]));
  });
  watchSettings((settings, before) => {
    coach.forgetFacts();
    if (settings.startedAt !== before.startedAt) later('tabs', joinOpen);
    const heeded = ({ rulesOff, quietWith, coachInternal, largeFrom }: Settings) =>
      JSON.stringify([rulesOff, quietWith, coachInternal, largeFrom]);
    if (heeded(settings) !== heeded(before)) later('pages', lookAgain);
    // Settings written by another window are already published; an import or a migration may not have.
    later('switches', () => publishSwitches());
  });
  watchErasing(() => later('erase', endErasing));
  reviewItem.watch(() => later('review', () => scheduleReview()));
  later('keep-policy', keepPolicy);
  later('pressed', async () => {
    if (await logPressed()) later('pages', lookAgain);
  });
}
