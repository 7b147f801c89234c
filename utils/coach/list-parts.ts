import { type Pattern, parsePhrase } from './pattern';
import { singleWords } from './phrase-node';

/** A word list: its entries of one word, and the others. */
interface Parts {
  single: readonly string[];
  longer: readonly Pattern[];
}

/** Word lists taken apart once, however many phrases name them. */
export class ListParts {
  private readonly known = new Map<string, Parts>();

  of(name: string, entries: readonly string[]): Parts {
    let parts = this.known.get(name);
    if (!parts) {
      const patterns = entries.map(parsePhrase);
      const words = patterns.map(singleWords);
      parts = {
        single: words.flatMap((one) => one ?? []),
        longer: patterns.filter((_, i) => words[i] === null),
      };
      this.known.set(name, parts);
    }
    return parts;
  }
}
