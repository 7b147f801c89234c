import type { JSX } from 'preact';
import { type MessageKey, t } from '@/utils/messaging/words';

const TABS: readonly [section: string, words: MessageKey][] = [
  ['rules', 'rulesTabAll'],
  ['own', 'mineHeading'],
  ['playbooks', 'playbooksHeading'],
];

/** The way between the pages about rules. */
export function RulesTabs({ current }: { current: string }): JSX.Element {
  return (
    <nav class="up-tabs" aria-label={t('rulesHeading')}>
      {TABS.map(([section, words]) => (
        <a key={section} href={`#/${section}`} aria-current={section === current ? 'page' : undefined}>
          {t(words)}
        </a>
      ))}
    </nav>
  );
}
