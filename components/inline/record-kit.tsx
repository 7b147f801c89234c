import { createDock } from '@/utils/page/dock';
import { createSettler } from '@/utils/page/settle';
import type { InlineKit } from '@/utils/page/view';
import { kitWith } from './kit';
import { Records } from './Records';
import styles from './records.css?inline';

const kit = kitWith(Records);

/** For pages of records, besides mail: with the tab at the window's edge and its panel. */
export const recordKit: InlineKit = {
  ...kit,
  css: kit.css + styles,
  records: { createDock, createSettler },
  async surfaces() {
    const [base, { withPanel }] = await Promise.all([kit.surfaces(), import('./panel')]);
    return withPanel(base);
  },
};
