import type { JSX } from 'preact';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { Select } from '@/components/ui/Select';
import { type MessageKey, t } from '@/utils/messaging/words';
import { type Around, type Place, placesOn } from '@/utils/rules/form/around';
import type { PartProps } from './form-props';
import { useRowFocus } from './use-row-focus';

const PLACES: Record<Place, MessageKey> = {
  sentence: 'quietSentence',
  near: 'quietNear',
  before: 'placeBefore',
  after: 'placeAfter',
  inside: 'placeInside',
  clause: 'placeClause',
  previous: 'placePrevious',
  next: 'placeNext',
  paragraph: 'placeParagraph',
  text: 'quietText',
  subject: 'placeSubject',
  customer: 'placeCustomer',
  ours: 'placeOurs',
};
const SIDES = {
  needs: { heading: 'needsHeading', hint: 'needsHint', add: 'needsAdd' },
  unless: { heading: 'quietHeading', hint: 'quietHint', add: 'quietAdd' },
} as const satisfies Record<string, Record<string, MessageKey>>;

interface Props extends PartProps {
  /** What must stand there, or what silences the rule. */
  side: keyof typeof SIDES;
}

/** Words around what is looked for: rows of a place and of what stands there. */
export function FormAround({ side, form, edit, error }: Props): JSX.Element {
  const { box, toNew, toAdd } = useRowFocus<HTMLFieldSetElement>();
  const rows = form[side];
  const { heading, hint, add } = SIDES[side];
  const put = (index: number, ...to: Around[]) => edit({ [side]: rows.toSpliced(index, 1, ...to) });
  return (
    <fieldset class="up-editor-group up-stack" ref={box}>
      <legend>
        <h3>{t(heading)}</h3>
      </legend>
      {rows.length > 0 && (
        <>
          <p class="up-soft up-small">{t(hint)}</p>
          <ul class="up-stack">
            {rows.map((row, index) => {
              const name = t(PLACES[row.place]);
              const wrong = error(`${side} ${index}`);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows stay where they are; two may hold the same words
                <li key={index} class="up-around" data-row data-testid={`${side}-row`}>
                  <Select
                    label={t('placeWhere')}
                    value={row.place}
                    choices={placesOn(form.surface, row.place).map((one) => ({
                      value: one,
                      name: t(PLACES[one]),
                    }))}
                    testId={`${side}-place`}
                    onChange={(place) => put(index, { ...row, place: place as Place })}
                  />
                  <Button
                    iconOnly
                    kind="quiet"
                    icon="trash"
                    label={t('placeRemove', name)}
                    onClick={() => {
                      put(index);
                      toAdd();
                    }}
                  />
                  <textarea
                    class="up-input up-code"
                    rows={Math.max(2, row.phrases.split('\n').length)}
                    dir="ltr"
                    spellcheck={false}
                    autocomplete="off"
                    aria-label={t('placeWords', name)}
                    aria-invalid={wrong ? 'true' : undefined}
                    aria-describedby={wrong ? `${side}-${index}-error` : undefined}
                    data-testid={`${side}-words`}
                    value={row.phrases}
                    onInput={(event) => put(index, { ...row, phrases: event.currentTarget.value })}
                  />
                  {wrong && (
                    <span class="up-field-error" id={`${side}-${index}-error`} role="alert">
                      <Icon name="info" />
                      <span>{wrong}</span>
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      <div>
        <Button
          size="small"
          icon="add"
          data-add
          data-testid={`${side}-add`}
          onClick={() => {
            edit({ [side]: [...rows, { place: 'sentence', phrases: '' }] });
            toNew();
          }}
        >
          {t(add)}
        </Button>
      </div>
    </fieldset>
  );
}
