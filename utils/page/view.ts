import type { EndedDeal } from '../messaging/protocol';
import type { Dimension } from '../model/dimension';
import type { QuickLog } from '../model/opportunity';
import type { DockPlace } from '../model/settings';
import type { Gate, MeterEntry, Tip } from '../model/tip';
import type { Muting } from '../model/tip-action';
import type { createDeeds } from './deeds';
import type { Dock, DockInput } from './dock';
import type { createDraft } from './draft';
import type { placeSurface } from './place-surface';
import type { createSettler } from './settle';
import type { createSurfaceKeys } from './surface-keys';

/*
 * What the page shows of Uplift, as plain data, and what the rep can do with it. `utils/page` decides both,
 * `components/inline` draws the first and reports the second; neither knows the other's inside.
 */

/** The pill at an editor's corner, or at the page's for a mail that is read. */
export interface ChipView {
  /** The draft, record or thread it speaks of. */
  key: string;
  kind: 'draft' | 'thread';
  count: number;
  /** A tip of the highest severity is among them. */
  stop: boolean;
  shown: Dimension[];
  /** Its list or card is open. */
  open: boolean;
}

/** The tab at the window's edge, on a record's page. */
export interface DockView {
  key: string;
  count: number;
  stop: boolean;
  side: DockPlace['side'];
  /** Its panel is open. */
  open: boolean;
}

/** A button in the margin beside a growth signal in the customer's mail. */
export interface SignalView {
  id: string;
  key: string;
  tipId: string;
  label: string;
  logged: boolean;
}

export interface CardView {
  kind: 'card';
  key: string;
  /** Of a record that is read: 'thread'. */
  about: ChipView['kind'];
  tip: Tip;
  /** 0-based, among the tips of its list. */
  index: number;
  total: number;
  /** Insert or Replace may be offered: the words stand where the rule saw them and the editor can be trusted. */
  apply: 'insert' | 'replace' | 'remove' | null;
  /** There is a rewrite, but this editor takes only a paste. */
  copyOnly: boolean;
  /** Whom 'Not for this person' would speak of. */
  person?: string;
  /** What came of the last press, in words. */
  said?: string;
  canLog: boolean;
}
export interface ListView {
  kind: 'list';
  key: string;
  about: ChipView['kind'];
  tips: Tip[];
  meter: MeterEntry[];
  gates: Gate[];
  /** In the list of a draft: what the mail that it answers says, where no words of it could be marked. */
  mail?: { key: string; tips: Tip[] };
}
/** The prompts on a record, each with what fired it and a question to ask. */
export interface PanelView {
  kind: 'panel';
  key: string;
  /** What the record is called; '' where the page does not say. */
  name: string;
  tips: Tip[];
  gates: Gate[];
  /** Prompts that were logged already. */
  logged: ReadonlySet<string>;
  /** What the log holds open of it, though it has ended. */
  ended?: EndedDeal | undefined;
  /** What came of the last press on a prompt, in words. */
  said?: { tipId: string; text: string };
}
export interface LogView {
  kind: 'log';
  key: string;
  tip: Tip;
  fields: QuickLog;
  /** What stands in them the rep has typed before. */
  own?: true;
  saving: boolean;
  said?: string;
}
export type SurfaceView = CardView | ListView | PanelView | LogView;

export interface NoticeView {
  text: string;
  /** What the button beside it is called; pressing it calls `noticeAction`. */
  action?: string;
  /** What the next button is called, where there is something else to do; pressing it calls `noticeAction(1)`. */
  other?: string;
  /** The draft's own undo does the same: the shortcut goes on opening tips. */
  quiet?: boolean;
  /** For those who hear the page alone: others see what it tells. */
  unseen?: boolean;
}

export interface View {
  chips: ChipView[];
  dock: DockView | null;
  signals: SignalView[];
  surface: SurfaceView | null;
  notice: NoticeView | null;
  /** Read out politely when it changes. */
  says: string;
}

export interface Actions {
  toggleList(key: string): void;
  openTip(key: string, tipId: string): void;
  /** To the tip `by` places further in its list. */
  step(by: number): void;
  close(): void;
  apply(): void;
  /** Of the tip that is open, or of one in a panel. */
  copy(text: string, tipId?: string): void;
  mute(how: Muting, tipId?: string): void;
  /** Keeps quiet in the conversation of a draft or mail, or speaks of it again; absent where nothing is remembered. */
  quiet?(key: string, on: boolean): void;
  /** Notes in the log that the deal of the panel has ended as its page says. */
  end(): void;
  /** Closes the tab for this record or on this site. */
  closeDock(what: 'record' | 'site'): void;
  /** Opens the side panel, where the browser lets us; absent where there is nothing beside the page. */
  openBeside?(): void;
  openLog(key: string, tipId: string): void;
  saveLog(title: string, accountName: string): void;
  noticeAction(at?: number): void;
  closeNotice(): void;
}

/** Those that need nothing open. */
export type Presses = Pick<Actions, 'toggleList' | 'openLog' | 'noticeAction' | 'closeNotice'>;

/** The drawing side, living in the closed shadow root. */
export interface Inline {
  /** @param open what is open, as `SurfaceKit.draw` made it */
  render(view: View, open?: unknown): void;
  dispose(): void;
}
/** What is needed once something is written. */
interface DraftKit {
  createDraft: typeof createDraft;
}
/** What is needed once something is open. */
export interface SurfaceKit {
  css: string;
  draw(view: View, actions: Actions): unknown;
  createDeeds: typeof createDeeds;
  createSurfaceKeys: typeof createSurfaceKeys;
  placeSurface: typeof placeSurface;
}
/** What a page needs that may show a record. */
export interface RecordKit {
  /** Places the tab. */
  createDock(input: DockInput): Dock;
  createSettler: typeof createSettler;
}
/** `css`: what the shadow root adopts. */
export interface InlineKit {
  css: string;
  /** Absent where no page shows records. */
  records?: RecordKit;
  /** What listens to a draft and has it assessed. */
  drafts(): Promise<DraftKit>;
  mount(root: ShadowRoot, presses: Presses): Inline;
  surfaces(): Promise<SurfaceKit>;
}
