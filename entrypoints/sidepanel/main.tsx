import { AccountLog } from '@/components/log/AccountLog';
import { PagePanel } from '@/components/sites/PagePanel';
import { tabInAddress } from '@/components/sites/use-tab';
import { mount } from '@/components/ui/mount';
import { t } from '@/utils/messaging/words';

mount(
  <PagePanel tab={tabInAddress()} follow>
    {(prefill) => <AccountLog prefill={prefill} />}
  </PagePanel>,
  t('popupTitle'),
);
