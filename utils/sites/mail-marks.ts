import type { ZoneMarks } from './adapter';

/*
 * How mail programs mark quotes and signatures in the mail itself. Any program's mark may turn up in any other's
 * reading pane; Outlook on the web prefixes received ids with "x_". `marker ~ *` stands for all that follows a marker.
 */

const id = (name: string) => [`#${name}`, `#x_${name}`];

export const MAIL_MARKS: ZoneMarks = {
  quote: [
    '.gmail_quote_container',
    '.gmail_quote',
    '.gmail_extra',
    '.yahoo_quoted',
    '[id^="yahoo_quoted"]',
    '.protonmail_quote',
    '.zmail_extra',
    '.moz-cite-prefix',
    '.moz-cite-prefix ~ blockquote',
    'blockquote[type=cite]',
    'blockquote.iosymail',
    '.tutanota_quote',
    '.skiff_quote',
    ...['appendonsend', 'divRplyFwdMsg', 'mail-editor-reference-message-container'].flatMap(id),
    ...['appendonsend', 'divRplyFwdMsg'].flatMap((name) => id(name).map((marker) => `${marker} ~ *`)),
    'hr#stopSpelling, hr#stopSpelling ~ *',
    'hr#replySplit, hr#replySplit ~ *',
    '#reply-intro',
    '#reply-intro ~ blockquote',
    'blockquote#isReplyContent',
    '#isForwardContent',
    '#oriMsgHtmlSeperator, #oriMsgHtmlSeperator ~ *',
    '#reply139content',
    '#origbody',
  ],
  attribution: ['[id="Zm-_Id_-Sgn1"]'],
  signature: [
    '.gmail_signature',
    '.gmail_signature_prefix',
    '[data-smartmail="gmail_signature"]',
    ...id('Signature'),
    ...id('ms-outlook-mobile-signature'),
    ...id('AppleMailSignature'),
    '.protonmail_signature_block',
    '[id="Zm-_Id_-Sgn"]',
    '.moz-signature',
    '[class*="ydp"][class*="signature"]',
    ...id('_rc_sig'),
  ],
};

/** Marks of a site before the common ones. */
export function withMarks(own: ZoneMarks): ZoneMarks {
  const out: Record<string, readonly string[]> = { ...own };
  for (const [role, picks] of Object.entries(MAIL_MARKS)) out[role] = [...(out[role] ?? []), ...picks];
  return out as ZoneMarks;
}
