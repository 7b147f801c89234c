import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { asRem } from '@/components/ui/as-rem';
import { Button } from '@/components/ui/Button';
import { CopyButton } from '@/components/ui/CopyButton';
import { DimensionIcon } from '@/components/ui/DimensionIcon';
import { DimensionTag } from '@/components/ui/DimensionTag';
import { dimensionColours, dimensionName } from '@/components/ui/dimensions';
import { Icon } from '@/components/ui/Icon';
import { originName } from '@/components/ui/origin';
import { ruleLanguage, t } from '@/utils/messaging/words';
import { isConfidential } from '@/utils/model/openings';
import type { Tip } from '@/utils/model/tip';
import { wordsToCopy } from '@/utils/text/words-to-copy';
import './tips.css';

interface Props {
  tip: Tip;
  open: boolean;
  onToggle(): void;
  /** Shows the place on the page; absent where the tip speaks of no place. */
  onShow?(): void;
  /** Hands the signal to the quick-log form. */
  onLog?(): void;
  onCopied?(): void;
  onMuteHere(): void;
  onMuteRule(): void;
  /** Whom it may be silenced for, as the page calls them; absent on a record. */
  person?: string;
  onMutePerson?(): void;
  /** Opens the rule: examples, evidence, switch. */
  onWhy(): void;
}

/** One tip: a question or an offer first, then the reason, then one way it may read. */
export function TipItem(props: Props): JSX.Element {
  const { tip, open } = props;
  const id = useId();
  const { hue, soft } = dimensionColours(tip.dimension);
  const words = tip.about?.quote ?? tip.quote;
  const copied = wordsToCopy(tip);
  const [gaps, setGaps] = useState(false);
  return (
    <li class="up-tip" data-testid="tip" data-rule={tip.ruleId}>
      <button
        type="button"
        class="up-tip-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={props.onToggle}
      >
        <span class="up-tip-mark" style={{ color: hue, background: soft }}>
          <DimensionIcon dimension={tip.dimension} size={asRem(18)} />
          <span class="up-sr">{dimensionName(tip.dimension)}</span>
        </span>
        <span class="up-tip-title" lang={ruleLanguage(tip.ruleId, tip.origin)}>
          {tip.title}
        </span>
        <span class="up-tip-chevron">
          <Icon name="down" />
        </span>
        {words && (
          <q class="up-lines up-tip-words" dir="auto" title={words}>
            {words}
          </q>
        )}
        {tip.origin !== 'builtin' && (
          <span class="up-tip-origin" dir="auto">
            {originName(tip.origin)}
          </span>
        )}
      </button>
      {open && (
        <div class="up-tip-body" id={id}>
          <p lang={ruleLanguage(tip.ruleId, tip.origin)}>{tip.why}</p>
          {tip.example && (
            <p class="up-tip-instance">
              <span>{t('tipForInstance')}</span>
              <bdi lang={ruleLanguage(tip.ruleId, tip.origin)}>{tip.example}</bdi>
            </p>
          )}
          {isConfidential(tip.signal?.kind ?? tip.about?.kind) && (
            <p class="up-tip-evidence">{t('tipConfidential')}</p>
          )}
          {(props.onLog || props.onShow || copied) && (
            <div class="up-row">
              {props.onLog && (
                <Button size="small" icon="add" onClick={props.onLog} data-testid="tip-log">
                  {t('tipLog')}
                </Button>
              )}
              {props.onShow && (
                <Button size="small" onClick={props.onShow} data-testid="tip-show">
                  {t('tipShow')}
                </Button>
              )}
              {copied && (
                <CopyButton
                  size="small"
                  text={copied}
                  label={t('tipCopy')}
                  onCopied={() => {
                    setGaps(copied.includes('___'));
                    props.onCopied?.();
                  }}
                />
              )}
            </div>
          )}
          <p class="up-tip-evidence" role="status">
            {gaps && t('cardCopiedGaps')}
          </p>
          <div class="up-row">
            <DimensionTag dimension={tip.dimension} />
            <span class="up-tip-evidence">
              {t('tipEvidence', tip.evidence.grade, originName(tip.origin))}
            </span>
          </div>
          <div class="up-row up-flush">
            <Button size="small" kind="quiet" onClick={props.onWhy}>
              {t('tipWhy')}
            </Button>
            <Button size="small" kind="quiet" onClick={props.onMuteHere} data-testid="tip-not-here">
              {t('tipNotHere')}
            </Button>
            {props.person && (
              <Button
                size="small"
                kind="quiet"
                title={props.person}
                onClick={props.onMutePerson}
                data-testid="tip-not-person"
              >
                {props.person.length > 18 ? t('cardNotPerson') : t('cardNotPersonNamed', props.person)}
              </Button>
            )}
            <Button size="small" kind="quiet" onClick={props.onMuteRule} data-testid="tip-never">
              {t('tipNever')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
