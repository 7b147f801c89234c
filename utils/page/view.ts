import type { Dimension } from '../model/dimension';
import type { QuickLog } from '../model/opportunity';
import type { Gate, MeterEntry, Tip } from '../model/tip';

/*
 * What the page shows of Uplift, as plain data, and what the rep can do with it. `utils/page` decides both,
 * `components/inline` draws the first and reports the second; neither knows the other's inside.
 */

/** The pill at an editor's corner, or at the page's for a record. */
export interface ChipView {
  /** The draft, record or thread it speaks of. */
  key: string;
  kind: 'draft' | 'thread' | 'deal';
  count: number;
  /** A tip of the highest severity is among them. */
  stop: boolean;
  shown: Dimension[];
  /** Its list or card is open. */
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
  /** Whether it speaks of a draft, a mail that is read, or a record. */
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
}
export interface LogView {
  kind: 'log';
  key: string;
  tip: Tip;
  fields: QuickLog;
  saving: boolean;
  said?: string;
}
export type SurfaceView = CardView | ListView | LogView;

export interface NoticeView {
  text: string;
  /** What the button beside it is called; pressing it calls `noticeAction`. */
  action?: string;
}

export interface View {
  chips: ChipView[];
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
  copy(text: string): void;
  mute(how: 'muted-here' | 'muted-person' | 'muted-rule'): void;
  openLog(key: string, tipId: string): void;
  saveLog(title: string, accountName: string): void;
  noticeAction(): void;
  closeNotice(): void;
}

/** The drawing side, living in the closed shadow root. */
export interface Inline {
  render(view: View): void;
  dispose(): void;
}
/** `css`: what the shadow root adopts. */
export interface InlineKit {
  css: string;
  mount(root: ShadowRoot, actions: Actions): Inline;
}
