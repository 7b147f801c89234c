import type { ComponentChildren, JSX } from 'preact';
import { t } from '@/utils/messaging/words';
import './bar.css';
import { Button } from './Button';
import './empty.css';
import './feedback.css';
import { Icon, type IconName } from './Icon';
import { useSaid } from './say';

interface NoticeProps {
  /** `note`: something to know; `done`: something worked; `plain` otherwise. There is no alarm. */
  tone?: 'plain' | 'note' | 'done';
  icon?: IconName;
  title?: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
  testId?: string;
  /** It is read out by other means. */
  isSaid?: boolean;
  /** It comes by what was just done: read out, which nothing is that comes into the page together with its words. */
  isNews?: boolean;
}

/** What it says, without what can be done about it. */
const wordsOf = (body: Element) =>
  [...body.querySelectorAll<HTMLElement>(':scope > :not(.up-row)')].map(linesOf).join(' ');

/** The lines of a list are read apart from each other. */
const linesOf = ({ innerText }: HTMLElement) => innerText.split(/\s*\n\s*/).join(', ');

/** A state of the page, said once, with what can be done about it. */
export function Notice({
  tone = 'plain',
  icon = 'info',
  title,
  children,
  actions,
  testId,
  isSaid,
  isNews,
}: NoticeProps) {
  const said = useSaid<HTMLDivElement>(wordsOf);
  const role = isSaid || isNews ? undefined : 'status';
  return (
    <div class="up-notice" data-tone={tone} role={role} data-testid={testId}>
      <Icon name={icon} size={18} />
      <div class="up-notice-body" ref={isNews ? said : undefined}>
        {title && <div class="up-notice-title">{title}</div>}
        {children && <div>{children}</div>}
        {actions && <div class="up-row">{actions}</div>}
      </div>
    </div>
  );
}

interface EmptyProps {
  icon: JSX.Element;
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
  testId?: string;
}

/** Nothing here yet: what would be here, and how it comes to be. */
export function Empty({ icon, title, children, actions, testId }: EmptyProps): JSX.Element {
  return (
    <div class="up-empty" data-testid={testId}>
      {icon}
      <p class="up-empty-title">{title}</p>
      {children && <p>{children}</p>}
      {actions && <div class="up-row">{actions}</div>}
    </div>
  );
}

interface ProgressProps {
  label: string;
  /** How much is done, 0 to 1, where that is known. */
  share?: number;
  /** Where it can be stopped. */
  onStop?(): void;
}

/** Shown only when waiting lasts longer than a breath (the style sheet holds it back for 300 ms). */
export function Progress({ label, share, onStop }: ProgressProps): JSX.Element {
  return (
    <div class="up-progress" data-line={Boolean(onStop) || share !== undefined || undefined}>
      {share === undefined && (
        <span class="up-progress-dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      )}
      <span role="status">{label}</span>
      {share !== undefined && (
        <div
          class="up-bar"
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
          style={{ '--share': `${share * 100}%` }}
        >
          <i />
        </div>
      )}
      {onStop && (
        <Button size="small" data-testid="stop" onClick={onStop}>
          {t('cancel')}
        </Button>
      )}
    </div>
  );
}
