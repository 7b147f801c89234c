import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { t } from '@/utils/messaging/words';
import { placeOf } from '@/utils/rules/yaml/fault';
import { mistakeWords } from '../mistake-lines';
import { Area } from './Area';
import { faultOfText, isUnfinished, type Placed } from './mistake-words';
import type { Draft } from './use-draft';

interface Props {
  draft: Draft;
  /** What is wrong, where the rule stands as it was tried. */
  mistakes: readonly Placed[];
  /** What everybody begins with is told, too. */
  isAll: boolean;
  onEdit(text: string): void;
}

/** The line of a value, or of the thing that should hold it. */
function lineOf({ lines }: Draft, at: readonly PropertyKey[]): number {
  for (let length = at.length; length > 0; length--) {
    const line = lines.get(placeOf(at.slice(0, length)));
    if (line !== undefined) return line;
  }
  return 1;
}

/** The rule as text, for those who want it: the same as in the form, each following the other. */
export function RuleText({ draft, mistakes, isAll, onEdit }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const told = draft.fault
    ? []
    : mistakes
        .filter(({ mistake }) => isAll || !isUnfinished(mistake))
        .map(({ mistake }) => ({ words: mistakeWords(mistake), line: lineOf(draft, mistake.at) }));
  const goTo = (line: number) => {
    const field = box.current?.querySelector('textarea');
    const before = draft.text.split('\n').slice(0, line - 1);
    const start = before.reduce((sum, one) => sum + one.length + 1, 0);
    field?.focus();
    field?.setSelectionRange(start, start + (draft.text.split('\n')[line - 1] ?? '').length);
  };
  return (
    <section class="up-card up-stack" aria-labelledby="text-heading" data-testid="as-text" ref={box}>
      <h2 id="text-heading">{t('textHeading')}</h2>
      <Area
        label={t('textLabel')}
        hint={t('textHint')}
        error={draft.fault && faultOfText(draft.fault)}
        isCode
        rows={18}
        value={draft.text}
        testId="rule-text"
        onInput={onEdit}
      />
      {told.length > 0 && (
        <ul class="up-text-faults" aria-label={t('textFaults')} data-testid="text-faults">
          {told.map(({ words, line }) => (
            <li key={`${line} ${words}`}>
              <Button size="small" kind="quiet" onClick={() => goTo(line)}>
                {t('textLine', line)}
              </Button>
              <span>{words}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
