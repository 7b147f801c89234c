import type { ZoneMarks } from './adapter';

/*
 * How mail programs mark quotes and signatures in the mail itself. Any program's mark may turn up in any other's
 * reading pane; Outlook on the web prefixes received ids with "x_". `marker ~ *` stands for all that follows a marker.
 */

const id = (name: string) => [`#${name}`, `#x_${name}`];

/** What holds a quote and the line above it; who answers between its pieces, or under it, writes in there, too. */
const WHOLE = ['.gmail_quote_container', '.gmail_quote', '.gmail_extra', '.protonmail_quote'];
const ANSWERED =
  'div:has(> :is(.gmail_attr + blockquote, blockquote.protonmail_quote) ~ :is(div, p, ul, ol):not(:empty))';

const MAIL_MARKS: ZoneMarks = {
  quote: [
    ...WHOLE.map((name) => `${name}:not(${ANSWERED})`),
    `${ANSWERED} > :is(blockquote, .gmail_attr)`,
    '.yahoo_quoted',
    '[id^="yahoo_quoted"]',
    '.zmail_extra',
    '.moz-cite-prefix',
    '.moz-cite-prefix ~ blockquote',
    'blockquote[type=cite]',
    'blockquote.iosymail',
    '.tutanota_quote',
    '.skiff_quote',
    ...['appendonsend', 'divRplyFwdMsg', 'mail-editor-reference-message-container'].flatMap(id),
    ...['appendonsend', 'divRplyFwdMsg'].flatMap((name) => id(name).map((marker) => `${marker} ~ *`)),
    'hr#stopSpelling',
    'hr#stopSpelling ~ *',
    'hr#replySplit',
    'hr#replySplit ~ *',
    '#reply-intro',
    '#reply-intro ~ blockquote',
    'blockquote#isReplyContent',
    '#isForwardContent',
    '#oriMsgHtmlSeperator',
    '#oriMsgHtmlSeperator ~ *',
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

/**
 * The common marks as a webmail shows them that puts a prefix of its own before every id and class of a mail, so that the
 * mail's style cannot reach the page.
 * @param prefixes what such prefixes begin with
 */
export function prefixedMarks(...prefixes: string[]): ZoneMarks {
  const renamed = (pick: string, prefix: string) =>
    pick
      .replace(/#([\w-]+)/g, `[id^="${prefix}"][id$="$1"]`)
      .replace(/\.([\w-]+)/g, `[class*="${prefix}"][class*="$1"]`);
  const entries = Object.entries(MAIL_MARKS).map(([role, picks]) => {
    const named = picks.filter((pick) => /^\w*[#.]/.test(pick));
    return [role, prefixes.flatMap((prefix) => named.map((pick) => renamed(pick, prefix)))];
  });
  return Object.fromEntries(entries) as ZoneMarks;
}

/** Marks of a site before the common ones. */
export function withMarks(own: ZoneMarks): ZoneMarks {
  const out: Record<string, readonly string[]> = { ...own };
  for (const [role, picks] of Object.entries(MAIL_MARKS)) out[role] = [...(out[role] ?? []), ...picks];
  return out as ZoneMarks;
}
