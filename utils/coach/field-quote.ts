import type { Value } from './bound';
import type { Scene } from './engine';
import type { DealFieldName } from './measures/deal';
import { dayOf, moneyOf } from './notation';

const PEOPLE = ['contacts', 'team'] as const;

/** The English name of a field: "Close date". */
function plainName(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function printed(name: string, value: Value, scene: Scene): string {
  if (typeof value === 'number' && name === 'amount') return moneyOf(value, scene);
  return typeof value === 'string' ? dayOf(value, scene) : String(value ?? '');
}

/** The field as the page prints it, else by its name: "Close Date: 9/30/2026", "Next step: –", "Contacts: Ana Petrov". */
export function fieldQuote(scene: Scene, name: string, value: Value): string {
  const { deal, context } = scene;
  const field = deal?.[name as DealFieldName];
  const people = PEOPLE.find((one) => one === name);
  const list = people
    ? deal?.[people]?.map((one) => one.name ?? one.address)
    : name === 'products' && deal?.products;
  const shown = (list || [field?.text ?? printed(name, value, scene)]).filter(Boolean).join(', ');
  const label = field?.label ?? context.fieldNames?.[name] ?? plainName(name);
  return `${label}: ${shown || '–'}`;
}
