import { Welcome } from '@/components/sites/Welcome';
import { mount } from '@/components/ui/mount';
import { t } from '@/utils/messaging/words';

mount(<Welcome />, t('welcomeTitle'));
