import type { Bound } from '../../model/prompt-rule';
import { testOf } from '../bound';
import type { CompiledMatcher } from '../engine';
import { alike, printOf } from '../print';

/** The text is nearly one that went to this account, or stands in this thread, already; shares are in per cent. */
export function similarKind(source: { similar: 'last-mails' | 'own-thread'; is: Bound }): CompiledMatcher {
  const test = testOf(source.is);
  return {
    source: source as CompiledMatcher['source'],
    find: ({ view, context, thread }) => {
      if (view.words < 12) return [];
      const earlier =
        source.similar === 'last-mails'
          ? (context.lastMails ?? [])
          : thread
              .filter(({ message }) => message.direction === 'outbound')
              .map((m) => printOf(m.view.blocks.map(({ reading }) => reading.norms)));
      if (earlier.length === 0) return [];
      const print = printOf(view.blocks.map(({ reading }) => reading.norms));
      const share = Math.max(0, ...earlier.map((other) => alike(print, other) * 100));
      return test(share) ? [{ quote: '' }] : [];
    },
  };
}
