/*
 * What every webmail's fixture shows: a customer's mail with a quote and a signature and with pasted webmail markup,
 * the rep's own answer before it, and a draft. A site that cannot show a part says so in `Shows`.
 */

export const REP = { name: 'Robin Vale', address: 'robin@northgate.example' };
export const ANN = { name: 'Ann Okafor', address: 'ann.okafor@brightwell.example' };
export const BO = { name: 'Bo Lindgren', address: 'bo@brightwell.example' };

export type Person = typeof REP;

export interface Scene {
  /** Site, layout variant and interface language. */
  name: string;
  url: string;
  html: string;
  /** Filled into frames after the page stands: selector and HTML. */
  frames?: [selector: string, html: string][];
  /** The send control of the draft, and what goes when it is sent. */
  send: string;
  goes: string;
  /** The control that throws the draft away, where the page has one. */
  discard?: string;
  /** What the site shows outside of the composer to send the draft later, where it can. */
  schedule?: string;
  shows: Shows;
}

/** How the expected reading differs from the whole story. */
export interface Shows {
  /** Contacts are shown by name alone. */
  namesOnly?: boolean;
  /** Cc of the draft is not there. */
  noCc?: boolean;
  /** The page does not show the rep's own address. */
  noOwn?: boolean;
  /** One mail a page: the rep's own earlier mail is elsewhere. */
  single?: boolean;
  /** Recipients of shown mails are not there. */
  noRecipients?: boolean;
  /** Nothing of a conversation is there. */
  noThread?: boolean;
  noDraft?: boolean;
  noSubject?: boolean;
  plain?: boolean;
}

/** Pieces of other webmails' pages, as they turn up inside mails. */
export const PASTED =
  '<div class="adn ads"><h3><span class="gD" email="eve@elsewhere.example" name="Eve">Eve</span></h3><div class="ii gt"><div class="a3s">pasted from Gmail</div></div></div>' +
  '<div role="document"><div id="UniqueMessageBody_7">pasted from Outlook</div></div>' +
  '<div data-test-id="message-view-body-content">pasted from Yahoo</div>' +
  '<div class="v-Message-body">pasted from Fastmail</div>' +
  '<div id="editorParent_9"><div contenteditable="true" role="textbox" aria-multiline="true">pasted editor</div></div>';

const QUOTES: Record<string, string> = {
  outlook:
    '<div id="x_appendonsend"></div><hr><div id="x_divRplyFwdMsg"><b>From:</b> Robin</div><div>How is it going?</div>',
  yahoo:
    '<div class="yiv12 yahoo_quoted" id="yahoo_quoted_77"><div>On Monday Robin wrote:</div><div>How is it going?</div></div>',
  proton:
    '<div class="protonmail_quote"><div>On Monday Robin wrote:</div><blockquote>How is it going?</blockquote></div>',
  other: '<blockquote type="cite"><div>How is it going?</div></blockquote>',
};

/** The customer's mail. */
export function customerMail(program: keyof typeof QUOTES): string {
  return `<div><div>Hi Robin,</div><div><br></div><div>we signed the lease for a second site in Leeds.</div>${PASTED}</div>${QUOTES[program]}`;
}

export const OWN_MAIL = '<div>How is it going?</div>';
export const DRAFT = '<div>Hi Ann,</div><div>just checking&nbsp;in.</div>';

/** Blocks expected of the customer's mail before the quote: the pasted pieces are its words, no mail of their own. */
export const CUSTOMER_WORDS = ['Hi Robin,', 'we signed the lease for a second site in Leeds.'];

export const page = (lang: string, title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
