import { appPages } from './apps';
import { openAppPages } from './apps-open-source';
import { captionPages } from './captions';
import { consolePages } from './consoles';
import { countryPages } from './countries';
import { crowdedPages } from './crowded';
import { frameworkPages } from './frameworks';
import { knownPages } from './known';
import { knownKindPages } from './known-kinds';
import { libraryPages } from './libraries';
import { middlingPages } from './middling';
import { mixedPages } from './mixed';
import { namedElsewherePages } from './named-elsewhere';
import { namelessFieldPages } from './nameless-fields';
import { openPages } from './open-source';
import type { OtherPage } from './page';
import { peoplePages } from './people-and-firms';
import { portalPages } from './portals';
import { regionalPages } from './regional';
import { servicePages } from './services';
import { smallPages } from './small';
import { suitePages } from './suites';
import { tablePages } from './tables';
import { trapPages } from './traps';
import { unseen1a } from './unseen-1a';
import { unseen1b } from './unseen-1b';
import { unseen2a } from './unseen-2a';
import { unseen2b } from './unseen-2b';
import { unseen3 } from './unseen-3';
import { unseen4 } from './unseen-4';
import { unusualPages } from './unusual';

const latest = [...libraryPages, ...servicePages, ...openPages, ...countryPages];

export { silent } from './unseen-silent';

/** Pages that the reader was never changed for, nor is to be: how it does on pages that it meets for the first time. */
export const heldBack: OtherPage[] = latest.filter((_page, at) => at % 2 === 1);

/** Pages of products without an adapter: the generic reader alone. */
export const unknownProducts: OtherPage[] = [
  ...tablePages,
  ...appPages,
  ...openAppPages,
  ...trapPages,
  ...mixedPages,
  ...portalPages,
  ...suitePages,
  ...smallPages,
  ...unusualPages,
  ...regionalPages,
  ...latest.filter((_page, at) => at % 2 === 0),
  ...crowdedPages,
  ...consolePages,
  ...middlingPages,
  ...frameworkPages,
  ...captionPages,
  ...namedElsewherePages,
  ...unseen1a,
  ...unseen1b,
  ...unseen2a,
  ...unseen2b,
  ...unseen3,
  ...unseen4,
];
/** Pages of products with one: read by both. */
export const knownProducts: OtherPage[] = [
  ...knownPages,
  ...knownKindPages,
  ...namelessFieldPages,
  ...peoplePages,
];
