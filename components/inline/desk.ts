/* What a mail site's page gets when Uplift works on it: the desk and what draws, as one part of the content script. */

export { openDesk } from '@/utils/page/desk';
export { clearLeftBehind } from '@/utils/page/left-behind';
export { showReloadNotice } from '@/utils/page/reload-notice';
export { mailKit as inlineKit } from './mail-kit';
