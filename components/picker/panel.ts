import { formatNumber, language, type MessageKey, t } from '@/utils/messaging/words';
import type { SiteMapping, Teachable } from '@/utils/model/mapping';
import type { DealFields, Field } from '@/utils/model/snapshot';
import type { MappingReading } from '@/utils/sites/teach/find';

/** The fields in the order in which a rep looks for them. */
const FIELDS: readonly Teachable[] = [
  'name',
  'account',
  'amount',
  'currency',
  'stage',
  'closeDate',
  'nextStep',
  'nextStepDate',
  'owner',
  'contacts',
  'probability',
  'recordType',
  'description',
  'competitor',
  'forecast',
  'lossReason',
  'email',
  'createdDate',
];

const FIGURES = new Set<Teachable>(['amount', 'probability']);

export interface PanelActions {
  choose(field: Teachable): void;
  use(): void;
  again(): void;
  forget(field: Teachable): void;
  save(): void;
  leave(): void;
}

export interface PanelState {
  /** The words of the element that was picked. */
  picked: string | undefined;
  field: Teachable | undefined;
  /** What the new finders read, or undefined where the place cannot be found again. */
  preview: MappingReading | undefined;
  mapping: SiteMapping;
  /** Something was kept for these pages before. */
  known: boolean;
  now: MappingReading;
  fault: string | undefined;
}

/** What a field is called, as elsewhere in the interface. */
function fieldName(field: Teachable): string {
  return t(`pickerField_${field}` as MessageKey);
}

/** A value as Uplift understands it, in the rep's own notation. */
function understood(fields: DealFields, field: Teachable): string | undefined {
  if (field === 'contacts') return fields.contacts?.map((one) => one.name ?? one.address ?? '').join(', ');
  const read = fields[field] as Field<string | number> | undefined;
  if (!read) return undefined;
  if (read.value === null) return t('pickerEmpty');
  if (field === 'amount') {
    const currency = fields.currency?.value;
    const style = currency ? ({ style: 'currency', currency } as const) : {};
    return formatNumber(read.value as number, style);
  }
  if (/Date$/.test(field)) {
    return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${read.value}T00:00:00Z`),
    );
  }
  if (field === 'probability') return formatNumber((read.value as number) / 100, { style: 'percent' });
  return String(read.value);
}

function make<K extends keyof HTMLElementTagNameMap>(
  home: Element,
  tag: K,
  text = '',
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  const element = home.ownerDocument.createElement(tag);
  element.textContent = text;
  Object.assign(element, properties);
  home.append(element);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';
/** The mark of ours that every panel on a page has. */
function rise(home: Element): void {
  const svg = home.ownerDocument.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = home.ownerDocument.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M4.5 9.5 10 4l5.5 5.5M4.5 15.5 10 10l5.5 5.5');
  svg.append(path);
  home.append(svg);
}

/** Says what is read. Returns whether there is something to use: what its field does not understand is not. */
function reads(home: Element, reading: MappingReading | undefined, field: Teachable): boolean {
  const box = make(home, 'p', '', { className: 'reads', role: 'status' });
  const value = reading && understood(reading.fields, field);
  if (!reading?.found.length) box.textContent = t('pickerNotFound');
  else if (value !== undefined) box.textContent = t('pickerReads', value.slice(0, 200));
  else {
    box.textContent = t('pickerNotUnderstood', reading.found[0]!.text.slice(0, 120), fieldName(field));
    const needs = /Date$/.test(field)
      ? 'pickerNeedsDay'
      : FIGURES.has(field)
        ? 'pickerNeedsFigure'
        : undefined;
    if (needs) make(home, 'p', t(needs), { className: 'soft' });
  }
  return value !== undefined && Boolean(reading?.found.length);
}

/**
 * Puts what was drawn anew in a panel's place. The list of fields stays where it is: a browser forgets what was typed
 * into a list that goes, and "Am" would choose what begins with A and then what begins with M.
 */
function replace(panel: HTMLElement, drawn: HTMLElement): void {
  const [list, next] = [panel, drawn].map((one) => one.querySelector('select'));
  const [label, place] = [list?.parentElement, next?.parentElement];
  if (!list || !next || !label || !place) {
    panel.replaceChildren(...drawn.childNodes);
    return;
  }
  if (list.value !== next.value) list.value = next.value;
  for (const old of [...panel.childNodes]) if (old !== label) old.remove();
  const nodes = [...drawn.childNodes];
  const at = nodes.indexOf(place);
  label.before(...nodes.slice(0, at));
  label.after(...nodes.slice(at + 1));
}

/** Draws the panel anew; the focus stays on the control with the same id. */
export function drawPanel(home: HTMLElement, state: PanelState, actions: PanelActions): void {
  const root = home.getRootNode() as ShadowRoot;
  const focused = root.activeElement?.id;
  const panel = home.ownerDocument.createElement('div');
  const bar = make(panel, 'header', '', { className: 'bar' });
  rise(make(bar, 'span', '', { className: 'mark' }));
  make(bar, 'h2', t('pickerTitle'), { id: 'title' });
  if (state.picked === undefined) make(panel, 'p', t('pickerAim'), { className: 'soft' });
  else {
    make(panel, 'p', t('pickerPicked', state.picked.slice(0, 160)), { className: 'picked' });
    const label = make(panel, 'label', t('pickerWhat'));
    const select = make(label, 'select', '', { id: 'field' });
    make(select, 'option', t('pickerChoose'), { value: '' });
    for (const field of FIELDS)
      make(select, 'option', fieldName(field), { value: field, selected: field === state.field });
    select.addEventListener('change', () => select.value && actions.choose(select.value as Teachable));
    const isUsable = state.field !== undefined && reads(panel, state.preview, state.field);
    const row = make(panel, 'div', '', { className: 'row' });
    const use = make(row, 'button', t('pickerUse'), {
      id: 'use',
      className: 'main',
      disabled: !isUsable,
    });
    use.addEventListener('click', actions.use);
    make(row, 'button', t('pickerAgain'), { id: 'again' }).addEventListener('click', actions.again);
  }
  if (state.mapping.fields.length) {
    make(panel, 'h3', t('pickerTaught'));
    const list = make(panel, 'ul');
    for (const { field } of state.mapping.fields) {
      const item = make(list, 'li');
      make(
        item,
        'span',
        t('labelled', fieldName(field), understood(state.now.fields, field) ?? t('pickerMissing')),
      );
      const forget = make(item, 'button', t('pickerForget'), {
        id: `forget-${field}`,
        className: 'quiet',
        ariaLabel: t('pickerForgetField', fieldName(field)),
      });
      forget.addEventListener('click', () => actions.forget(field));
    }
  }
  if (state.fault) make(panel, 'p', state.fault, { role: 'alert' });
  const end = make(panel, 'div', '', { className: 'row end' });
  // While something is picked, it is used or not before anything is kept.
  if (state.picked === undefined) {
    make(end, 'button', t('pickerSave'), {
      id: 'save',
      className: 'main',
      disabled: state.mapping.fields.length === 0 && !state.known,
    }).addEventListener('click', actions.save);
  }
  make(end, 'button', t('pickerLeave'), { id: 'leave', className: 'quiet' }).addEventListener(
    'click',
    actions.leave,
  );
  replace(home, panel);
  const again = focused ? root.getElementById(focused) : null;
  if (again !== root.activeElement) again?.focus();
}
