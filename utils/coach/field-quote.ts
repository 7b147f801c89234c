import type { DealFields } from '../model/snapshot';
import type { Value } from './bound';
import type { DealFieldName } from './measures/deal';

const PEOPLE = ['contacts', 'team'] as const;

/** The field as the page prints it, else by its name: "Close Date: 9/30/2026", "Next step: –", "Contacts: Ana Petrov". */
export function fieldQuote(deal: DealFields | null, name: string, value: Value): string {
  const field = deal?.[name as DealFieldName];
  const people = PEOPLE.find((one) => one === name);
  const list = people
    ? deal?.[people]?.map((one) => one.name ?? one.address)
    : name === 'products' && deal?.products;
  const shown = (list || [field?.text ?? value]).filter(Boolean).join(', ');
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ');
  return `${field?.label ?? words.charAt(0).toUpperCase() + words.slice(1)}: ${shown || '–'}`;
}
