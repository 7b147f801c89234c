import { oneLine, query, queryAll, textOf } from '../crm/dom';
import { isHost, patternsOf } from '../crm/hosts';
import { crmAdapter } from '../crm/table';
import { isBareEnd } from '../crm/words';
import { HOSTS, locate } from './urls';

/** Pipedrive. No field names in the page: labels are translated and read by the dictionary. */
export const pipedrive = crmAdapter({
  id: 'pipedrive',
  matches: patternsOf(HOSTS),
  applies: (url) =>
    isHost(url, HOSTS) && !/^(?:www|developers|support|community|academy)\./.test(url.hostname),
  locate,
  root: [
    // A lead opens over the inbox.
    '[role="dialog"]:has([data-testid="SidebarLeadTitle"])',
    '[class*="detailView"],[data-testid="detail-view"]',
    'main',
    'body',
  ],
  select: {
    name: [
      '[data-testid="header-title"]',
      '[class*="editable-text__input"]',
      '[data-testid="SidebarLeadTitle"]',
    ],
    account: ['[data-testid*="sidebar" i] a[href*="/organization/"]', 'a[href*="/organization/"]'],
    contacts: ['[data-testid*="sidebar" i] a[href*="/person/"]', 'a[href*="/person/"]'],
    owner: [
      '[data-testid="deal-actions"] a[href*="/users/details/"]',
      'a[href*="/users/details/"]:not(li *,tr *,article *)',
    ],
  },
  steps: '[class*="stage-selector__stage"]',
  extra(root, raws) {
    // The person of a deal; who else takes part stands in a list of its own.
    if (raws.contacts?.items?.length === 1) raws.contacts.part = true;
    // "Won" and "Lost" stand on the buttons of an open deal only.
    if (query(root, '[data-testid="won-button"]')) raws.status = { text: 'open', sure: 1 };
    else {
      // Beside the deeds of a closed one stands what it became; its stage stays the one where it ended.
      const words = queryAll(root, '[data-testid="deal-actions"] *,[data-testid="header-title"] ~ * *')
        .filter(
          (one) =>
            !one.childElementCount && !one.closest('button,[role="button"],a,[data-testid="field-name"]'),
        )
        .map((one) => oneLine(textOf(one)));
      const end = words.find((text) => text.length < 20 && isBareEnd(text));
      if (end) raws.status ??= { text: end, sure: 1 };
    }
  },
  composers: [
    {
      root: [
        '[data-testid*="mail-composer" i],[data-test*="mail-composer" i],[class*="mailComposer" i]',
        'form:has([contenteditable="true"]):has(input[name="subject"])',
      ],
      editor: ['[contenteditable="true"]'],
      subject: ['input[name="subject"]', '[data-test="subject"] input', '[data-cy="subject-field"] input'],
      to: [
        '[data-test*="recipient" i]',
        '[data-testid*="recipient" i]',
        '[class*="recipient" i] [title]',
        '[class*="token" i]',
      ],
      send: ['[data-test*="send" i]', '[data-testid*="send" i]', 'button[type="submit"]'],
      discard: ['[data-test*="discard" i]', '[data-testid*="discard" i]'],
    },
  ],
  watch: ['main', '#main-content'],
});
