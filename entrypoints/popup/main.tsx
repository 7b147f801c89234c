import { PagePanel } from '@/components/sites/PagePanel';
import { tabInAddress } from '@/components/sites/use-tab';
import { mount } from '@/components/ui/mount';
import { t } from '@/utils/messaging/words';
import { hurryLog } from '@/utils/storage/log-index';

hurryLog();
const tab = tabInAddress();
// With a tab in its address the popup stands in a tab of its own and may take the width it is given.
if (tab !== undefined) document.documentElement.dataset.standing = '';
mount(<PagePanel tab={tab} />, t('popupTitle'));
