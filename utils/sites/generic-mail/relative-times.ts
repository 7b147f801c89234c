import { literal } from '../../text/literal';
import { monthNames } from '../date-text';

/*
 * How long ago something was, as the interface of a page says it: "3 h ago", "igår", "2 godz. temu", "24 lis". From the
 * browser's own data, in the language of the page.
 */

const STYLES = ['long', 'short'] as const;
const escaped = (text: string) => literal(text).replace(/\s+/g, '\\s+');

/** What stands around a count and its unit, whatever the unit: "… ago", "vor …", "for … siden". */
function around(form: string): string | null {
  const [, before = '', after = ''] = /^(\P{Nd}*)\p{Nd}+\s*[\p{L}\p{M}]+\.?(.*)$/u.exec(form.trim()) ?? [];
  return /\p{L}/u.test(before + after)
    ? `${escaped(before)}\\p{Nd}+\\s*[\\p{L}\\p{M}]+\\.?${escaped(after)}`
    : null;
}

function patternOf(lang: string): RegExp {
  const forms = new Set<string>();
  for (const style of STYLES) {
    const named = new Intl.RelativeTimeFormat(lang, { numeric: 'auto', style });
    for (const day of [0, -1, -2]) forms.add(escaped(named.format(day, 'day')).replaceAll('\\s+', '\\s*'));
    const counted = new Intl.RelativeTimeFormat(lang, { style });
    for (const unit of ['minute', 'hour', 'day'] as const) {
      // A language may have a word of its own for two of them.
      for (const count of [2, 3, 5, 21]) {
        const form = counted.format(-count, unit);
        forms.add(around(form) ?? escaped(form));
      }
    }
  }
  // A day of this year: "25 лист.". Some languages count their months.
  const months = monthNames(lang).filter((name) => /^\p{L}/u.test(name));
  if (months[0]) forms.add(`\\p{Nd}{1,2}\\.?\\s(?:de\\s)?(?:${months.map(escaped).join('|')})\\.?`);
  // Beside it stands at most the hour.
  return new RegExp(`^(?:${[...forms].join('|')})(?:[\\s,]+(?:\\p{L}{1,3}\\s+)?\\p{Nd}[\\p{Nd}:.]*)?$`, 'iu');
}

const patterns = new Map<string, RegExp | null>();

/** @param lang the language that a page names, such as "sv" or "pt-BR"; one that the browser does not know has none */
export function relativeTime(lang: string): RegExp | null {
  let known = patterns.get(lang);
  if (known === undefined) {
    try {
      known = patternOf(lang);
    } catch {
      known = null;
    }
    patterns.set(lang, known);
  }
  return known;
}
