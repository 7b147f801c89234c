import { generic } from '@/utils/sites/generic';
import { context, open } from './page';

/* A page that nobody told us about, with a mail from Ann on it: what several tests say of it. */

export const HERE = 'https://desk.northgate.example/mail/12';
export const SELF = ['robin@northgate.example'];
export const SAID =
  'We signed the lease for a second clinic in Leeds. Could you send us a price for forty beds?';
export const REPLY = '<button>Reply</button>';
export const ANN = 'Ann Okafor &lt;ann@brightwell.example&gt;';
export const IS_ANN = { name: 'Ann Okafor', address: 'ann@brightwell.example' };

/** The thread that is read of a page with this body; null where none is. */
export async function read(html: string, lang = 'en', self = SELF) {
  const document = open(`<!doctype html><html lang="${lang}"><body>${html}</body></html>`);
  while (generic.needs!(document)) await generic.needs!(document);
  const snapshot = generic.read(document, context(HERE, self))?.snapshot;
  return snapshot?.kind === 'thread' ? snapshot : null;
}
