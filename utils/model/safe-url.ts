/** Keys of an address that may carry tokens, text, people or what was searched for. */
const SECRET =
  /token|auth|key|sid|session|sig|code|pass|secret|body|subject|text|cc|bcc|to$|^q$|query|search|find|e-?mail|^mail$|phone/i;

/** The address of a page as it may be kept: without query secrets, without fragments that carry text, at most 500 characters. */
export function safeUrl(url: URL): string {
  const clean = new URL(url.href);
  clean.username = '';
  clean.password = '';
  // Not by their iterator, which a content script in Firefox cannot walk.
  const names: string[] = [];
  clean.searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) if (SECRET.test(name)) clean.searchParams.delete(name);
  // Web apps keep their route in the fragment; a search or a long one may be the customer's words.
  if (clean.hash.length > 80 || /[?=:~%\s@]|search|query/i.test(clean.hash)) clean.hash = '';
  return clean.href.slice(0, 500);
}
