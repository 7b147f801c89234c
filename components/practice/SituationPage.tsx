import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { DimensionTag } from '@/components/ui/DimensionTag';
import { dimensionColours } from '@/components/ui/dimensions';
import { Icon } from '@/components/ui/Icon';
import { Notice } from '@/components/ui/Notice';
import { fieldsOf } from '@/utils/coach/situation';
import { localDay } from '@/utils/goals/periods';
import { t } from '@/utils/messaging/words';
import type { RulePack } from '@/utils/model/prompt-rule';
import type { Situation } from '@/utils/model/situation';
import type { DealFields } from '@/utils/model/snapshot';
import type { InlineKit } from '@/utils/page/view';
import { isSettled } from '@/utils/practice/progress';
import { notePractised } from '@/utils/storage/practice';
import { Board } from './Board';
import { DealDesk } from './DealDesk';
import { GoodAnswer } from './GoodAnswer';
import { MailDesk } from './MailDesk';
import { hashOf, kindOf, type Offered } from './situations';
import { useRehearsal } from './use-rehearsal';
import './situation.css';

/** What card, chip and list are drawn with on a mail, and the tab and panel on a record. */
export type Kits = Record<Situation['kind'], InlineKit>;

interface Props {
  offered: Offered;
  packs: readonly RulePack[];
  kits: Kits;
  next?: Offered;
}

const startOf = (situation: Situation, today: string): DealFields =>
  situation.kind === 'deal' ? fieldsOf(situation.deal, today) : {};

/** One situation: where the rep stands, the mail or record to work on, and what the work shows before and after. */
export function SituationPage({ offered, packs, kits, next }: Props): JSX.Element {
  const { origin, name } = offered;
  // A playbook that changes meanwhile does not take the rep's words away.
  const [situation] = useState(offered.situation);
  const lang = origin === undefined ? 'en' : undefined;
  const [today] = useState(() => localDay(Date.now()));
  const [go, setGo] = useState(1);
  const [fields, setFields] = useState(() => startOf(situation, today));
  const desk = useRef<HTMLDivElement>(null);
  const { heard, show } = useRehearsal({
    root: desk,
    situation,
    today,
    go,
    kit: kits[situation.kind],
    fields,
  });
  const { before, now, snapshot } = heard;
  const isDone = Boolean(before && now && snapshot && isSettled(situation, before, now, snapshot));
  const noted = useRef(0);
  useEffect(() => {
    if (!isDone || noted.current === go) return;
    noted.current = go;
    // A full disk takes nothing away from the rehearsal.
    notePractised(name).catch(() => undefined);
  }, [isDone, name, go]);
  useEffect(() => {
    const before = document.title;
    document.title = t('practiceTitleOf', situation.title);
    return () => {
      document.title = before;
    };
  }, [situation]);

  function again() {
    setFields(startOf(situation, today));
    setGo((count) => count + 1);
    desk.current?.scrollIntoView({ block: 'nearest' });
  }
  return (
    <article class="up-practice-page" data-testid="practice-situation">
      <header class="up-practice-head">
        <a class="up-practice-back" href={hashOf('')}>
          <Icon name="back" />
          {t('practiceBack')}
        </a>
        <h1>
          <bdi lang={lang}>{situation.title}</bdi>
        </h1>
        <div class="up-row">
          <DimensionTag dimension={situation.dimension} />
          <span class="up-tag">{kindOf(situation)}</span>
          {origin && <span class="up-tag">{t('practiceFrom', origin)}</span>}
        </div>
        <p class="up-practice-scene">
          <bdi lang={lang}>{situation.scene}</bdi>
        </p>
        <p
          class="up-practice-try"
          style={{ borderInlineStartColor: dimensionColours(situation.dimension).hue }}
        >
          <span class="up-small up-soft">{t('practiceTry')}</span>
          <bdi lang={lang}>{situation.practise}</bdi>
        </p>
      </header>
      <div class="up-practice-work" ref={desk}>
        {situation.kind === 'mail' ? (
          <MailDesk key={go} situation={situation} today={today} lang={lang} />
        ) : (
          <DealDesk key={go} fields={fields} onChange={setFields} />
        )}
        <div class="up-practice-foot">
          <Button icon="undo" data-testid="practice-again" onClick={again}>
            {t('practiceAgain')}
          </Button>
          {next && (
            <a class="up-button" data-kind="quiet" href={hashOf(next.name)} data-testid="practice-next">
              {t('practiceNext', next.situation.title)}
              <Icon name="forward" />
            </a>
          )}
        </div>
      </div>
      <aside class="up-practice-side" aria-label={t('practiceBoard')}>
        {heard.isSilent && (
          <Notice tone="note" testId="practice-silent" isNews>
            {t('practiceSilent')}
          </Notice>
        )}
        <Board situation={situation} before={before} now={now} packs={packs} isDone={isDone} onShow={show} />
        <GoodAnswer situation={situation} today={today} lang={lang} />
      </aside>
    </article>
  );
}
