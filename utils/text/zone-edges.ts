import { BULLET, nextText, wordCount, type ZoneLine } from './zone-lines';
import { markSlogan } from './zone-slogan';
import { DISCLAIMER, GREETING, GREETING_LINE, MOBILE, SIGNOFF, SIGNOFF_LINE } from './zone-words';

/** Greeting, sign-off, signature, disclaimer and code inside the author's own lines `[from, to)`. */
export function markEdges(lines: ZoneLine[], from: number, to: number, quoteFollows: boolean): void {
  markCode(lines, from, to);
  markGreeting(lines, from, to);
  let end = markDelimited(lines, from, to, quoteFollows);
  end = markDisclaimers(lines, from, end);
  markClose(lines, from, end);
}

function set(lines: ZoneLine[], from: number, to: number, role: ZoneLine['role']): void {
  for (let i = from; i < to; i++) if (!lines[i]!.fixed && !lines[i]!.blank) lines[i]!.role = role;
}

function markCode(lines: ZoneLine[], from: number, to: number): void {
  let fence = -1;
  let run = from;
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (line.text.startsWith('```')) {
      if (fence >= 0) {
        set(lines, fence, i + 1, 'code');
        fence = -1;
      } else fence = i;
    }
    const code =
      line.indent >= 4 &&
      /[{};=]|\)\s*$|^\$ |^(?:telnet|curl|npm|git) /.test(line.text) &&
      !BULLET.test(line.text);
    if (code || (line.blank && run < i)) continue;
    if (run < i && i - run >= 2) set(lines, run, i, 'code');
    run = i + 1;
  }
}

/** Words after the greeting word that still greet. */
const GREETED =
  /^(?:hi|hello|hey|hallo|bonjour|hola|olá|ciao|liebe[rs]?|there|all|team|everyone|everybody|folks|guys|again|friend|friends|sir|madam|sirs|mr|mrs|ms|dr|and|or|&|to|whom|it|may|concern|both|colleagues|colleague|customer|from|the|de|van|von|y|et|und|e|en|zusammen|herr|frau|damen|herren|à|tous|toutes|a|todos|todas|tutti|monsieur|madame|ladies|gentlemen)$/i;
const NAME_WORD = /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*|[{[<%].*|\/|@\p{L}+|_+|\(.*\)|X+)$/u;

/** Whether the line only greets: "Hi Dana,", "Dear all", "Good morning {{name}}!", "Dana –". */
function isGreeting(text: string): boolean {
  if (text.length > 80) return false;
  if (GREETING_LINE.test(text)) return true;
  const bare = text.replace(/[\s,:;!.\-–—👋🙂😊]+$/u, '');
  const hit = GREETING.exec(bare);
  if (hit) {
    const rest = bare.slice(hit[0].length).replace(/[{[<%][^}\]>%]*[}\]>%]+/gu, 'X');
    const words = rest.split(/[\s,]+/).filter(Boolean);
    return words.length <= 6 && words.every((word) => NAME_WORD.test(word) || GREETED.test(word));
  }
  // A name alone, and a comma, a colon or a dash.
  if (!/[,:\-–—]$/.test(text) || wordCount(bare) > 4 || bare === '') return false;
  if (BULLET.test(text)) return false;
  const words = bare
    .replace(/[{[<%][^}\]>%]*[}\]>%]+/gu, 'X')
    .split(/[\s,]+/)
    .filter(Boolean);
  return (
    words.length <= 4 &&
    words.every((word) => NAME_WORD.test(word) || /^(?:and|&|\/)$/.test(word)) &&
    !STARTS_TEXT.test(bare)
  );
}

/** Capitalised words that open a heading or a sentence rather than a name. */
const STARTS_TEXT =
  /^(?:also|next|first|second|third|finally|however|please|note|agenda|summary|options?|benefits?|pricing|questions?|update|background|details|one|two|so|well|yes|no|ok|okay|sure|great|perfect|thanks|regards|best|cheers|sincerely|attached|re|fyi|in short|in summary|this|that|here|what|why|how|when|where|problem|solution|results?|features?|today|tomorrow|subject|ps|p\.s)\b/i;

function markGreeting(lines: ZoneLine[], from: number, to: number): void {
  const first = nextText(lines, from);
  if (first >= to) return;
  const line = lines[first]!;
  if (line.role === 'author' && isGreeting(line.text)) line.role = 'greeting';
  else if (/^subject:/i.test(line.text)) {
    const next = nextText(lines, first + 1);
    if (next < to && lines[next]!.role === 'author' && isGreeting(lines[next]!.text))
      lines[next]!.role = 'greeting';
  }
}

/** Signatures under a delimiter line ("-- ", "__", "—") and lines that phones add. Returns where the text before ends. */
function markDelimited(lines: ZoneLine[], from: number, to: number, quoteFollows: boolean): number {
  let end = to;
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (line.blank || line.role !== 'author') continue;
    if (isDelimiter(line.text) && (isSigned(lines, i + 1) || looksLikeSignature(lines, i + 1, to))) {
      set(lines, i, to, 'signature');
      return Math.min(end, i);
    }
    if (isMobileLine(line.text)) {
      line.role = 'signature';
      end = Math.min(end, i);
      // What stands under the phone's line and is not marked otherwise was quoted by it.
      const next = nextText(lines, i + 1);
      if (next < to && !quoteFollows && !isDelimiter(lines[next]!.text)) {
        set(lines, next, to, 'quote');
        return end;
      }
    }
  }
  return end;
}

function isDelimiter(text: string): boolean {
  return /^(?:--|—|––|__|_{5,}|\*{8,})$/.test(text);
}

/** Whether the site itself marks what comes next as the signature. */
function isSigned(lines: ZoneLine[], from: number): boolean {
  const next = lines[nextText(lines, from)];
  return next?.fixed === true && next.role === 'signature';
}

/** Short lines to the end: a rule above a table or a long text is no signature delimiter. */
function looksLikeSignature(lines: ZoneLine[], from: number, to: number): boolean {
  let count = 0;
  let long = 0;
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (line.blank) continue;
    count++;
    if (line.text.length > 75 && !DISCLAIMER.test(line.text)) long++;
    if (count > 14) return false;
  }
  return count > 0 && long <= Math.max(1, count / 3);
}

/** Proton Mail names itself in what it puts under a mail, which ends as a sentence does. */
const PROTON = /\[?proton ?mail(?!\p{L})/iu;

/** "Sent from my iPhone" and its like; a sentence that starts so is text. */
function isMobileLine(text: string): boolean {
  if (text.length > 120 || !MOBILE.test(text)) return false;
  const bare = text.replace(/<[^>]*>|\([^\s()]*\)/g, '').trim();
  const ends = PROTON.test(bare) ? /[?!,;]$/ : /[.?!,;]$/;
  return wordCount(bare) <= 9 && !ends.test(bare) && !/, /.test(bare);
}

function markDisclaimers(lines: ZoneLine[], from: number, to: number): number {
  let end = to;
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (line.blank || line.role !== 'author' || !DISCLAIMER.test(line.text)) continue;
    // A paragraph further up is not the foot of the mail unless only short lines or notices follow.
    let last = i;
    while (last < to && !lines[last]!.blank) last++;
    set(lines, i, last, 'disclaimer');
    const next = nextText(lines, last);
    if (next >= to || DISCLAIMER.test(lines[next]!.text)) end = Math.min(end, i);
    i = last;
  }
  return end;
}

const CONTACT =
  /@|https?:|www\.|\[(?:phone|email|url|address|fax)\]|\b(?:tel|phone|fax|mobile|cell|office|direct|mob|ph)\b\s*[:.#]|\+?\d[\d\s().-]{7,}\d|\s\|\s|\b(?:Inc|Corp|Ltd|LLC|GmbH|PLC|Company|Group|Partners)\b\.?$|^(?:CEO|CTO|CFO|COO|VP|SVP|EVP|Founder|Co-?[Ff]ounder|President|Director|Manager|Head of|Vice President|Chief|Account|Sales|Senior|Assistant|Partner|Consultant|Owner|Executive|Engineer|Analyst|Associate)\b|calendly/;

/** Whether a line can be a name under a mail: one to four capitalised words, a placeholder, "-Dana", "/dw". */
function isName(text: string): boolean {
  // "i.A. Dana Wirth": on whose behalf somebody signs stands before the name in German.
  const bare = text
    .replace(/^[-–—~/*\s]+|^(?:i\. ?[AV]\.|ppa\.?|p\.p\.|gez\.) /, '')
    .replace(/[\s,.*]+$/, '');
  if (bare === '' || bare.length > 48) return false;
  const words = bare.replace(/[{[<%][^}\]>%]*[}\]>%]+/gu, 'X').split(/\s+/);
  if (words.length > 5) return false;
  // Hebrew or Arabic have no capitals to tell a name by: a sentence that ends is none, nor is one of many words.
  if (/^\p{Lo}/u.test(bare) && (words.length > 3 || /[.?؟!]$/.test(text))) return false;
  if (words.length === 1 && /^[-–—~/]/.test(text) && bare.length <= 20) return true;
  return (
    words.every(
      (word) => NAME_WORD.test(word) || /^(?:de|van|von|der|la|le|and|&|of|from|at|-|\||@)$/.test(word),
    ) && !STARTS_TEXT.test(bare)
  );
}

/** "Best regards,", and the same in two languages: "Mit freundlichen Grüßen / Best regards". */
const signsOff = (text: string): boolean =>
  SIGNOFF_LINE.test(text) || text.split(/\s*[/|]\s*/, 3).every((part) => SIGNOFF.test(part));

function markClose(lines: ZoneLine[], from: number, to: number): void {
  let last = to;
  while (last > from && (lines[last - 1]!.blank || lines[last - 1]!.role !== 'author')) last--;
  // The last sign-off line with nothing but name, contact and afterthought under it.
  for (let i = last - 1; i >= from && i >= last - 24; i--) {
    const line = lines[i]!;
    if (line.blank || line.role !== 'author') continue;
    const packed = /^(.{2,40}?)[,!.]\s+(.{1,40})$/.exec(line.text);
    const closes = signsOff(line.text) || (packed !== null && SIGNOFF.test(packed[1]!) && isName(packed[2]!));
    if (!closes || BULLET.test(line.text)) continue;
    const next = nextText(lines, i + 1);
    if (next >= last) {
      line.role = 'signoff';
      markNameless(lines, from, i);
      return;
    }
    if (!signatureFollows(lines, next, last)) continue;
    line.role = 'signoff';
    markNameless(lines, from, i);
    return;
  }
  markTrailingName(lines, from, markSlogan(lines, from, last, isName));
}

/** A second sign-off right above the first ("Looking forward," / "Best,"). */
function markNameless(lines: ZoneLine[], from: number, signoff: number): void {
  for (let i = signoff - 1; i >= from && i >= signoff - 2; i--) {
    const line = lines[i]!;
    if (line.blank) continue;
    if (line.role === 'author' && signsOff(line.text) && wordCount(line.text) <= 3) line.role = 'signoff';
    return;
  }
}

/** Marks name and contact lines `[from, to)` as signature if they are that; an afterthought stays the author's. */
function signatureFollows(lines: ZoneLine[], from: number, to: number): boolean {
  const roles: ('signature' | 'author')[] = [];
  let after = false;
  let prose = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (line.blank) {
      roles.push('author');
      continue;
    }
    if (/^(?:p\.? ?s\b|pps\b)/i.test(line.text)) after = true;
    count++;
    const sentence = wordCount(line.text) > 7 && !CONTACT.test(line.text);
    if (sentence && !after) prose++;
    if (count === 1 && !isName(line.text) && !CONTACT.test(line.text)) return false;
    roles.push(after ? 'author' : 'signature');
  }
  if (prose > 2 || count > 18) return false;
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (!line.blank && line.role === 'author') line.role = roles[i - from]!;
  }
  return true;
}

/** A line with a comma right above a name closes the mail if it has no more words. */
const CLOSING_WORDS = 6;

const STREET =
  /\b(?:street|road|avenue|lane|suite|floor|boulevard|square|p\.?\s?o\.? box|rue|calle|plaza)\b|(?:stra(?:ß|ss)e|str\.|platz|weg)(?= |$)|\b(?:st|rd|ave|blvd|dr)\.|\[street\]/i;
/** Of Britain, Canada, and, of five figures beside a place, of many more. */
const POSTCODE =
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|^(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}|\p{L},? (?:[A-Z]{2} )?\d{5}$/u;

/** A line of a postal address: "12 Harbour Street", "Calgary, AB T2G 2M8". */
const isPostal = (text: string): boolean =>
  (STREET.test(text) || POSTCODE.test(text)) && wordCount(text) <= 8 && !/[?!:;]$/.test(text);

/** Name and contact lines at the end without a sign-off above them. */
function markTrailingName(lines: ZoneLine[], from: number, last: number): void {
  let first = last;
  let contacts = 0;
  // An address alone may be where something is to be sent.
  let isAddressed = false;
  for (let i = last - 1; i >= from && last - i <= 14; i--) {
    const line = lines[i]!;
    if (line.blank) continue;
    if (
      line.role !== 'author' ||
      line.text.length > 90 ||
      (BULLET.test(line.text) && !/^[-–—]\s?\p{Lu}/u.test(line.text))
    )
      break;
    const contact = CONTACT.test(line.text) && !/[?!]$/.test(line.text) && wordCount(line.text) <= 10;
    const name = isName(line.text);
    if (!contact && !name) {
      if (!isPostal(line.text)) break;
      isAddressed = true;
    }
    if (contact) contacts++;
    first = i;
    if (name && !contact && (i === from || lines[i - 1]!.blank)) break;
  }
  if (first >= last) return;
  const top = lines[first]!;
  const above = first > from ? lines[first - 1]! : null;
  // "Happy holidays,", and the name under it
  const closes = above?.text.endsWith(',') === true && wordCount(above.text) <= CLOSING_WORDS;
  const parted = above === null || above.blank || closes || /[.!?)]$/.test(above.text);
  // At least one line of text must stand above, or a lone subject-like line would vanish.
  const body = nextText(lines, from) < first;
  // "Dana Wirth | Kettle | +44 20 7946 0000" packs it all in one line.
  const name = top.text.split(/\s+[|·•]\s+/, 1)[0]!;
  if (body && parted && isName(name) && (contacts > 0 || (!isAddressed && wordCount(top.text) <= 4))) {
    set(lines, first, last, 'signature');
  }
}
