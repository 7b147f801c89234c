import tokens from '@/components/ui/tokens.css?inline';
import type { MessageFault } from '@/utils/messaging/envelope';
import { direction, faultOf, language, t } from '@/utils/messaging/words';
import type { SiteMapping, Teachable } from '@/utils/model/mapping';
import { UNDRESSED } from '@/utils/page/dress';
import { createUiHost, onDark } from '@/utils/page/ui-host';
import { oneLine, shownIn, textOf } from '@/utils/sites/crm/dom';
import { recordFromUrl } from '@/utils/sites/crm/record';
import { addressPattern } from '@/utils/sites/teach/address';
import { type MappingReading, readMapping } from '@/utils/sites/teach/find';
import { guessField, learn, withField } from '@/utils/sites/teach/learn';
import { mappingFor } from '@/utils/sites/teach/taught';
import { createAim } from './aim';
import { drawPanel, type PanelState } from './panel';
import css from './picker.css?inline';

interface Options {
  document: Document;
  url: URL;
  /** What was taught about this site before. */
  known: readonly SiteMapping[];
  save(mapping: SiteMapping): Promise<void>;
  now(): number;
  signal: AbortSignal;
}

/** What a page says that it shows. */
const namesOn = (document: Document): string[] => [
  ...document.title.split(/\s[|·•–—-]\s/),
  ...Array.from(document.querySelectorAll('h1,h2,[role="heading"]'), (heading) => oneLine(textOf(heading))),
];

function newMapping(document: Document, url: URL, now: number): SiteMapping {
  return {
    format: 'uplift-crm-mapping',
    version: 1,
    id: `${url.host} ${now.toString(36)}`,
    name: url.hostname,
    origin: url.origin,
    address: addressPattern(url, namesOn(document)),
    kind: recordFromUrl(url)?.kind ?? 'deal',
    fields: [],
    updatedAt: now,
  };
}

/**
 * Opens the picker over a page: point at a field, say what it is, see what Uplift reads, keep it. The page is read,
 * never changed, and is not told of what is pressed meanwhile.
 * @returns what is called when the rep is done
 */
export function openPicker({ document, url, known, save, now, signal }: Options): {
  done: Promise<SiteMapping | null>;
} {
  const end = new AbortController();
  signal.addEventListener('abort', () => end.abort(), { once: true });
  const host = createUiHost(document, UNDRESSED + tokens + css);
  host.attend(null);
  // Dark where the page is, as all that we show on it.
  host.suit(onDark(document.body));
  const frame = host.root.ownerDocument.createElement('div');
  frame.className = 'frame';
  frame.hidden = true;
  const panel = host.root.ownerDocument.createElement('section');
  panel.className = 'panel';
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-labelledby', 'title');
  panel.tabIndex = -1;
  panel.lang = language();
  panel.dir = direction();
  host.root.append(frame, panel);

  const before = mappingFor(known, url);
  let mapping = before ?? newMapping(document, url, now());
  let picked: Element | undefined;
  let field: Teachable | undefined;
  let fault: string | undefined;

  const readingOf = (one: SiteMapping): MappingReading => readMapping(document, one, { now: now() });
  const proposed = (): SiteMapping | undefined =>
    picked && field ? withField({ ...mapping, fields: [] }, field, learn(picked, field), now()) : undefined;

  let finish: (kept: SiteMapping | null) => void = () => {};
  const done = new Promise<SiteMapping | null>((resolve) => {
    finish = (kept) => {
      resolve(kept);
      end.abort();
      host.remove();
    };
  });

  function draw(): void {
    const proposal = proposed();
    const state: PanelState = {
      picked: picked && oneLine(shownIn([picked]).text),
      field,
      preview: proposal?.fields.length ? readingOf(proposal) : undefined,
      mapping,
      known: before !== undefined,
      now: readingOf(mapping),
      fault,
    };
    drawPanel(panel, state, actions);
  }

  function aimAgain(): void {
    picked = undefined;
    field = undefined;
    aim.active = true;
    draw();
    panel.focus();
  }

  const actions = {
    choose(next: Teachable): void {
      field = next;
      draw();
    },
    use(): void {
      const proposal = proposed();
      if (!proposal?.fields.length || !field) return;
      mapping = withField(mapping, field, proposal.fields[0]!.finders, now());
      aimAgain();
    },
    again: aimAgain,
    forget(gone: Teachable): void {
      mapping = withField(mapping, gone, [], now());
      draw();
      panel.focus();
    },
    async save(): Promise<void> {
      try {
        await save(mapping);
        finish(mapping);
      } catch (error) {
        fault = faultOf((error as Partial<MessageFault>).reason) || t('pickerNotSaved');
        draw();
      }
    },
    leave: (): void => finish(null),
  };

  const aim = createAim({
    document,
    host: host.element,
    frame,
    onMove(target) {
      // The panel gives way to what lies under it.
      const box = target.getBoundingClientRect();
      const own = panel.getBoundingClientRect();
      if (box.right > own.left && box.left < own.right && box.bottom > own.top && box.top < own.bottom)
        panel.classList.toggle('left');
    },
    onPick(target) {
      picked = target;
      field = guessField(target, mapping.kind);
      aim.active = false;
      draw();
      const use = host.root.getElementById('use') as HTMLButtonElement | null;
      // What is not understood is not offered: another field may be meant.
      host.root.getElementById(use && !use.disabled ? 'use' : 'field')?.focus();
    },
    signal: end.signal,
  });

  document.defaultView!.addEventListener(
    'keydown',
    (event) => {
      const inPanel = event.composedPath().includes(host.element);
      const control = inPanel && /^(?:SELECT|BUTTON)$/.test(host.root.activeElement?.tagName ?? '');
      if (event.key === 'Escape') {
        if (picked) aimAgain();
        else finish(null);
      } else if (control || !aim.key(event)) {
        // Keys for the panel's own controls are kept from the page and left to them.
        if (inPanel) event.stopImmediatePropagation();
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal: end.signal },
  );
  end.signal.addEventListener('abort', () => finish(null), { once: true });
  draw();
  panel.focus();
  return { done };
}
