import { createDraft } from '@/utils/page/draft';
import type { InlineKit } from '@/utils/page/view';
import { kitWith } from './kit';

/** For mail: there a draft is never far. */
export const mailKit: InlineKit = { ...kitWith(), drafts: async () => ({ createDraft }) };
