import type { JSX } from 'preact';
import { DimensionIcon } from '@/components/ui/DimensionIcon';
import { dimensionColours, dimensionName } from '@/components/ui/dimensions';
import { originName } from '@/components/ui/origin';
import type { EndedDeal } from '@/utils/messaging/protocol';
import { ruleLanguage, t } from '@/utils/messaging/words';
import type { Tip } from '@/utils/model/tip';
import type { Actions, PanelView } from '@/utils/page/view';
import { wordsToCopy } from '@/utils/text/words-to-copy';
import { Gates } from './Gates';
import { asEm, Glyph } from './Glyph';
import { Sheet, SheetSign } from './Sheet';
import { WhyThis } from './WhyThis';

/** What a record leaves open: at most three prompts, each with the field that fired it and a question to ask. */
export function DealPanel({ panel, actions }: { panel: PanelView; actions: Actions }): JSX.Element {
  return (
    <Sheet
      kind="panel"
      id={panel.key}
      onClose={actions.close}
      head={
        <>
          <SheetSign name="rise" />
          <h2 id="uplift-title" dir="auto" title={panel.name}>
            {panel.name || t('listTitleDeal')}
          </h2>
        </>
      }
    >
      {panel.tips.length === 0 && !panel.ended && <Gates gates={panel.gates} />}
      <ul class="prompts">
        {panel.ended && <Ended ended={panel.ended} onPress={actions.end} />}
        {panel.tips.map((tip) => (
          <Prompt key={tip.id} tip={tip} panel={panel} actions={actions} />
        ))}
      </ul>
      <footer class="less">
        {!import.meta.env.FIREFOX && actions.openBeside && (
          <button type="button" class="quiet" onClick={actions.openBeside}>
            {t('dockBeside')}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => actions.closeDock('record')}>
          {t('dockCloseRecord')}
        </button>
        <button type="button" class="quiet" onClick={() => actions.closeDock('site')}>
          {t('dockCloseSite')}
        </button>
      </footer>
    </Sheet>
  );
}

/** Offers to note in the log that a deal has ended as its page says. */
function Ended({ ended, onPress }: { ended: EndedDeal; onPress(): void }): JSX.Element {
  const isWon = ended.outcome === 'won';
  return (
    <li class="prompt">
      <span class="mark">
        <Glyph name="check" size={16} />
      </span>
      <div class="tip-text">
        <h3 class="tip-title">{t(isWon ? 'endedWon' : 'endedLost')}</h3>
        <blockquote class="words" dir="auto">
          {ended.title}
        </blockquote>
        <div class="deeds">
          <button type="button" class="plain" onClick={onPress}>
            {t(isWon ? 'endedMarkWon' : 'endedMarkLost')}
          </button>
        </div>
      </div>
    </li>
  );
}

function Prompt({ tip, panel, actions }: { tip: Tip; panel: PanelView; actions: Actions }): JSX.Element {
  const { hue, soft } = dimensionColours(tip.dimension);
  const words = (tip.about?.quote ?? tip.quote).trim();
  const { example } = tip;
  const question = wordsToCopy(tip);
  const isLogged = tip.logged ?? panel.logged.has(tip.id);
  return (
    <li class="prompt">
      <span class="mark" style={{ color: hue, background: soft }}>
        <DimensionIcon dimension={tip.dimension} size={asEm(16)} />
        <span class="unseen">{dimensionName(tip.dimension)}</span>
      </span>
      <div class="tip-text">
        <h3 class="tip-title" lang={ruleLanguage(tip.ruleId, tip.origin)}>
          {tip.title}
        </h3>
        {tip.origin !== 'builtin' && (
          <p class="label" dir="auto">
            {originName(tip.origin)}
          </p>
        )}
        {words && (
          <blockquote class="words" dir="auto">
            {words}
          </blockquote>
        )}
        {example && (
          <div class="instance">
            <span class="label">{t('cardInstance')}</span>
            <p dir="auto" lang={ruleLanguage(tip.ruleId, tip.origin)}>
              {example}
            </p>
          </div>
        )}
        <div class="deeds">
          {question && (
            <button type="button" class="plain" onClick={() => actions.copy(question, tip.id)}>
              <Glyph name="copy" size={14} />
              {t(question.includes('?') ? 'dockCopy' : 'cardCopy')}
            </button>
          )}
          <button
            type="button"
            class="plain"
            disabled={isLogged}
            onClick={() => actions.openLog(panel.key, tip.id)}
          >
            <Glyph name={isLogged ? 'check' : 'add'} size={14} />
            {t(isLogged ? 'dockLogged' : 'cardLog')}
          </button>
          <WhyThis tip={tip} lead={tip.why}>
            <div class="less">
              <button type="button" class="quiet" onClick={() => actions.mute('muted-here', tip.id)}>
                {t('cardNotHere')}
              </button>
              <button type="button" class="quiet" onClick={() => actions.mute('muted-rule', tip.id)}>
                {t('cardNever')}
              </button>
            </div>
          </WhyThis>
        </div>
        <p class="said" role="status">
          {panel.said?.tipId === tip.id && panel.said.text}
        </p>
      </div>
    </li>
  );
}
