import type { JSX } from 'preact';
import { amountFault, parseAmount, typedAmount } from '@/components/log/amount';
import { Button } from '@/components/ui/Button';
import { formatDay } from '@/components/ui/format';
import { TextField } from '@/components/ui/TextField';
import { type MessageKey, t } from '@/utils/messaging/words';
import type { Contact, DealFields } from '@/utils/model/snapshot';

interface Props {
  fields: DealFields;
  onChange(fields: DealFields): void;
}

type Plain = 'name' | 'amount' | 'closeDate' | 'nextStep' | 'nextStepDate' | 'description';

/** A record whose fields the rep changes, as on a CRM page: what is left is saved. */
export function DealDesk({ fields, onChange }: Props): JSX.Element {
  const set = (name: Plain, value: string | number | null) =>
    onChange({ ...fields, [name]: { value, sure: 1 } });
  const text = (name: Plain, label: MessageKey, more: { type?: 'date'; lines?: number } = {}) =>
    fields[name] !== undefined && (
      <TextField
        label={t(label)}
        value={String(fields[name]?.value ?? '')}
        testId={`deal-${name}`}
        maxLength={2000}
        onCommit={(value) => set(name, more.type === 'date' ? value || null : value)}
        {...more}
      />
    );
  const { amount, currency, contacts, products, activities } = fields;
  return (
    <section class="up-card up-practice-deal" aria-label={t('practiceRecord')}>
      <h2>
        <bdi>{fields.name?.value || t('practiceRecord')}</bdi>
      </h2>
      <p class="up-practice-facts up-soft up-small">
        {[fields.account?.value, fields.stage?.value, fields.forecast?.value]
          .filter((one) => one)
          .map((one) => (
            <span key={one} class="up-tag" dir="auto">
              {one}
            </span>
          ))}
        {fields.createdDate?.value && (
          <span>
            {t('fieldCreatedDate')} {formatDay(fields.createdDate.value)}
          </span>
        )}
      </p>
      <div class="up-practice-fields">
        {text('name', 'fieldName')}
        {amount !== undefined && (
          <TextField
            numeric
            label={currency?.value ? t('practiceAmountIn', currency.value) : t('fieldAmount')}
            value={typedAmount(amount.value ?? undefined)}
            testId="deal-amount"
            refuse={amountFault}
            onCommit={(value) => set('amount', parseAmount(value) ?? null)}
          />
        )}
        {text('closeDate', 'fieldCloseDate', { type: 'date' })}
        {text('nextStep', 'fieldNextStep')}
        {text('nextStepDate', 'fieldNextStepDate', { type: 'date' })}
        {text('description', 'fieldDescription', { lines: 4 })}
        {products && (
          <TextField
            label={t('fieldProducts')}
            hint={t('practiceProductsHint')}
            value={products.join(', ')}
            testId="deal-products"
            onCommit={(value) =>
              onChange({
                ...fields,
                products: value
                  .split(',')
                  .map((one) => one.trim())
                  .filter(Boolean),
              })
            }
          />
        )}
      </div>
      {contacts && (
        <Contacts contacts={contacts} onChange={(list) => onChange({ ...fields, contacts: list })} />
      )}
      {activities && activities.length > 0 && (
        <div class="up-stack">
          <h3>{t('fieldActivities')}</h3>
          <ul class="up-practice-activities">
            {activities.map(({ title, date, state }) => (
              <li key={`${date} ${title}`}>
                <span class="up-soft up-small up-number">{formatDay(date ?? '')}</span>
                <span>
                  <bdi>{state === 'planned' ? t('practicePlanned', title ?? '') : title}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

interface ContactsProps {
  contacts: readonly Contact[];
  onChange(contacts: Contact[]): void;
}

function Contacts({ contacts, onChange }: ContactsProps): JSX.Element {
  const change = (index: number, part: Contact) =>
    onChange(contacts.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset class="up-stack up-practice-contacts">
      <legend>{t('fieldContacts')}</legend>
      {contacts.map((contact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a contact is its place in the list until it has a name
        <div key={index} class="up-practice-contact" data-testid="deal-contact">
          <TextField
            label={t('practiceContactName')}
            value={contact.name}
            maxLength={120}
            onCommit={(name) => change(index, { name })}
          />
          <TextField
            label={t('practiceContactRole')}
            value={contact.role}
            maxLength={120}
            onCommit={(role) => change(index, { role })}
          />
          <Button
            iconOnly
            kind="quiet"
            icon="trash"
            label={t('practiceContactRemove', contact.name || t('practiceContactNew'))}
            onClick={() => onChange(contacts.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon="add"
          data-testid="deal-contact-add"
          onClick={() => onChange([...contacts, { name: '' }])}
        >
          {t('practiceContactAdd')}
        </Button>
      </div>
    </fieldset>
  );
}
