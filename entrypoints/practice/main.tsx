import { mailKit } from '@/components/inline/mail-kit';
import { recordKit } from '@/components/inline/record-kit';
import { PracticePage } from '@/components/practice/PracticePage';
import { mount } from '@/components/ui/mount';
import { inOurWords } from '@/utils/messaging/rule-words';
import { t } from '@/utils/messaging/words';
import { builtinSituations } from '@/utils/practice';
import { builtinRules } from '@/utils/rules';

const kits = { mail: mailKit, deal: recordKit };
mount(
  <PracticePage builtin={builtinSituations} rules={inOurWords(builtinRules)} kits={kits} />,
  t('practiceTitle'),
);
