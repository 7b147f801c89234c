import type { QuickLog } from '../model/opportunity';
import type { Tip } from '../model/tip';
import type { Deeds } from './deeds';
import type { Dock } from './dock';
import type { Draft } from './draft';
import { tipsAt } from './draw';
import type { PageEnv } from './env';
import type { ReadingPane } from './reading-pane';
import type { Hold } from './shortcuts';
import type { NoticeView, Presses, SurfaceKit, SurfaceView, View } from './view';
import type { Words } from './words';

/** What the rep has open: a card, a list or the form. At most one thing. */
export interface Open {
  kind: 'card' | 'list' | 'log';
  key: string;
  tipId?: string;
  /** What opened it: what the pointer opened, the pointer closes. */
  by: 'hover' | 'key' | 'press';
  said?: string;
  /** In a panel: the prompt that `said` speaks of. */
  at?: string;
  fields?: QuickLog;
  /** What stands in them the rep has typed before. */
  own?: true;
  /** What the form logs: kept, because the page may show another mail while the rep fills it in. */
  tip?: Tip;
  saving?: boolean;
}

export interface Stage {
  readonly open: Open | null;
  /** What is open, or will be as soon as it can be drawn. */
  readonly wanted: Open | null;
  notice: NoticeView | null;
  readonly logged: Set<string>;
  readonly presses: Presses;
  /** What draws what is open and what can be done with it; null until something was opened. */
  readonly surfaces: Surfaces | null;
  toggleList(key: string): void;
  /** Opens one thing, or nothing. Settles when it is open, or when something else was asked for in the meantime. */
  show(next: Open | null): Promise<void>;
  /** Closes what is open and leaves the focus where it is. */
  drop(): void;
  tipOf(key: string, tipId: string | undefined): Tip | null;
  tipsOf(key: string): Tip[];
  sourceOf(key: string): Draft | ReadingPane;
  view(): SurfaceView | null;
  /** Draws what is open. */
  draw(view: View): unknown;
}

interface Surfaces {
  kit: SurfaceKit;
  deeds: Deeds;
}

export interface StageInput {
  env: PageEnv;
  words: Words;
  draft(key: string): Draft | undefined;
  pane(): ReadingPane;
  /** The draft that answers the mails that are read. */
  answer(): Draft | undefined;
  dock: Dock | undefined;
  /** Fetches what draws; its styles are in place when it is there. */
  surfaces(): Promise<SurfaceKit>;
  /** Gives the focus back to the draft, if the rep had gone to our UI. */
  leaveUi(): void;
  /** Keeps keys while words are on their way into a draft. */
  hold(): Hold;
  /** The focus is in our UI. */
  inUi(): boolean;
  /** What stands in the fields of the form that logs. */
  texts(): string[];
  /** Text fields may be shown in the page. */
  fieldsAllowed(): boolean;
}

/** Keeps what is open, and fetches what draws it when something is opened first. */
export function createStage(input: StageInput): Stage {
  const { env } = input;
  let open: Open | null = null;
  let wanted: Open | null = null;
  let surfaces: Surfaces | null = null;
  let loading: Promise<void> | null = null;

  function tipsOf(key: string): Tip[] {
    const draft = input.draft(key);
    if (draft) return tipsAt(draft);
    const pane = input.pane();
    return pane.key === key ? tipsAt(pane) : [];
  }

  /** What has to be there before anything is open. What cannot be had is asked for again the next time. */
  function ready(): Promise<void> {
    loading ??= input.surfaces().then(
      (kit) => {
        surfaces = { kit, deeds: kit.createDeeds(stage, input) };
      },
      () => {
        loading = null;
      },
    );
    return loading;
  }

  const stage: Stage = {
    get open() {
      return open;
    },
    get wanted() {
      return wanted;
    },
    notice: null,
    logged: new Set(),
    get surfaces() {
      return surfaces;
    },
    presses: {
      toggleList: (key) => stage.toggleList(key),
      openLog: (key, tipId) => void ready().then(() => surfaces?.deeds.actions.openLog(key, tipId)),
      noticeAction: () => surfaces?.deeds.actions.noticeAction(),
      closeNotice: () => surfaces?.deeds.actions.closeNotice(),
    },
    toggleList(key) {
      void stage.show(open?.key === key && open.kind !== 'log' ? null : { kind: 'list', key, by: 'press' });
    },
    async show(next) {
      wanted = next;
      if (next && !surfaces) {
        await ready();
        if (!surfaces || wanted !== next || env.signal.aborted) return;
      }
      const before = open;
      open = next;
      surfaces?.deeds.opened(before, next);
      if (!next && before) input.leaveUi();
      env.changed();
    },
    drop() {
      wanted = null;
      open = null;
      env.changed();
    },
    tipsOf,
    tipOf: (key, tipId) => tipsOf(key).find((tip) => tip.id === tipId) ?? null,
    sourceOf: (key) => input.draft(key) ?? input.pane(),
    view: () => (open && surfaces ? surfaces.deeds.view(open) : null),
    draw: (view) => surfaces?.kit.draw(view, surfaces.deeds.actions),
  };
  return stage;
}
