import type { JSX } from 'preact';

import { asRem } from '@/components/ui/as-rem';
import { DimensionIcon } from '@/components/ui/DimensionIcon';
import { dimensionColours, dimensionName } from '@/components/ui/dimensions';
import { formatList } from '@/components/ui/format';
import { gateWords } from '@/components/ui/gates';
import { Icon } from '@/components/ui/Icon';
import { Notice, Progress } from '@/components/ui/Notice';
import { type MessageKey, t, tCount } from '@/utils/messaging/words';
import { DIMENSIONS, type Dimension } from '@/utils/model/dimension';
import type { RulePack } from '@/utils/model/prompt-rule';
import type { Situation } from '@/utils/model/situation';
import type { MeterEntry, Tip } from '@/utils/model/tip';
import type { Assessed } from '@/utils/practice/link';
import { leftOf, taughtBy } from '@/utils/practice/progress';
import { Prompts } from './Prompts';
import './board.css';

interface Props {
  situation: Situation;
  before: Assessed | undefined;
  now: Assessed | undefined;
  packs: readonly RulePack[];
  isDone: boolean;
  onShow(tipId: string, by?: 'key'): void;
}

const STATES: Record<MeterEntry['state'], MessageKey> = {
  shown: 'listShown',
  missing: 'listMissing',
  contrary: 'listContrary',
  open: 'listOpen',
};

/** What the start showed and what stands there now, dimension by dimension, and what became of the prompts. */
export function Board({ situation, before, now, packs, isDone, onShow }: Props): JSX.Element {
  if (!before || !now) {
    return (
      <section class="up-card up-practice-board" aria-busy="true">
        <h2>{t('practiceBoard')}</h2>
        <Progress label={t('practiceBoardWait')} />
      </section>
    );
  }
  const titles = new Map(packs.flatMap(({ rules }) => rules.map(({ id, title }) => [id, title] as const)));
  const silent = situation.rules.filter((id) => !taughtBy(situation, before).includes(id));
  const entry = ({ assessment }: Assessed, dimension: Dimension) =>
    assessment.meter.find((one) => one.dimension === dimension);
  const isOpen = (dimension: Dimension) =>
    [before, now].every((one) => (entry(one, dimension)?.state ?? 'open') === 'open');
  const told = DIMENSIONS.filter((dimension) => !isOpen(dimension));
  const open = DIMENSIONS.filter(isOpen);
  const left = leftOf(situation, before, now);
  const held = gateWords(now.assessment.gates);
  return (
    <section class="up-card up-practice-board" data-testid="board">
      <div>
        <h2>{t('practiceBoard')}</h2>
        <p class="up-soft up-small">{t('practiceBoardHint')}</p>
      </div>
      {silent.length > 0 && (
        <Notice
          testId="practice-rule-off"
          actions={
            <a
              class="up-button"
              data-size="small"
              href={`/options.html#/rules/${silent[0]}`}
              target="_blank"
              rel="noopener"
            >
              {t('practiceRuleOffAction')}
            </a>
          }
        >
          {t('practiceRuleOff', formatList(silent.map((id) => titles.get(id) ?? id)))}
        </Notice>
      )}
      {held && (
        <Notice {...(held.quiet && { title: t('listResting') })}>
          {held.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </Notice>
      )}
      <ul class="up-practice-rows">
        {told.map((dimension) => (
          <li key={dimension} data-testid="board-row" data-dimension={dimension}>
            <h3 style={{ color: dimensionColours(dimension).hue }}>
              <DimensionIcon dimension={dimension} size={asRem(16)} />
              {dimensionName(dimension)}
            </h3>
            <dl>
              <Side
                label={t('practiceStart')}
                side="start"
                entry={entry(before, dimension)}
                tips={before.all}
                titles={titles}
              />
              {before !== now && (
                <Side
                  label={t('practiceNow')}
                  side="now"
                  entry={entry(now, dimension)}
                  tips={now.all}
                  titles={titles}
                  isSame={isSame(entry(before, dimension), entry(now, dimension))}
                />
              )}
            </dl>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <p class="up-soft up-small">{t('practiceOpen', formatList(open.map(dimensionName)))}</p>
      )}
      <Prompts situation={situation} before={before} now={now} onShow={onShow} />
      <p class="up-practice-left" role="status" data-done={isDone || undefined} data-testid="practice-left">
        {isDone && <Icon name="check" />}
        {left > 0 ? tCount('practiceLeft', left) : isDone ? t('practiceAllSettled') : ''}
      </p>
    </section>
  );
}

interface SideProps {
  label: string;
  side: 'start' | 'now';
  entry: MeterEntry | undefined;
  tips: readonly Tip[];
  titles: ReadonlyMap<string, string>;
  /** It stands as it stood at the start. */
  isSame?: boolean;
}

const isSame = (a: MeterEntry | undefined, b: MeterEntry | undefined) =>
  a?.state === b?.state &&
  a?.receipt?.ruleId === b?.receipt?.ruleId &&
  a?.receipt?.quote === b?.receipt?.quote;

/** The words that a receipt stands on: of the text, of the earlier mail it is about, or the field and its value. */
function wordsOf({ receipt }: MeterEntry, tips: readonly Tip[]): string {
  const tip = tips.find((one) => one.ruleId === receipt?.ruleId);
  return receipt?.quote.trim() || tip?.about?.quote.trim() || '';
}

/** Where one dimension stands: a word, the words of the text, and the rule that says so. */
function Side({ label, side, entry, tips, titles, isSame: same }: SideProps): JSX.Element {
  const state = entry?.state ?? 'open';
  const words = entry && wordsOf(entry, tips);
  const ruleId = entry?.receipt?.ruleId;
  return (
    <div class="up-practice-side-row" data-side={side} data-state={state}>
      <dt class="up-soft up-small">{label}</dt>
      {same ? (
        <dd class="up-soft">{t('practiceSame')}</dd>
      ) : (
        <dd>
          <span class="up-practice-state">
            <span class="up-practice-dot" aria-hidden="true">
              {state === 'shown' && <Icon name="check" size={12} />}
            </span>
            {t(STATES[state])}
          </span>
          {words && (
            <q class="up-lines up-practice-quote">
              <bdi>{words}</bdi>
            </q>
          )}
          {ruleId && (
            <span class="up-soft up-small">
              <bdi>{titles.get(ruleId) ?? ruleId}</bdi>
            </span>
          )}
        </dd>
      )}
    </div>
  );
}
