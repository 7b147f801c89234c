import { patternsOf } from '../crm/hosts';
import { stageByShape } from '../crm/path';
import { crmAdapter } from '../crm/table';
import { HOSTS, isFrappe, locate } from './urls';

/** Frappe CRM. Label and input pairs in the side panel; the status is a button in the header. */
export const frappe = crmAdapter({
  id: 'frappe',
  matches: patternsOf(HOSTS),
  applies: isFrappe,
  locate,
  root: ['#app', 'body'],
  select: {
    name: ['.text-2xl.font-medium', 'header [class*="breadcrumb"] > :last-child'],
    contacts: ['.contacts-area .truncate:not(:has(*))', '.contacts-area .truncate > .truncate'],
  },
  extra(root, raws, record) {
    // Contacts come with a "Primary" mark; the name is the first line.
    if (!raws.stage?.text && record.kind !== 'contact' && record.kind !== 'account') {
      const stage = stageByShape(root);
      if (stage) raws.stage = { ...stage, sure: 0.8 };
    }
  },
  composers: [
    {
      root: [
        'div:has(> * .ProseMirror[contenteditable="true"]):has(button[aria-label*="@"])',
        'div:has(.ProseMirror[contenteditable="true"][data-slot="editor-content"]):has(input)',
      ],
      editor: [
        '.ProseMirror[contenteditable="true"][data-slot="editor-content"]',
        '.ProseMirror[contenteditable="true"]',
      ],
      subject: ['input:not([type="file"]):not([type="checkbox"])'],
      to: ['button[aria-label*="@"]'],
      innermost: true,
      send: ['button[data-action="send"]', 'button.bg-surface-gray-7', 'button[class*="solid"]'],
    },
  ],
  watch: ['#app'],
});
