import { StorageFault } from '../faults';

/** The code pages in which a spreadsheet on Windows saves a table, by the language of the machine; elsewhere 1252. */
const PAGES: Record<string, string> = {
  'windows-1250': 'bs cs hr hu pl ro sk sl sq',
  'windows-1251': 'be bg kk ky mk mn ru sr tg tt uk',
  'windows-1253': 'el',
  'windows-1254': 'az tr',
  'windows-1255': 'he yi',
  'windows-1256': 'ar fa ur',
  'windows-1257': 'et lt lv',
  'windows-1258': 'vi',
  'windows-874': 'th',
  shift_jis: 'ja',
  'euc-kr': 'ko',
  gbk: 'zh',
  big5: 'zh-hant zh-hk zh-mo zh-tw',
};

/** The code page of a language tag: that of its longest part that is known. */
function pageOf(tag: string): string {
  const parts = tag.toLowerCase().split('-');
  for (; parts.length; parts.pop()) {
    const name = parts.join('-');
    const page = Object.keys(PAGES).find((one) => PAGES[one]!.split(' ').includes(name));
    if (page) return page;
  }
  return 'windows-1252';
}

/**
 * The text of a table's file. UTF-8 where its bytes are that, UTF-16 where it says so (a spreadsheet's "Unicode text"), else
 * the code page that spreadsheets save in where this language is spoken.
 * @param language of the browser
 * @throws StorageFault 'invalid' where it is no text at all, such as a workbook
 */
export function decodeTable(bytes: Uint8Array<ArrayBuffer>, language = navigator.language): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const text = isWide
    ? new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
    : narrow(bytes, language);
  if (text.includes('\0')) throw new StorageFault('invalid');
  return text;
}

function narrow(bytes: Uint8Array<ArrayBuffer>, language: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(pageOf(language)).decode(bytes);
  }
}
