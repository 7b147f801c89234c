import type { ComponentChildren, JSX } from 'preact';
import { t } from '@/utils/messaging/words';
import type { NoticeView, Presses, SignalView, View } from '@/utils/page/view';
import { CoachChip } from './CoachChip';
import { Glyph, Mark } from './Glyph';

interface Props {
  view: View;
  presses: Presses;
}
/** The interface's language, how it runs, and the one word of ours that stands without an extension to ask for it. */
export interface Spoken {
  lang: string;
  dir: 'ltr' | 'rtl';
  close: string;
}
/** What is drawn on some sites only. */
export type Part = (props: Props) => JSX.Element | null;

/**
 * Everything of Uplift's on a site's page. Drawn from plain data; places are given to it afterwards. Our words are in
 * the interface's language and run as it does, whatever the page's.
 * @param children what is open
 */
export function App({
  view,
  presses,
  spoken: { lang, dir, close },
  records,
  children,
}: Props & { spoken: Spoken; records?: Part; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="uplift" lang={lang} dir={dir}>
      {view.signals.map((signal) => (
        <Signal key={signal.id} signal={signal} onPress={() => presses.openLog(signal.key, signal.tipId)} />
      ))}
      {view.chips.map((chip) => (
        <CoachChip key={chip.key} chip={chip} onPress={() => presses.toggleList(chip.key)} />
      ))}
      {records?.({ view, presses })}
      {children}
      {/* Always there: what is put into a place with its words is not read out everywhere. */}
      <div role="status">
        {view.notice?.unseen && <span class="unseen">{view.notice.text}</span>}
        {view.notice && !view.notice.unseen && <Toast notice={view.notice} presses={presses} close={close} />}
      </div>
      <div class="unseen" aria-live="polite">
        {view.says}
      </div>
    </div>
  );
}

/** In the margin beside a growth signal: one press opens the form. */
function Signal({ signal, onPress }: { signal: SignalView; onPress(): void }): JSX.Element {
  const label = t(signal.logged ? 'cardSignalLogged' : 'cardSignal', signal.label);
  return (
    <button
      type="button"
      class="signal"
      data-place={`signal:${signal.id}`}
      data-logged={signal.logged || undefined}
      title={label}
      disabled={signal.logged}
      onClick={onPress}
    >
      <Glyph name={signal.logged ? 'check' : 'add'} size={14} />
    </button>
  );
}

interface ToastProps {
  notice: NoticeView;
  presses: Presses;
  /** What its closing button is called. */
  close: string;
}

function Toast({ notice, presses, close }: ToastProps): JSX.Element {
  return (
    <div class="toast">
      <Mark />
      <div>
        <span>{notice.text}</span>
        {[notice.action, notice.other].map(
          (action, at) =>
            action && (
              <button key={action} type="button" class="quiet" onClick={() => presses.noticeAction(at)}>
                {action}
              </button>
            ),
        )}
      </div>
      <button type="button" class="icon" aria-label={close} onClick={presses.closeNotice}>
        <Glyph name="close" size={14} />
      </button>
    </div>
  );
}
