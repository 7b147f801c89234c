import type { ComponentChildren, JSX } from 'preact';
import { t } from '@/utils/messaging/words';
import { Glyph } from './Glyph';

interface Props {
  kind: 'card' | 'list' | 'log' | 'panel';
  /** What it is about: another one is another sheet. */
  id: string;
  /** The row at its top; what has the id `uplift-title`, there or below, names it. */
  head: ComponentChildren;
  onClose(): void;
  children: ComponentChildren;
}

/** What opens over a page: a card, a list, a form or a panel, closed at its upper corner. */
export function Sheet({ kind, id, head, onClose, children }: Props): JSX.Element {
  return (
    <section
      class={`surface ${kind}`}
      key={id}
      data-place="surface"
      role="dialog"
      aria-labelledby="uplift-title"
      tabindex={-1}
    >
      <div class="bar">
        {head}
        <button type="button" class="icon" aria-label={t('cardClose')} onClick={onClose}>
          <Glyph name="close" size={14} />
        </button>
      </div>
      {children}
    </section>
  );
}

/** The sign before the title of a sheet that is about no dimension. */
export function SheetSign({ name }: { name: 'rise' | 'add' }): JSX.Element {
  return (
    <span class="mark brand">
      <Glyph name={name} />
    </span>
  );
}
