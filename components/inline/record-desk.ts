/* What a page that may show records gets: as desk.ts, with the tab at the window's edge. */

export { openDesk } from '@/utils/page/desk';
export { clearLeftBehind } from '@/utils/page/left-behind';
export { showReloadNotice } from '@/utils/page/reload-notice';
export { recordKit as inlineKit } from './record-kit';
