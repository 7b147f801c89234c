/**
 * An address of the web as it is pasted, typed or found in a file, also without what it begins with. An extension's page
 * opens nothing else: an address of another sort may start a program.
 * @returns undefined where it is none of the web
 */
export function webAddress(text = ''): string | undefined {
  const bare = text.trim();
  const address = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[:/?#]|$)/u.test(bare) ? `https://${bare}` : bare;
  return /^https?:\/\/[^\s/]/i.test(address) && URL.canParse(address) ? address : undefined;
}
