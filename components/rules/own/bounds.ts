import type { MessageKey } from '@/utils/messaging/words';
import type { How } from '@/utils/rules/form/conditions';

/** How a number, an answer or a field is held against what the rule wants. */
export const BOUNDS: Record<How, MessageKey> = {
  least: 'howLeast',
  most: 'howMost',
  exact: 'howExact',
  none: 'howNone',
  some: 'howSome',
  yes: 'howYes',
  no: 'howNo',
  empty: 'howEmpty',
  filled: 'howFilled',
};
