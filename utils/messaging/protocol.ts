import type { MuteScope } from '../coach/selection';
import type { DraftOutcome } from '../model/draft-outcome';
import type { HealthPart } from '../model/health-part';
import type { SiteMapping } from '../model/mapping';
import type { Ending, Opportunity, QuickLog } from '../model/opportunity';
import type { DockPlace } from '../model/settings';
import type { DraftSnapshot, RecordRef, Snapshot } from '../model/snapshot';
import type { Assessment, Tip } from '../model/tip';
import type { Muting, TipAction } from '../model/tip-action';

/*
 * Every message of the extension, in one table: name, what is sent, what comes back.
 * Types only, so that a content script can import it for nothing. `schemas.ts` holds the checks of the extension
 * contexts, `guards.ts` the small hand-written ones of the content scripts.
 */

/** Whether and how a content script works on its page. */
export interface SiteState {
  /** False until the rep pressed Start on the welcome page. */
  started: boolean;
  /** This site is switched on. */
  on: boolean;
  /** Id of the site, where its host has a name. */
  site?: string;
  /** Paused until (milliseconds since the epoch), if the rep paused. */
  pausedUntil?: number;
  /** Own addresses and '@domains' set in options. */
  self: string[];
  /** The tab on this site's record pages: where the rep put it, and whether it is closed here. */
  dock?: { place?: DockPlace; off?: boolean };
}

/** What the rep did with the tab on a record page. */
export interface DockChange {
  /** The page it is on; what a content script says of itself does not count. */
  url: string;
  place?: DockPlace;
  /** Closed on the whole site, or open there again. */
  off?: boolean;
  /** Closed for this record, or open for it again. */
  record?: RecordRef;
  closed?: boolean;
}

export interface PageHealth {
  site: string;
  state: 'ok' | 'degraded' | 'unsupported';
  parts: HealthPart[];
  /** Structure only: no text, no addresses. */
  report?: string;
}

/** An open opportunity of the log whose deal was won or lost by its page in a CRM. */
export interface EndedDeal {
  id: string;
  title: string;
  outcome: Ending;
}

export interface AssessRequest {
  snapshot: Snapshot;
  /** Key of the draft, thread or record inside its tab: which Assessment this one replaces. */
  key: string;
  /** Nothing was written on the draft for a while: what stands there may be all of it. */
  rested?: boolean;
  /** The draft held words when it was opened, and was not emptied since. */
  resumed?: boolean;
}
export type AssessAnswer =
  | {
      state: 'ok';
      assessment: Assessment;
      /** Whom it is about, and what the form in the page starts with. */
      prefill?: Prefill;
      /** The rep closed the tab for this record. */
      dockClosed?: boolean;
      /** Of a deal that has ended: what the log holds open of it. */
      ended?: EndedDeal;
    }
  /** The worker does not know the thread that `threadHash` names: send the snapshot again with `thread`. */
  | { state: 'need-thread' }
  | { state: 'off' };

/** A rehearsal on the practice desk: assessed like any other, remembered nowhere. */
export interface PracticeRequest {
  snapshot: Snapshot;
  /** What history and log would say of this customer. */
  given?: Record<string, number | boolean | string> | undefined;
  /** Texts of our last mails to this customer. */
  sent?: string[] | undefined;
  /** Ids of the tips that show in this rehearsal: they keep their place while they fire. */
  showing: string[];
  /** What the rep muted in this rehearsal. */
  mutes: MuteScope[];
}
export type PracticeAnswer =
  | {
      state: 'ok';
      assessment: Assessment;
      prefill: Prefill;
      /** Everything that fires, those held back included. */
      all: Tip[];
    }
  | { state: 'need-thread' };

export interface TipEvent {
  action: TipAction;
  tipId: string;
  ruleId: string;
  site: string;
  threadId?: string;
  /** Address of the customer, or the name where there is none, for 'muted-person'; hashed where it is stored. */
  person?: string;
}

/** What silenced a tip. */
export type TipMuted = Omit<TipEvent, 'action'> & { action: Muting };

export interface OutcomeReport {
  outcome: DraftOutcome;
  /** What is undone. */
  undoes?: DraftOutcome;
  site: string;
  /** The key that its draft is assessed under. */
  key: string;
  /** The same for a mail that left and is taken back; no other mail has it. */
  draftId: string;
  threadId?: string;
  /** The draft as it was when it left; read for habits, never stored. */
  snapshot: Snapshot;
  /** Tips that were showing at some time during this draft, by id, with what fired them. */
  shown: { tipId: string; ruleId: string; quote: string }[];
}

/** What the rep has begun to log. */
export interface Begun {
  /** The fields that were typed in, and what stands in them. */
  fields: Partial<Record<'title' | 'account' | 'sentence', string>>;
  /** The id that it is logged under, also by a press whose answer the form did not live to hear. */
  id?: string;
  /** The tip that it is about, where it was typed in the page. */
  tipId?: string;
}

/** Content script or extension page → background. */
export interface ToBackground {
  'site.state': { send: { url: string }; back: SiteState };
  /** Puts parts of the content script into the page that asks, in order. */
  'page.parts': { send: { names: string[] }; back: undefined };
  /** Has what is ours seen in a frame of the page that asks (0: its top frame), for as long as the extension is there. */
  'page.dress': { send: { frameId: number }; back: undefined };
  'coach.assess': { send: AssessRequest; back: AssessAnswer };
  /** The rep begins to write: what the first answer needs is made ready, with a draft also what it will be read against. */
  'coach.wake': { send: { key: string; snapshot?: DraftSnapshot }; back: undefined };
  'coach.forget': { send: { key: string }; back: undefined };
  'practice.assess': { send: PracticeRequest; back: PracticeAnswer };
  'tip.event': { send: TipEvent; back: { offerMute: boolean } };
  /** Keeps quiet in the conversation of what an entry shows, or speaks of it again. `of`: the tab, for our own pages. */
  'quiet.set': { send: QuietRequest; back: undefined };
  'draft.outcome': { send: OutcomeReport; back: undefined };
  'log.quick': { send: QuickLog; back: { saved: Opportunity; duplicateOf?: Opportunity } };
  /** Keeps what the rep has begun to log on a page; without it, gives what was kept. */
  'log.begun': { send: { url: string; begun?: Begun }; back: { begun?: Begun } };
  'log.undo': { send: { id: string }; back: undefined };
  /** Notes how an open opportunity ended, or takes that back. */
  'log.end': { send: { id: string; outcome?: Ending }; back: undefined };
  'tab.tips': { send: { tabId: number }; back: TabTips };
  'dock.set': { send: DockChange; back: undefined };
  /** Takes back what a `tip.event` silenced, named as it was. */
  'tip.unmute': { send: TipMuted; back: undefined };
  /** What the rep taught about the CRM of an address. */
  'mapping.of': { send: { url: string }; back: SiteMapping[] };
  'mapping.save': { send: SiteMapping; back: undefined };
  'mapping.remove': { send: { id: string }; back: undefined };
  'ui.open': {
    send: { page: 'options' | 'popup' | 'welcome' | 'practice' | 'sidepanel'; hash?: string };
    back: undefined;
  };
}

/** Background or extension page → the content script of a tab. */
export interface ToPage {
  'page.read': { send: undefined; back: { snapshots: Snapshot[]; health: PageHealth } };
  /** Open the card of a tip on its page. */
  'page.show': { send: { tipId: string }; back: { shown: boolean } };
  /** Have what the page shows assessed anew: something about it was changed elsewhere. */
  'page.again': { send: undefined; back: undefined };
  /** Let the rep point at a field and say what it is. */
  'page.teach': { send: undefined; back: undefined };
}

/** One assessed thing of a tab: a draft, the thread that is read, or the record. */
export interface TabEntry {
  key: string;
  frameId: number;
  site: string;
  url: string;
  assessment: Assessment;
  prefill: Prefill;
  /** Every hash of the conversation it is of, the one for what is new first. */
  threads?: readonly string[];
}

/** What is to be kept quiet about, by the key of its entry. */
export interface QuietRequest {
  key: string;
  on: boolean;
  of?: { tabId: number; frameId: number };
}

/** What quick-log takes over from a page. */
export type LogStart = Omit<QuickLog, 'id' | 'title'> & { title?: string };
/** Whom a page is about and what quick-log starts with there; `of`: what it starts with from one of the tips. */
export type Prefill = LogStart & { of?: (LogStart & { tipId: string })[] };

export interface TabTips {
  entries: TabEntry[];
}
