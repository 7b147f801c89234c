import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { type MessageKey, t } from '@/utils/messaging/words';
import { type FormExample, sceneFault } from '@/utils/rules/form/examples';
import { asksForScene, sceneOfText } from '@/utils/rules/form/scenes';
import { Area } from './Area';
import type { PartProps } from './form-props';
import { faultOfText, indexInRule } from './mistake-words';
import { useRowFocus } from './use-row-focus';

type Side = 'fires' | 'silent';
const HEADS: Record<Side, MessageKey> = { fires: 'ruleFires', silent: 'ruleSilent' };
const HINTS: Record<Side, MessageKey> = { fires: 'examplesFiresHint', silent: 'examplesSilentHint' };
/** Fields that stand there from the start: so many are needed. */
const ENOUGH = 2;

interface SideProps extends PartProps {
  side: Side;
  /** The examples do what they say. */
  isKept(index: number): boolean;
  /** What is marked in each example of the rule on which it speaks up. */
  marks: readonly string[];
}

function ExampleList({ side, form, edit, error, isKept, marks }: SideProps): JSX.Element {
  const { box, toField } = useRowFocus<HTMLDivElement>();
  const blank: FormExample = { text: '', isScene: form.surface === 'deal' };
  const list = [...form[side]];
  while (list.length < ENOUGH) list.push(blank);
  const put = (index: number, text: string) => {
    const isScene = form.surface === 'deal' || (list[index]!.isScene && text.trim() !== '');
    edit({ [side]: list.with(index, { text, isScene }) });
  };
  const describe = (index: number) => {
    const words = {
      question: t('sceneQuestion'),
      signal: t('sceneSignal'),
      complaint: t('sceneComplaint'),
      promise: t('scenePromise'),
    };
    edit({ [side]: list.with(index, sceneOfText(list[index]!.text, form, words)) });
    toField('textarea', index);
  };
  const add = () => {
    edit({ [side]: [...list, blank] });
    toField('textarea');
  };
  const few = error(side);
  return (
    <div class="up-stack" ref={box}>
      <h3>{t(HEADS[side])}</h3>
      <p class="up-soft up-small">{t(HINTS[side])}</p>
      {list.map((example, index) => {
        const unread = sceneFault(example);
        const wrong = unread && example.text.trim() ? faultOfText(unread) : error(`${side} ${index}`);
        const mark = side === 'fires' ? marks[indexInRule(list, index)] : undefined;
        const kept = t(side === 'fires' ? 'exampleDoesFire' : 'exampleDoesKeep');
        const name = t(side === 'fires' ? 'exampleFires' : 'exampleSilent', index + 1);
        const isFine = !wrong && example.text.trim() !== '' && isKept(index);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: fields stay where they are; two may hold the same words
          <div key={index}>
            <Area
              label={name}
              rows={example.isScene ? 4 : 2}
              isCode={example.isScene}
              placeholder={form.surface === 'deal' ? 'deal:\n  amount: 5000\n  nextStep: null' : ''}
              error={wrong}
              hint={
                isFine && (
                  <span class="up-kept">
                    <Icon name="check" size={14} />
                    {mark ? t('exampleMarks', mark) : kept}
                  </span>
                )
              }
              value={example.text}
              testId={`example-${side}`}
              onInput={(text) => put(index, text)}
            />
            {asksForScene(form) && !example.isScene && example.text.trim() !== '' && (
              <Button
                size="small"
                kind="quiet"
                class="up-flush"
                aria-label={t('exampleSceneOf', name)}
                data-testid={`example-scene-${side}`}
                onClick={() => describe(index)}
              >
                {t('exampleScene')}
              </Button>
            )}
          </div>
        );
      })}
      {few && (
        <p class="up-field-error" role="alert">
          <Icon name="info" />
          <span>{few}</span>
        </p>
      )}
      <div>
        <Button size="small" icon="add" data-testid={`example-add-${side}`} onClick={add}>
          {t('exampleAdd')}
        </Button>
      </div>
    </div>
  );
}

interface Props extends PartProps {
  isTried: boolean;
  marks: readonly string[];
}

/** Texts on which the rule speaks up, and texts on which it keeps silent: they are tried with every change. */
export function FormExamples({ isTried, ...props }: Props): JSX.Element {
  const isKept = (side: Side) => (index: number) => isTried && !props.error(`${side} ${index}`);
  return (
    <fieldset class="up-card up-stack">
      <legend>
        <h2>{t('examplesHeading')}</h2>
      </legend>
      <p class="up-soft">{t(props.form.surface === 'deal' ? 'examplesDealIntro' : 'examplesIntro')}</p>
      <div class="up-rule-pair">
        <ExampleList {...props} side="fires" isKept={isKept('fires')} />
        <ExampleList {...props} side="silent" isKept={isKept('silent')} />
      </div>
    </fieldset>
  );
}
