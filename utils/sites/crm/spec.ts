import type { DealFields } from '../../model/snapshot';
import type { FeedHint } from './activities';
import type { Raws } from './build';
import type { ComposerSpec } from './composer';
import type { FieldKey, Kind } from './labels';
import type { Located } from './record';

/** API names of a product's fields: one name, or several of which the first that the page shows counts. */
type Names = Partial<Record<FieldKey, string>>;

/** A list of activities on the page, or a feed of notes. */
interface FeedSpec {
  /** The items. */
  items: string;
  /** Absent: it holds what is planned and what was done. */
  state?: 'planned' | 'done' | 'feed';
  kind?: FeedHint['kind'];
  /** Where an item's title stands. */
  title?: string;
  /** Where it says whose it is, behind a colon. */
  head?: string;
}

/** Where a product has its things. A table; `crmAdapter` is the one reader for all of them. */
export interface CrmSpec {
  id: string;
  matches: readonly string[];
  /** Whether the page is this product's; asked only with an address that `matches` allows, or on self-hosted sites. */
  applies(url: URL, document: Document): boolean;
  /** The record that the address (or the page) names; null on lists, boards, forms for new records. */
  locate(url: URL, document: Document): Located | null;
  /** The part of the page that shows the record; the first that is shown. Default: the body. */
  root?: readonly string[];
  /** Fields may stand in open shadow trees. */
  shadow?: boolean;
  /** Parts inside the root that show other records. */
  not?: string;
  /** The same for lists of activities: what `not` leaves out may hold some. */
  notFeeds?: string;
  /** Where a field stands, by its API name: `$` is the name, `%` its last part behind a dot, `{id}` the record's id. */
  field?: readonly string[];
  /** Where the value stands inside a field. Default: the whole field. */
  value?: readonly string[];
  /** Where the label stands inside a field. */
  label?: string;
  /** An attribute that holds the value as it is stored, on the field or inside it. */
  attribute?: string;
  /** The close date stays the expected one when a deal ends. */
  expectsEnd?: boolean;
  /** The value is not in the field's element but in the one after it. */
  next?: boolean;
  /** API names by kind of record; several with `|`. */
  names?: Partial<Record<Kind, Names>>;
  /** Selectors for what has no API name, by field; `@` at the end reads an attribute: `input@value`. */
  select?: Partial<Record<FieldKey, readonly string[]>>;
  /** Links to the contacts, in lists that `not` leaves out otherwise. */
  people?: readonly string[];
  /** Read only where one of `root` is there: what stands behind it shows other records. */
  strict?: boolean;
  /** Marks a value that stands for nothing. */
  blank?: string;
  /** The steps of the stage path, in the order of the markup. */
  steps?: string;
  stepsReversed?: boolean;
  feeds?: readonly FeedSpec[];
  /** What around the root may hold them beside it. */
  feedsIn?: string;
  composers?: readonly ComposerSpec[];
  /** The record id that the page itself carries: when it differs from the address, the page is not yet changed. */
  shownId?(root: Element, record: Located): string | undefined;
  /** Whether what was read is of a record at all, where address and page can as well be of something else. */
  fits?(fields: DealFields, document: Document): boolean;
  /** Fields that only code can read. */
  extra?(root: Element, raws: Raws, record: Located): void;
  /** The rest by label text, links and shapes. Default: yes. */
  labels?: boolean;
  /** Containers whose changes mean "look again". */
  watch?: readonly string[];
}
