/*
 * The public suffix list as one text, so that a worker that wakes has nothing to make of it. A line holds what may stand
 * before a suffix, all with the top first: "uk ac co gov" says that ac.uk, co.uk and gov.uk are suffixes; `*` stands for
 * any label, and a label with `!` is none although `*` would have it so.
 */

/**
 * The public suffix of a host name: the longest that the list knows, else the last label.
 * @param list lines as `listOf` writes them, with a line break before the first and after the last
 */
export function suffixOf(host: string, list: string): string {
  const labels = host.split('.');
  let known = 1;
  let parent = labels.at(-1) ?? '';
  for (let taken = 2; taken <= labels.length; taken++) {
    const label = labels[labels.length - taken]!;
    const from = list.indexOf(`\n${parent} `);
    if (from >= 0) {
      const line = list.slice(from + 1 + parent.length, list.indexOf('\n', from + 1));
      const has = (word: string) => `${line} `.includes(` ${word} `);
      if (has(`!${label}`)) return labels.slice(1 - taken).join('.');
      if (has(label) || (label !== '' && has('*'))) known = taken;
    }
    parent += `.${label}`;
  }
  return labels.slice(-known).join('.');
}
