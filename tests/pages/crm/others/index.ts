import { appPages } from './apps';
import { moreApps } from './apps-more';
import { firstLook } from './first-look';
import { firstLookMore } from './first-look-more';
import { firstLookOpen } from './first-look-open';
import { hostedMore } from './hosted-more';
import { knownPages } from './known';
import { moreKnown } from './known-more';
import { countryPages } from './lands';
import { lastPages } from './last';
import { lastLook } from './last-look';
import { lateLook } from './late-look';
import { libraryPages } from './libraries';
import { latePages } from './more';
import { openPages } from './open-source';
import type { OtherPage } from './page';
import { peoplePages } from './people-and-firms';
import { regionalPages } from './regional';
import { servicePages } from './services';
import { smallPages } from './small';
import { suitePages } from './suites';
import { tablePages } from './tables';
import { trapPages } from './traps';
import { unseen } from './unseen';
import { unseenFourth } from './unseen-fourth';
import { unseenLast } from './unseen-last';
import { unseenMore } from './unseen-more';
import { unseenSecond } from './unseen-second';
import { unseenThird } from './unseen-third';
import { unusualPages } from './unusual';

const latest = [...libraryPages, ...servicePages, ...openPages, ...countryPages];

export { silent } from './unseen-silent';

/** Pages that the reader was never changed for, nor is to be: how it does on pages that it meets for the first time. */
export const heldBack: OtherPage[] = latest.filter((_page, at) => at % 2 === 1);

/** Pages of products without an adapter: the generic reader alone. */
export const unknownProducts: OtherPage[] = [
  ...tablePages,
  ...appPages,
  ...moreApps,
  ...trapPages,
  ...latePages,
  ...lastPages,
  ...suitePages,
  ...smallPages,
  ...unusualPages,
  ...regionalPages,
  ...latest.filter((_page, at) => at % 2 === 0),
  ...firstLook,
  ...firstLookOpen,
  ...firstLookMore,
  ...lastLook,
  ...lateLook,
  ...unseen,
  ...unseenMore,
  ...unseenSecond,
  ...unseenThird,
  ...unseenLast,
  ...unseenFourth,
];
/** Pages of products with one: read by both. */
export const knownProducts: OtherPage[] = [...knownPages, ...moreKnown, ...hostedMore, ...peoplePages];
