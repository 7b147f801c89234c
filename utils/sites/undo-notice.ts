import { type Picks, within } from './pick';

const LIVE = ['[role=alert]', '[role=status]', '[aria-live]'];
/** What webmails show for a moment after sending; a press there may be the undo, the returning draft tells. */
const NOTICE = LIVE.flatMap((live) =>
  ['button', 'a', '[role=button]', '[role=link]'].map((pressed) => `${live} ${pressed}`),
);
/** A live area that holds these is no notice. */
const CONTENT = 'main, [role=main], [contenteditable], textarea';

/**
 * Whether a press may take back what was just sent.
 * @param undo what the site's own button for it looks like
 */
export function mayUndo(target: Element, undo: Picks | undefined): boolean {
  const live = target.closest(LIVE.join());
  const isNotice = within(target, NOTICE) && !live?.matches(CONTENT) && !live?.querySelector(CONTENT);
  return isNotice || (undo !== undefined && within(target, undo));
}
