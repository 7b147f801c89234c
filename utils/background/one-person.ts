import { isOwn } from '../model/own-address';
import type { Recipient } from '../model/snapshot';
import { hashed } from '../storage/salt';

/**
 * Whom a mail of ours went to, as a salted hash, to notice that it is always the same person.
 * @returns '' where it went to several, undefined where the page does not say
 */
export async function onePerson(
  recipients: readonly Recipient[] | undefined,
  self: readonly string[],
): Promise<string | undefined> {
  if (!recipients) return undefined;
  const outside = recipients.filter(({ address }) => !isOwn(address, self));
  const known = new Set(outside.flatMap(({ address }) => (address ? [address.toLowerCase()] : [])));
  // A name without an address may be anybody.
  if (outside.some(({ address }) => !address) || known.size === 0) return known.size > 1 ? '' : undefined;
  const [only] = known;
  return known.size === 1 ? hashed('person', only!) : '';
}
