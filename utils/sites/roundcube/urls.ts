/** Whether a page is Roundcube's mail. */
export function isRoundcube(url: URL, document: Document): boolean {
  return (
    url.searchParams.get('_task') === 'mail' ||
    document.querySelector?.('body.task-mail #messagelist, #composebody, #messagecontframe') != null
  );
}
