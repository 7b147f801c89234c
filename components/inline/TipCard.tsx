import type { JSX } from 'preact';
import { DimensionIcon } from '@/components/ui/DimensionIcon';
import { dimensionColours, dimensionName } from '@/components/ui/dimensions';
import { originName } from '@/components/ui/origin';
import { ruleLanguage, t } from '@/utils/messaging/words';
import { isConfidential } from '@/utils/model/openings';
import type { Tip } from '@/utils/model/tip';
import type { Actions, CardView } from '@/utils/page/view';
import { wordsToCopy } from '@/utils/text/words-to-copy';
import { asEm, Glyph } from './Glyph';
import { Sheet } from './Sheet';
import { WhyThis } from './WhyThis';

interface Props {
  card: CardView;
  actions: Actions;
}

const APPLY = { insert: 'cardInsert', replace: 'cardReplace', remove: 'cardRemove' } as const;

/** One tip: a question or an offer, the reason, one way it may read, and what the rep can do with it. */
export function TipCard({ card, actions }: Props): JSX.Element {
  const { tip } = card;
  const { hue, soft } = dimensionColours(tip.dimension);
  return (
    <Sheet
      kind="card"
      id={tip.id}
      onClose={actions.close}
      head={
        <>
          <span class="mark" style={{ color: hue, background: soft }}>
            <DimensionIcon dimension={tip.dimension} size={asEm(16)} />
          </span>
          <span class="dimension" style={{ color: hue }}>
            {dimensionName(tip.dimension)}
          </span>
          {card.total > 1 && (
            <span class="pager">
              <button
                type="button"
                class="icon"
                aria-label={t('cardPrevious')}
                onClick={() => actions.step(-1)}
              >
                <Glyph name="back" size={14} />
              </button>
              <span class="place">{t('cardPlace', card.index + 1, card.total)}</span>
              <button type="button" class="icon" aria-label={t('cardNext')} onClick={() => actions.step(1)}>
                <Glyph name="forward" size={14} />
              </button>
            </span>
          )}
        </>
      }
    >
      <h2 id="uplift-title" lang={ruleLanguage(tip.ruleId, tip.origin)}>
        {tip.title}
      </h2>
      {tip.origin !== 'builtin' && (
        <p class="label" dir="auto">
          {originName(tip.origin)}
        </p>
      )}
      <Words tip={tip} />
      <p class="why" lang={ruleLanguage(tip.ruleId, tip.origin)}>
        {tip.why}
      </p>
      <Rewrite card={card} />
      {tip.example && (
        <div class="instance">
          <span class="label">{t('cardInstance')}</span>
          <p dir="auto" lang={ruleLanguage(tip.ruleId, tip.origin)}>
            {tip.example}
          </p>
        </div>
      )}
      {isConfidential(tip.signal?.kind ?? tip.about?.kind) && <p class="hint">{t('tipConfidential')}</p>}
      <Deeds card={card} actions={actions} />
      <p class="said" role="status">
        {card.said ?? (card.copyOnly && tip.rewrite && t('cardCopyOnly'))}
      </p>
      <WhyThis tip={tip} />
      <footer class="less">
        <button type="button" class="quiet" onClick={() => actions.mute('muted-here')}>
          {t('cardNotHere')}
        </button>
        {card.person && (
          <button
            type="button"
            class="quiet"
            title={card.person}
            onClick={() => actions.mute('muted-person')}
          >
            {card.person.length > 18 ? t('cardNotPerson') : t('cardNotPersonNamed', card.person)}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => actions.mute('muted-rule')}>
          {t('cardNever')}
        </button>
      </footer>
    </Sheet>
  );
}

/** The words that fired it, and what it is about in an earlier mail or on the record. */
function Words({ tip }: { tip: Tip }): JSX.Element | null {
  const quote = tip.quote.trim();
  const { about } = tip;
  if (!quote && !about) return null;
  return (
    <>
      {about && (
        <blockquote class="words" dir="auto">
          <span class="label">{t(about.sort === 'deal_field' ? 'cardAboutField' : 'cardAboutMail')}</span>
          {about.quote}
        </blockquote>
      )}
      {quote && quote !== about?.quote.trim() && (
        <blockquote class="words" dir="auto">
          {quote}
        </blockquote>
      )}
    </>
  );
}

/** What would change in the draft, before anything does. */
function Rewrite({ card: { tip, apply, copyOnly } }: { card: CardView }): JSX.Element | null {
  const { rewrite } = tip;
  if (!rewrite || (!apply && !copyOnly)) return null;
  return (
    <p class="rewrite" dir="auto">
      {rewrite.expected !== '' && <del>{rewrite.expected}</del>}{' '}
      {rewrite.text !== '' && <ins>{rewrite.text.trim()}</ins>}
    </p>
  );
}

function Deeds({ card, actions }: Props): JSX.Element | null {
  const { tip, apply } = card;
  const copied = tip.rewrite?.text.trim() || wordsToCopy(tip);
  if (!apply && !copied && !card.canLog) return null;
  return (
    <div class="deeds">
      {card.canLog && (
        <button type="button" class="primary" onClick={() => actions.openLog(card.key, tip.id)}>
          <Glyph name="add" size={14} />
          {t('cardLog')}
        </button>
      )}
      {apply && (
        <button type="button" class="primary" onClick={actions.apply}>
          {t(APPLY[apply])}
        </button>
      )}
      {copied && (
        <button type="button" class="plain" onClick={() => actions.copy(copied)}>
          <Glyph name="copy" size={14} />
          {t('cardCopy')}
        </button>
      )}
    </div>
  );
}
