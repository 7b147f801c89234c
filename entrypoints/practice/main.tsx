import { inlineKit } from '@/components/inline/kit';
import { recordKit } from '@/components/inline/record-kit';
import { PracticePage } from '@/components/practice/PracticePage';
import { mount } from '@/components/ui/mount';
import { t } from '@/utils/messaging/words';
import { builtinSituations } from '@/utils/practice';
import { builtinRules } from '@/utils/rules';

const kits = { mail: inlineKit, deal: recordKit };
mount(<PracticePage builtin={builtinSituations} rules={builtinRules} kits={kits} />, t('practiceTitle'));
