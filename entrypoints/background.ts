import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '@/utils/background/start';
import { builtinRules } from '@/utils/rules';

export default defineBackground(() => startBackground(async () => builtinRules));
