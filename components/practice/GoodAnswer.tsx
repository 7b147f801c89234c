import type { JSX } from 'preact';
import { formatDay, formatList, formatMoney } from '@/components/ui/format';
import { Icon } from '@/components/ui/Icon';
import { dayFrom, paragraphsOf, withDays } from '@/utils/coach/situation';
import { type MessageKey, t } from '@/utils/messaging/words';
import type { DealSituation, MailSituation, Situation } from '@/utils/model/situation';

/** What a good answer would show, and one of many; both folded until the rep wants them. */
export function GoodAnswer({ situation, today }: { situation: Situation; today: string }): JSX.Element {
  return (
    <section class="up-card up-practice-good">
      <details data-testid="practice-good">
        <summary>
          <Icon name="down" />
          <h2>{t('practiceGood')}</h2>
        </summary>
        <ul class="up-practice-points">
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
          <Mail situation={situation} today={today} />
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
    <div class="up-practice-example" lang="en" dir="auto">
      {subject && (
        <p>
          <span class="up-soft">{t('fieldSubject')}</span> {subject}
        </p>
      )}
      {cc && (
        <p>
          <span class="up-soft">{t('practiceCopy')}</span> {formatList(cc)}
        </p>
      )}
      {paragraphsOf(withDays(text, today)).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
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
    <dl class="up-practice-example" lang="en">
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt class="up-soft">{t(label)}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
