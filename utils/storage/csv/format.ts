/** How a CSV file is written. */
export interface CsvFormat {
  separator: ',' | ';' | '\t';
  /** Byte-order mark, by which Excel knows that the file is UTF-8. */
  mark: boolean;
  /** Decimal mark of numbers. */
  decimal: '.' | ',';
}

export type Cell = string | number | undefined;

/** A text that a spreadsheet would take for a formula; full-width signs count in some of them. */
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

function write(cell: Cell, { separator, decimal }: CsvFormat): string {
  if (cell === undefined) return '';
  let text: string;
  // Three digits behind a mark may be thousands to whoever reads them: a fourth says that they are none.
  if (typeof cell === 'number')
    text = String(cell)
      .replace(/\.\d{3}$/, '$&0')
      .replace('.', decimal);
  else text = FORMULA.test(cell) ? `'${cell}` : cell;
  const mustQuote = text.includes(separator) || /["\r\n]|^\s|\s$/.test(text);
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of a table whose beginning was written. */
export const writeRows = (rows: readonly (readonly Cell[])[], format: CsvFormat): string =>
  rows.map((row) => `${row.map((cell) => write(cell, format)).join(format.separator)}\r\n`).join('');

/**
 * Rows as CSV after RFC 4180: CRLF, quotes doubled. Texts that begin like a formula get an apostrophe in front; numbers
 * are numbers and stay as they are.
 */
export const writeCsv = (rows: readonly (readonly Cell[])[], format: CsvFormat): string =>
  `${format.mark ? '\uFEFF' : ''}${writeRows(rows, format)}`;

/** Takes off the apostrophe that `writeCsv` put before what looks like a formula. */
export const plainCell = (cell: string): string =>
  FORMULA.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell;

/** The separator that splits the first line into most cells. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>([
    [',', 0],
    [';', 0],
    ['\t', 0],
    ['|', 0],
  ]);
  let isQuoted = false;
  for (const char of text.slice(0, 20_000)) {
    if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === '\n' || char === '\r')) break;
    else if (!isQuoted && counts.has(char)) counts.set(char, counts.get(char)! + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

/**
 * Reads CSV of any of the usual kinds: separator found by itself unless given, quotes or none, CRLF, LF or CR, with or
 * without a byte-order mark. Linear in the text. Empty lines are left out.
 * @returns with `numbers` each row's number as a spreadsheet counts them, from 1
 */
export function readCsv(
  text: string,
  separator?: string,
): { rows: string[][]; numbers: number[]; separator: string } {
  // What some programs write into a first line of its own, for Excel.
  const [said = '', named] = /^\uFEFF?(?:"?sep=(.)"?(?:\r\n|\n|\r))?/i.exec(text) ?? [];
  const source = text.slice(said.length);
  const mark = separator ?? named ?? separatorOf(source);
  const rows: string[][] = [];
  const numbers: number[] = [];
  let row: string[] = [];
  let number = 0;
  let at = 0;
  const endRow = () => {
    number += 1;
    if (row.length > 1 || row[0] !== '') {
      rows.push(row);
      numbers.push(number);
    }
    row = [];
  };
  while (at < source.length) {
    let cell = '';
    if (source[at] === '"') {
      // Inside quotes everything counts as text, two quotes as one.
      at += 1;
      for (;;) {
        const next = source.indexOf('"', at);
        cell += source.slice(at, next < 0 ? source.length : next);
        at = next < 0 ? source.length : next + 1;
        if (source[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    const start = at;
    while (at < source.length && source[at] !== mark && source[at] !== '\n' && source[at] !== '\r') at += 1;
    row.push(cell + source.slice(start, at));
    if (at >= source.length) break;
    const isBreak = source[at] !== mark;
    if (source[at] === '\r' && source[at + 1] === '\n') at += 1;
    at += 1;
    if (isBreak) endRow();
    // A separator at the very end leaves one empty cell behind it.
    else if (at >= source.length) row.push('');
  }
  if (row.length) endRow();
  return { rows, numbers, separator: mark };
}
