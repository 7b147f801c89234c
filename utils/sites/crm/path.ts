import type { Raw } from './build';
import { isUnseen, isUnseenWithin, oneLine, queryAll, textOf } from './dom';
import { isLeadState, isStageName } from './words';

/** Where a record stands on its path. */
export interface StagePath {
  stage: string;
  /** 0 to 1: how far along; the first of four steps is 0.25. */
  share: number;
  /** Untranslated name, where the page carries one. */
  code?: string;
}

/** What marks the step a record is at: state attributes first, then the classes that design systems use. */
const CURRENT =
  '[aria-current="step"],[aria-current="true"],[role="radio"][aria-checked="true"],[role="option"][aria-selected="true"],button[aria-selected="true"],[role="tab"][aria-selected="true"],[class*="--selected"],[class*="--current"],[class*="--active"],[class*="item-active"],[class*="item-current"],' +
  '[data-current="true"],[data-active="true"],[data-state="active"],[data-state="current"],li.slds-is-current,.is-current,.current,.now,.is-active,.Mui-active,.active,.selected,.o_arrow_button_current,.atual,.attuale,.aktuell,.actuel,.actuelle,.actual,.huidig,.encours,.en-cours,.en-curso';
const PATHLIKE =
  /stage|path|pipeline|step|phase|progress|status|funnel|workflow|etapa|[ée]tape|fase|funil|embudo|stufe|parcours|avancement/i;

/** A list of options that is drawn as the path itself and drops down from nothing. */
const DRAWN = /(?:^|[\s_-])(?:path|stepper|steps|chevrons?|progress)(?=$|[\s_-])/i;

/** What is drawn as tabs and calls itself steps. */
const STEPPER = /step|stage|pipeline/i;

/** What calls a drop-down the one of the stages. */
const STAGELIKE =
  /(?:^|[\s_-])(?:stage|step|phase|milestone|pipeline|etapa|fase|étape|etape|stufe|funil)s?(?=$|[\s_-])/i;

function isCurrent(step: Element): boolean {
  return (
    step.matches(CURRENT) ||
    (step.children.length > 0 &&
      step.children.length < 4 &&
      step.querySelector(`:scope > :is(${CURRENT})`) !== null)
  );
}

/** "(12 D)", "Active for 3 hours": how long a record is at a step, which only the current one tells. */
const SINCE = /\(\s*<?\s*\d+\s*\p{L}{1,7}\.?\s*\)|active for|aktiv seit|actif depuis|activo desde/iu;

/**
 * The stage of a row of steps, if exactly one of them is marked as the current one.
 * @param steps the steps in the order of the markup
 * @param reversed the markup has the last step first
 */
export function readPath(steps: readonly Element[], reversed = false): StagePath | undefined {
  const shown = steps.filter((step) => !isUnseen(step));
  const marked = shown.filter(isCurrent);
  const current = marked.length ? marked : shown.filter((step) => SINCE.test(step.textContent ?? ''));
  if (shown.length < 3 || shown.length > 15 || current.length !== 1) return undefined;
  const at = shown.indexOf(current[0]!);
  const stage = stepName(current[0]!);
  if (!stage) return undefined;
  const place = reversed ? shown.length - at : at + 1;
  const code = current[0]!.getAttribute('data-name');
  return { stage, share: Math.round((place / shown.length) * 1000) / 1000, ...(code && { code }) };
}

/** The name of a step, without its days and marks ("12 d · Proposal", "Proposal" + "3d"). */
function stepName(step: Element): string {
  const texts: string[] = [step.getAttribute('aria-label') ?? ''];
  const walker = step.ownerDocument.createTreeWalker(step, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('.slds-assistive-text,.sr-only,.visually-hidden'))
      texts.push(oneLine((node as Text).data));
  }
  // Some show no more than the days.
  texts.push(step.getAttribute('title') ?? '');
  const names = texts.map((text) =>
    text
      .replace(/^\d+\s?\p{L}{1,6}\s*[·|:-]\s*/u, '')
      .replace(/\s*[·|(]\s*<?\s*\d+.*$/u, '')
      .trim(),
  );
  return names.find((text) => /\p{L}/u.test(text) && !/^\d+\s?\p{L}{1,6}\s*·?$/u.test(text)) ?? '';
}

/**
 * The current one of steps that only their classes tell apart: some of one make that lie behind, one of its own, and
 * those of a third make that are still to come.
 */
function byTurn(steps: readonly Element[]): number {
  const makes = steps.map((step) => (step.getAttribute('class') ?? '').trim());
  const at = makes.findIndex((make) => make !== makes[0]);
  const [first, own, last] = [makes[0], makes[at], makes[makes.length - 1]];
  if (at < 1 || at > makes.length - 2 || own === last || last === first) return -1;
  // Three parts of a page that have nothing in common are no steps.
  const isOneKind = (makes[0] ?? '')
    .split(/\s+/)
    .some((one) => one && makes.every((make) => make.split(/\s+/).includes(one)));
  if (!isOneKind && makes.length < 4) return -1;
  if (steps.some((step) => (step.textContent ?? '').trim().length > 60)) return -1;
  return makes.every((make, i) => make === (i < at ? first : i === at ? own : last)) ? at : -1;
}

/** What its class calls the way of a record, for rows in which nothing is marked as current. */
const CALLED = [
  'step',
  'stage',
  'path',
  'pipeline',
  'phase',
  'progress',
  'funnel',
  'etapa',
  'etape',
  'fase',
  'funil',
]
  .map((word) => `[class*="${word}" i]`)
  .join();

/** The path that a row of steps shows, if it is one: few short items of one kind, stage words or a telling class. */
function pathIn(row: Element, step: Element, root: Element, not?: string): StagePath | undefined {
  const steps = Array.from(row.children).filter(
    (one) => one.tagName === step.tagName && !isUnseen(one) && stepName(one),
  );
  if (steps.length < 3 || steps.length > 15) return undefined;
  if (
    row.closest('nav,[role="navigation"],[role="menu"],table') ||
    (step.closest('[role="tablist"],[role="tab"]') &&
      !STEPPER.test(step.getAttribute('class') ?? step.localName)) ||
    (not && row.closest(not))
  )
    return undefined;
  // Options that drop down are no path; buttons that stand there always may be one.
  const list = row.closest('[role="listbox"]');
  if (list && step.tagName !== 'BUTTON' && !DRAWN.test(list.getAttribute('class') ?? '')) return undefined;
  const names = steps.map(stepName);
  if (names.some((name) => name.length > 40 || /^\d*$/.test(name)) || new Set(names).size < names.length)
    return undefined;
  const telling = `${row.getAttribute('class') ?? ''} ${row.getAttribute('aria-label') ?? ''} ${row.id} ${row.parentElement?.getAttribute('class') ?? ''}`;
  const isMarked = row.querySelector(':scope > [aria-current="step"],:scope > * > [aria-current="step"]');
  if (!names.some(isStageName) && !PATHLIKE.test(telling) && !isMarked) return undefined;
  const view = root.ownerDocument.defaultView;
  const reversed = view ? /reverse/.test(view.getComputedStyle(row).flexDirection) : false;
  const marked = readPath(steps, reversed);
  const at = marked || reversed ? -1 : byTurn(steps);
  return (
    marked ??
    (at < 0 ? undefined : { stage: names[at]!, share: Math.round(((at + 1) / steps.length) * 1000) / 1000 })
  );
}

/**
 * Looks for a row of steps by shape, one of which is marked as the current one.
 * @param not parts that show other records
 */
export function findPath(root: Element, not?: string): StagePath | undefined {
  const seen = new Set<Element>();
  const inRowOf = (found: Element): StagePath | undefined => {
    for (const step of [found, found.parentElement]) {
      const row = step?.parentElement;
      if (!row || !step || seen.has(row) || row === root) continue;
      seen.add(row);
      const path = pathIn(row, step, root, not);
      if (path) return path;
    }
    return undefined;
  };
  for (const selector of [CURRENT, CALLED]) {
    for (const found of queryAll(root, selector).slice(0, 200)) {
      const path =
        inRowOf(found) ??
        (selector === CALLED && found.firstElementChild ? inRowOf(found.firstElementChild) : undefined);
      if (path) return path;
    }
  }
  return undefined;
}

/**
 * A short text of its own that is a usual stage name, when the page has exactly one: on a button (a drop-down of
 * stages, or one that is called so) or, where no button has one, anywhere.
 */
export function stageByShape(root: Element): Raw | undefined {
  const onButtons = new Set<string>();
  const anywhere = new Set<string>();
  for (const element of queryAll(root, 'span,div,button,a,p').slice(0, 20_000)) {
    if (element.childElementCount > 0) continue;
    const text = (element.textContent ?? '').trim();
    if (text.length < 3 || text.length > 30) continue;
    // What drops down shows its value: there, a state that is also a deed ("New") is a state.
    const isStage = isStageName(text) || (isLeadState(text) && element.closest('[aria-haspopup]') !== null);
    if (!isStage) continue;
    // One of a row of steps, of which nothing says that it is the current one.
    if (element.closest('li,tr,option,[role="menu"],[role="listbox"],nav,article,[class*="stepper" i]'))
      continue;
    anywhere.add(text);
    if (element.closest('button,[role="button"],[role="combobox"]')) onButtons.add(text);
  }
  for (const element of queryAll(root, '[aria-haspopup],[role="combobox"]').slice(0, 200)) {
    const text = oneLine(textOf(element));
    const names = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('aria-label') ?? ''}`;
    const isStage = STAGELIKE.test(names) || isStageName(text);
    if (isStage && /\p{L}{2}/u.test(text) && text.length < 40 && !isUnseenWithin(element))
      onButtons.add(text);
  }
  const found = onButtons.size ? onButtons : anywhere;
  return found.size === 1 ? { text: [...found][0]!, sure: 0.5 } : undefined;
}
