import type { JSX } from 'preact';
import { direction, language, t } from '@/utils/messaging/words';
import type { Actions, NoticeView, SignalView, View } from '@/utils/page/view';
import { CoachChip } from './CoachChip';
import { Glyph } from './Glyph';
import { LogForm } from './LogForm';
import { TipCard } from './TipCard';
import { TipList } from './TipList';

interface Props {
  view: View;
  actions: Actions;
}
/** What is drawn on some sites only. */
export type Part = (props: Props) => JSX.Element;

/**
 * Everything of Uplift's on a site's page. Drawn from plain data; places are given to it afterwards. Our words are in
 * the interface's language and run as it does, whatever the page's.
 */
export function App({ view, actions, records }: Props & { records?: Part }): JSX.Element {
  const { surface } = view;
  return (
    <div class="uplift" lang={language()} dir={direction()}>
      {view.signals.map((signal) => (
        <Signal key={signal.id} signal={signal} onPress={() => actions.openLog(signal.key, signal.tipId)} />
      ))}
      {view.chips.map((chip) => (
        <CoachChip key={chip.key} chip={chip} onPress={() => actions.toggleList(chip.key)} />
      ))}
      {surface?.kind === 'card' && <TipCard card={surface} actions={actions} />}
      {surface?.kind === 'list' && <TipList list={surface} actions={actions} />}
      {records?.({ view, actions })}
      {surface?.kind === 'log' && <LogForm log={surface} actions={actions} />}
      {view.notice && <Toast notice={view.notice} actions={actions} />}
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
      aria-label={label}
      title={label}
      disabled={signal.logged}
      onClick={onPress}
    >
      <Glyph name={signal.logged ? 'check' : 'add'} size={14} />
    </button>
  );
}

function Toast({ notice, actions }: { notice: NoticeView; actions: Actions }): JSX.Element {
  return (
    <div class="toast" role="status">
      <span class="chip-mark">
        <Glyph name="rise" size={14} />
      </span>
      <span>{notice.text}</span>
      {notice.action && (
        <button type="button" class="quiet" onClick={actions.noticeAction}>
          {notice.action}
        </button>
      )}
      <button type="button" class="icon" aria-label={t('cardClose')} onClick={actions.closeNotice}>
        <Glyph name="close" size={14} />
      </button>
    </div>
  );
}
