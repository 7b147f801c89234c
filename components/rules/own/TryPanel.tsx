import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { formatList, formatNumber } from '@/components/ui/format';
import { spokenBy, type Trial } from '@/utils/coach/mistakes/try-rule';
import { t, tCount } from '@/utils/messaging/words';
import type { PromptRule, RulePack } from '@/utils/model/prompt-rule';
import { builtinSituations } from '@/utils/practice';
import { languageName } from '../rule-words';
import { Area } from './Area';
import {
  type Marked,
  pastedSamples,
  practiceSamples,
  type Sample,
  sentenceSamples,
  type Tally,
  tallyOf,
} from './samples';

type Surface = PromptRule['surface'];

/** What a rule marks in samples, tried anew whenever it or they change; the last answer stays until then. */
function useTally(trial: Trial | undefined, samples: readonly Sample[]): Tally | undefined {
  const [tally, setTally] = useState<Tally>();
  useEffect(() => {
    if (!trial?.compiled) {
      setTally(undefined);
      return;
    }
    const stop = new AbortController();
    void tallyOf(trial, samples, stop.signal).then((done) => done && setTally(done));
    return () => stop.abort();
  }, [trial, samples]);
  return tally;
}

const FIRST = 5;

function MarkedOne({ marked }: { marked: Marked }): JSX.Element {
  return (
    <li data-testid="marked">
      {marked.title && (
        <p class="up-soft up-small" dir="auto">
          {marked.title}
        </p>
      )}
      {marked.paragraphs.map((pieces) => (
        <p key={pieces.map(({ text }) => text).join('|')} dir="auto">
          {pieces.map(({ text, isMarked }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
            isMarked ? <mark key={index}>{text}</mark> : text,
          )}
        </p>
      ))}
      {marked.paragraphs.length === 0 && (
        <p class="up-soft">{formatList(marked.quotes.filter(Boolean)) || t('tryWhole')}</p>
      )}
    </li>
  );
}

/** What was marked, the first few of it until more is asked for. */
function MarkedList({ marked, more }: { marked: readonly Marked[]; more: string }): JSX.Element | null {
  const [shown, setShown] = useState(FIRST);
  if (marked.length === 0) return null;
  return (
    <>
      <ul class="up-rule-examples up-marked">
        {marked.slice(0, shown).map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two samples may say the same
          <MarkedOne key={index} marked={one} />
        ))}
      </ul>
      {shown < marked.length && (
        <div>
          <Button size="small" kind="quiet" class="up-flush" onClick={() => setShown(shown + 20)}>
            {more}
          </Button>
        </div>
      )}
    </>
  );
}

interface Props {
  trial: Trial | undefined;
  surface: Surface;
  builtin: RulePack;
}

/** What the rule would mark: in sample mails, and in what the rep pastes, which is kept nowhere. */
export function TryPanel({ trial, surface, builtin }: Props): JSX.Element {
  const [pasted, setPasted] = useState('');
  const practice = useMemo(() => practiceSamples(builtinSituations, surface), [surface]);
  const sentences = useMemo(() => sentenceSamples(builtin, surface), [builtin, surface]);
  const own = useMemo(() => pastedSamples(pasted, surface), [pasted, surface]);
  const inPractice = useTally(trial, practice);
  const inSentences = useTally(trial, sentences);
  const inOwn = useTally(trial, own);
  const count = (tally: Tally | undefined) => formatNumber(tally?.marked.length ?? 0);
  return (
    <section class="up-card up-stack" aria-labelledby="try-heading" data-testid="try">
      <h2 id="try-heading">{t('markHeading')}</h2>
      <div class="up-stack" role="status">
        {inPractice && inSentences ? (
          <>
            <p data-testid="try-practice">
              {t('tryPractice', count(inPractice), formatNumber(inPractice.read))}
            </p>
            <p data-testid="try-sentences">
              {t('trySentences', count(inSentences), formatNumber(inSentences.read))}
            </p>
          </>
        ) : (
          <p class="up-soft">{t(trial?.compiled ? 'loading' : 'tryNotYet')}</p>
        )}
      </div>
      <MarkedList
        marked={[...(inPractice?.marked ?? []), ...(inSentences?.marked ?? [])]}
        more={t('tryMore')}
      />
      {surface !== 'deal' && (
        <>
          <Area
            label={t('tryPaste')}
            hint={t('tryPasteHint')}
            rows={4}
            value={pasted}
            testId="try-paste"
            onInput={setPasted}
          />
          <div class="up-stack" role="status">
            {own.length > 0 && inOwn && (
              <>
                <p data-testid="try-pasted">{tCount('tryFired', inOwn.times)}</p>
                <p class="up-soft up-small">{tCount('tryRead', inOwn.read)}</p>
                {trial && inOwn.foreign > 0 && (
                  <p class="up-soft up-small">
                    {tCount('tryForeign', inOwn.foreign, languageName(spokenBy(trial)))}
                  </p>
                )}
              </>
            )}
          </div>
          {own.length > 0 && <MarkedList marked={inOwn?.marked ?? []} more={t('tryMore')} />}
        </>
      )}
    </section>
  );
}
