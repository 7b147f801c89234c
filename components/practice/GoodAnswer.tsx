import type { JSX } from 'preact';
import { formatDay, formatList, formatMoney } from '@/components/ui/format';
import { Icon } from '@/components/ui/Icon';
import { dayFrom, withDays } from '@/utils/coach/situation';
import { type MessageKey, t } from '@/utils/messaging/words';
import type { DealSituation, MailSituation, Situation } from '@/utils/model/situation';
import { Paragraphs } from './Paragraphs';

interface Props {
  situation: Situation;
  today: string;
  /** Language of the situation's texts, where it is known. */
  lang: string | undefined;
}

/** What a good answer would show, and one of many; both folded until the rep wants them. */
export function GoodAnswer({ situation, today, lang }: Props): JSX.Element {
  return (
    <section class="up-card up-practice-good">
      <details data-testid="practice-good">
        <summary>
          <Icon name="down" />
          <h2>{t('practiceGood')}</h2>
        </summary>
        <ul class="up-practice-points" lang={lang}>
          {situation.good.map((line) => (
            <li key={line}>
              <bdi>{line}</bdi>
            </li>
          ))}
        </ul>
      </details>
      <details data-testid="practice-example">
        <summary>
          <Icon name="down" />
          <h2>{t(situation.kind === 'mail' ? 'practiceOneWay' : 'practiceOneWayDeal')}</h2>
        </summary>
        {situation.kind === 'mail' ? (
          <div class="up-practice-example" lang={lang} dir="auto">
            <Mail situation={situation} today={today} />
          </div>
        ) : (
          <Deal situation={situation} today={today} />
        )}
      </details>
    </section>
  );
}

function Mail({ situation, today }: { situation: MailSituation; today: string }): JSX.Element {
  const { text, subject, cc } = situation.answer;
  return (
    <>
      {subject && (
        <p>
          <span class="up-soft">{t('fieldSubject')}</span> <bdi>{subject}</bdi>
        </p>
      )}
      {cc && (
        <p>
          <span class="up-soft">{t('practiceCopy')}</span> <bdi>{formatList(cc)}</bdi>
        </p>
      )}
      <Paragraphs text={withDays(text, today)} />
    </>
  );
}

function Deal({ situation, today }: { situation: DealSituation; today: string }): JSX.Element {
  const { answer, deal } = situation;
  const day = (days: string | null | undefined) => (days ? formatDay(dayFrom(today, days)) : undefined);
  const rows: [MessageKey, string | undefined][] = [
    ['fieldName', answer.name],
    ['fieldAmount', answer.amount ? formatMoney(answer.amount, deal.currency ?? 'EUR') : undefined],
    ['fieldCloseDate', day(answer.closeDate)],
    ['fieldNextStep', answer.nextStep ?? undefined],
    ['fieldNextStepDate', day(answer.nextStepDate)],
    ['fieldDescription', answer.description ?? undefined],
    ['fieldProducts', answer.products && formatList(answer.products)],
    [
      'fieldContacts',
      answer.contacts &&
        formatList(answer.contacts.map(({ name, role }) => (role ? `${name} (${role})` : name))),
    ],
  ];
  return (
    <dl class="up-practice-example">
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt class="up-soft">{t(label)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}
