import type { JSX } from 'preact';
import { Icon } from '@/components/ui/Icon';
import { type MessageKey, t } from '@/utils/messaging/words';
import './welcome.css';

const KEPT: readonly [MessageKey, MessageKey][] = [
  ['keptLog', 'keptUntilErased'],
  ['keptTips', 'keptTipsFor'],
  ['keptSignals', 'keptSignalsFor'],
  ['keptGuards', 'keptGuardsFor'],
  ['keptTouches', 'keptHashesFor'],
  ['keptRecords', 'keptHashesFor'],
];
const NEVER: readonly MessageKey[] = ['neverSends', 'neverWrites', 'neverKeeps', 'neverScores'];

/** What is read, what is kept and for how long, what never happens: the same words on the welcome page and in options. */
export function Promises(): JSX.Element {
  return (
    <>
      <section class="up-card up-stack">
        <h2>{t('readsHeading')}</h2>
        <p>{t('readsBody')}</p>
        <p class="up-soft">{t('readsWhen')}</p>
      </section>
      <section class="up-card up-stack">
        <h2>{t('keepsHeading')}</h2>
        <p>{t('keepsBody')}</p>
        <table class="up-kept">
          <thead>
            <tr>
              <th scope="col">{t('keepsWhat')}</th>
              <th scope="col">{t('keepsHowLong')}</th>
            </tr>
          </thead>
          <tbody>
            {KEPT.map(([what, howLong]) => (
              <tr key={what}>
                <th scope="row">{t(what)}</th>
                <td>{t(howLong)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section class="up-card up-stack">
        <h2>{t('neverHeading')}</h2>
        <ul class="up-never">
          {NEVER.map((key) => (
            <li key={key}>
              <Icon name="check" />
              <span>{t(key)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
