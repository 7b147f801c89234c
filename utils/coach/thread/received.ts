import { wordSet } from '../../text/word-set';

/** Words of a reply that says nothing but that their mail came. */
export const RECEIVED = wordSet(
  'noted received understood great perfect wonderful lovely brilliant excellent super fantastic fine good news okay thank thanks thx cheers much many lot kind kindly pleasure mail email message note you very so for the your and this that all again of indeed',
);
