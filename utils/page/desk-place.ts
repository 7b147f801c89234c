import { isGone } from '../sites/is-gone';
import { isInTheWay } from './chip-spot';
import type { Dock } from './dock';
import type { PageEnv } from './env';
import { createFollower } from './follow';
import { frameOf } from './geometry';
import { layOut } from './layout';
import type { Drafts } from './open-drafts';
import type { ReadingPane } from './reading-pane';
import { hasFocus } from './selection';
import type { Stage } from './stage';
import type { UiHost } from './ui-host';

/** Keeps what is ours where it belongs, whatever moves on the page. */
export interface Placing {
  /** Brings everything to its place. @param moving the page moves under what is there; else something was drawn */
  place(moving?: boolean): void;
  /** Something else was drawn: brings it to its place, and follows the editors that are there now. */
  drawn(): void;
  stop(): void;
}

interface PlacingInput {
  env: PageEnv;
  host: UiHost;
  drafts: Drafts;
  pane: ReadingPane;
  stage: Stage;
  dock: Dock | undefined;
  rtl(): boolean;
  /** Looks for the composers that the page has now. */
  scan(): void;
}

/** Lists that a site looks up for what was typed are there after this time: milliseconds. */
const LATE = 700;

/** Begins to follow the page. */
export function createPlacing({ env, host, drafts, pane, stage, dock, rtl, scan }: PlacingInput): Placing {
  const { view } = env;
  let late = 0;
  /** The words that the open card speaks of. */
  let near: Range | null = null;

  function place(moving = false): void {
    if (env.signal.aborted) return;
    const { open } = stage;
    const all = drafts.all();
    if (all.some(({ composer }) => isGone(composer.editor))) scan();
    const source = open && (drafts.get(open.key) ?? pane);
    const range =
      (open?.kind !== 'list' && source?.placed.find(({ tip }) => tip.id === open?.tipId)?.range) || null;
    if (range !== near) {
      near = range;
      env.highlighter.paint('open', range ? [{ range, level: 'near' }] : []);
    }
    layOut({
      view,
      host,
      drafts: all,
      surface: open && stage.surfaces && { key: open.key, range, place: stage.surfaces.kit.placeSurface },
      signals: new Map(pane.placed.flatMap(({ tip, range }) => (range ? [[tip.id, range] as const] : []))),
      dock,
      rtl: rtl(),
      moving,
    });
  }

  /** The caret is elsewhere now. */
  function keyed(): void {
    const editors = drafts.all().map(({ composer }) => composer.editor);
    // Who types elsewhere is shown lists there, which may come late or go again.
    const isElsewhere = editors.length > 0 && !editors.some(hasFocus);
    view.clearTimeout(late);
    if (isElsewhere) late = view.setTimeout(place, LATE);
    // What is open makes room for what is being written, as the chip does.
    if (isElsewhere || stage.open || editors.some(isInTheWay)) place();
  }

  /** An editor that was taken to another place of the page has lost its marks. */
  function settled(): void {
    for (const draft of drafts.all()) draft.adopt(draft.composer);
    place();
  }

  const follower = createFollower(view, () => place(true), settled, keyed);
  return {
    place,
    drawn() {
      follower.follow(drafts.all().flatMap(({ composer }) => [frameOf(composer.editor), composer.root]));
      place();
    },
    stop: follower.stop,
  };
}
