import type { JSX } from 'preact';
import { type MessageKey, t } from '@/utils/messaging/words';

/** What can be written, and what it means. */
const SIGNS: readonly (readonly [sign: string, words: MessageKey])[] = [
  ['checking in', 'cheatWords'],
  ['check~', 'cheatForms'],
  ['check(ing|ed)', 'cheatEndings'],
  ['optimi*', 'cheatBeginning'],
  ['[just|quickly]', 'cheatMaybe'],
  ['(in|on|with)', 'cheatOneOf'],
  ['..  ..6', 'cheatGap'],
  ['^  $', 'cheatEnds'],
  ['?  !  ,', 'cheatMarks'],
  ['{number} {money} {date}', 'cheatSlots'],
  ['{name} {organisation}', 'cheatNames'],
];

/** The phrase language in a few lines. */
export function CheatSheet(): JSX.Element {
  return (
    <dl class="up-cheat" aria-label={t('cheatHeading')} data-testid="cheat-sheet">
      {SIGNS.map(([sign, words]) => (
        <div key={sign}>
          <dt>
            <code dir="ltr">{sign}</code>
          </dt>
          <dd>{t(words)}</dd>
        </div>
      ))}
    </dl>
  );
}
