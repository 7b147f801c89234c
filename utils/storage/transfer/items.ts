import type { VersionedItem } from '../item';
import { trustItem } from '../playbooks/signature';
import { practiceItem } from '../practice';
import { reviewItem } from '../review-settings';
import { settingsItem } from '../settings';
import { mappingsItem } from '../site-mappings';
import { worksItem } from '../works';

/** Every settings item that goes into the file and is erased with the rest. */
export const ITEMS: readonly VersionedItem<object>[] = [
  settingsItem as unknown as VersionedItem<object>,
  reviewItem as unknown as VersionedItem<object>,
  mappingsItem as unknown as VersionedItem<object>,
  worksItem as unknown as VersionedItem<object>,
  trustItem as unknown as VersionedItem<object>,
  practiceItem as unknown as VersionedItem<object>,
];
