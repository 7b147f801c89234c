import { tokensOf } from '../text/tokens';
import { spellOut } from './words';

/** The words of a text as phrases see them, marks left out: what prints are made of. */
export function wordsOf(text: string): string[] {
  const out: string[] = [];
  for (const token of tokensOf(text)) {
    if (token.kind === 'punct' || token.kind === 'symbol' || token.kind === 'hyphen') continue;
    if (token.kind === 'word') out.push(...spellOut(token.norm).words);
    else out.push(token.norm);
  }
  return out;
}
