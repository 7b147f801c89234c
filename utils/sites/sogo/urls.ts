export const EXAMPLES = [
  'https://groupware.northgate.example/SOGo/so/robin/Mail/view#!/Mail/0/INBOX/12',
  'https://groupware.northgate.example/SOGo/so/robin/Mail/UIxMailPopupView',
];

/** Whether a page is SOGo's mail. */
export function isSogo(url: URL): boolean {
  return /\/SOGo\/so\//i.test(url.pathname) && /\/Mail\b/i.test(url.pathname + url.hash);
}
