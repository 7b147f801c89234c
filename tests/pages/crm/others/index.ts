import { appPages } from './apps';
import { moreApps } from './apps-more';
import { hostedMore } from './hosted-more';
import { knownPages } from './known';
import { moreKnown } from './known-more';
import { lastPages } from './last';
import { latePages } from './more';
import type { OtherPage } from './page';
import { peoplePages } from './people-and-firms';
import { regionalPages } from './regional';
import { smallPages } from './small';
import { suitePages } from './suites';
import { tablePages } from './tables';
import { trapPages } from './traps';
import { unusualPages } from './unusual';

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
];
/** Pages of products with one: read by both. */
export const knownProducts: OtherPage[] = [...knownPages, ...moreKnown, ...hostedMore, ...peoplePages];
