import { oneLine, query } from '../crm/dom';
import type { Kind } from '../crm/labels';
import type { Located } from '../crm/record';
import { kindOf } from '../crm/words';

export const HOSTS = '*.monday.com';

const BOARD =
  '[data-testid="board-info-container"],#board-header h2,.board-name h1,[data-testid="object-name"],.open-pulse-in-board-link';

/** What the board is called that an item stands on; empty where the page does not show it. */
export const boardName = (document: Document): string => oneLine(query(document, BOARD)?.textContent ?? '');

/** What an item is depends on its board: its name says it, or nothing. */
export function kindOfBoard(document: Document): Kind | undefined {
  return boardName(document)
    .split(/\P{L}+/u)
    .map(kindOf)
    .find((kind) => kind !== undefined);
}

export function locate(url: URL, document: Document): Located | null {
  const id = /^\/boards\/\d+(?:\/views\/\d+)?\/pulses\/(\d+)/.exec(url.pathname)?.[1];
  const org = url.hostname.split('.')[0];
  return id ? { kind: kindOfBoard(document) ?? 'deal', id, ...(org && { org }) } : null;
}
