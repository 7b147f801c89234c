import type { JSX } from 'preact';
import { DimensionIcon } from '@/components/ui/DimensionIcon';
import { dimensionColours, dimensionMeaning, dimensionName } from '@/components/ui/dimensions';
import { gateWords, isAskedQuiet } from '@/components/ui/gates';
import { originName } from '@/components/ui/origin';
import { ruleLanguage, t } from '@/utils/messaging/words';
import { DIMENSIONS } from '@/utils/model/dimension';
import { promptsIn } from '@/utils/model/prompts';
import type { MeterEntry, Tip } from '@/utils/model/tip';
import type { Actions, ListView } from '@/utils/page/view';
import { shortcutName, tipCount } from '@/utils/page/words';
import { Gates } from './Gates';
import { asEm, Glyph } from './Glyph';
import { Sheet, SheetSign } from './Sheet';

const TITLES = { draft: 'listTitleDraft', thread: 'listTitleThread' } as const;
const STATES = {
  shown: 'listShown',
  missing: 'listMissing',
  contrary: 'listContrary',
  open: 'listOpen',
} as const;

/** All tips of a draft or mail, and what it already shows of the seven dimensions. */
export function TipList({ list, actions }: { list: ListView; actions: Actions }): JSX.Element {
  const { tips, gates, mail } = list;
  const isAsked = isAskedQuiet(gates);
  return (
    <Sheet
      kind="list"
      id={list.key}
      onClose={actions.close}
      head={
        <>
          <SheetSign name="rise" />
          <h2 id="uplift-title">{t(TITLES[list.about])}</h2>
          <span class="count">{tipCount(promptsIn(tips))}</span>
        </>
      }
    >
      {tips.length === 0 && !mail && <Gates gates={gates} />}
      <Tips tips={tips} onOpen={(id) => actions.openTip(list.key, id)} />
      {mail && (
        <>
          <h3 class="label">{t('listMail')}</h3>
          <Tips tips={mail.tips} onOpen={(id) => actions.openTip(mail.key, id)} />
        </>
      )}
      {/* Where nothing is said of a mail (a death is told of, it stays among colleagues), nothing is asked of it. */}
      {list.about === 'draft' && !gateWords(gates)?.quiet && <Meter meter={list.meter} />}
      {list.about === 'draft' && tips.length > 0 && (
        <p class="hint">{t('listKeys', shortcutName(navigator))}</p>
      )}
      {actions.quiet && (isAsked || !gateWords(gates)?.quiet) && (
        <div class="deeds">
          <button type="button" class="quiet" onClick={() => actions.quiet?.(list.key, !isAsked)}>
            {t(isAsked ? 'hushSpeak' : 'hushHere')}
          </button>
        </div>
      )}
    </Sheet>
  );
}

function Tips({ tips, onOpen }: { tips: readonly Tip[]; onOpen(id: string): void }): JSX.Element | null {
  if (tips.length === 0) return null;
  return (
    <ul class="tips">
      {tips.map((tip) => {
        const { hue, soft } = dimensionColours(tip.dimension);
        const words = (tip.about?.quote ?? tip.quote).trim();
        return (
          <li key={tip.id}>
            <button type="button" class="tip" onClick={() => onOpen(tip.id)}>
              <span class="mark" style={{ color: hue, background: soft }}>
                <DimensionIcon dimension={tip.dimension} size={asEm(16)} />
                <span class="unseen">{dimensionName(tip.dimension)}</span>
              </span>
              <span class="tip-text">
                <span class="tip-title" lang={ruleLanguage(tip.ruleId, tip.origin)}>
                  {tip.title}
                </span>
                {words && (
                  <q class="tip-words" dir="auto">
                    {words}
                  </q>
                )}
                {tip.origin !== 'builtin' && (
                  <span class="label" dir="auto">
                    {originName(tip.origin)}
                  </span>
                )}
              </span>
              <Glyph name="forward" size={14} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Seven dimensions: what the draft shows carries a tick, what is open is drawn open. No score. */
function Meter({ meter }: { meter: readonly MeterEntry[] }): JSX.Element {
  return (
    <div class="meter">
      <h3>{t(meter.some(({ state }) => state === 'shown') ? 'listMeter' : 'listMeterNone')}</h3>
      <ul>
        {DIMENSIONS.map((dimension) => {
          const entry = meter.find((one) => one.dimension === dimension);
          const state = entry?.state ?? 'open';
          const { hue, soft } = dimensionColours(dimension);
          const told = t('labelled', dimensionName(dimension), t(STATES[state]));
          const { title, quote = '' } = entry?.receipt ?? {};
          // A title may be a question, behind which no colon goes.
          const receipt = title && (quote.trim() ? t('labelled', quote.trim(), title) : title);
          return (
            <li
              key={dimension}
              data-state={state}
              title={receipt || dimensionMeaning(dimension)}
              style={state === 'shown' ? { color: hue, background: soft } : {}}
            >
              {state === 'shown' ? (
                <Glyph key="shown" name="check" size={12} />
              ) : (
                <DimensionIcon key="open" dimension={dimension} size={asEm(14)} />
              )}
              <span aria-hidden="true">{dimensionName(dimension)}</span>
              <span class="unseen">{receipt ? `${told}. ${receipt}` : told}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
