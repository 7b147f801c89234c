export const EXAMPLES = [
  'https://webmail.northgate.example/?_task=mail&_mbox=INBOX',
  'https://webmail.northgate.example/?_task=mail&_action=compose&_id=19f0c2',
];

/** Whether a page is Roundcube's mail. */
export function isRoundcube(url: URL, document: Document): boolean {
  return (
    url.searchParams.get('_task') === 'mail' ||
    document.querySelector?.('body.task-mail #messagelist, #composebody, #messagecontframe') != null
  );
}
