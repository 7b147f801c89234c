import type { VersionedItem } from '../item';
import { mergeKeys, trustItem } from '../playbooks/signature';
import { mergePractised, practiceItem } from '../practice';
import { reviewItem } from '../review-settings';
import { selectionItem } from '../selection';
import { settingsItem } from '../settings';
import { mappingsItem, mergeMappings } from '../site-mappings';
import { mergeResets, worksItem } from '../works';

/** What an export and an import need of an item. `merge`: brings a value in beside what is here; else it takes its place. */
type Carried = Pick<VersionedItem<object>, 'key' | 'check' | 'read' | 'patch'> & {
  merge?(value: object): Promise<object>;
};

/** Every settings item that goes into the file and is erased with the rest. */
export const ITEMS: readonly Carried[] = [
  settingsItem as unknown as Carried,
  reviewItem as unknown as Carried,
  { ...mappingsItem, merge: mergeMappings } as unknown as Carried,
  { ...worksItem, merge: mergeResets } as unknown as Carried,
  { ...trustItem, merge: mergeKeys } as unknown as Carried,
  selectionItem as unknown as Carried,
  { ...practiceItem, merge: mergePractised } as unknown as Carried,
];
