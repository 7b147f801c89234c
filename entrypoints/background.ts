import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '@/utils/background/start';
import { inOurWords } from '@/utils/messaging/rule-words';
import { coachRules } from '@/utils/rules/coach-rules';

export default defineBackground({
  // What the worker shares with the extension's pages is packed once.
  type: 'module',
  main: () => startBackground(async () => inOurWords(coachRules())),
});
