import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DraftOutcome } from '@/utils/model/draft-outcome';
import { genericMail } from '@/utils/sites/generic-mail';
import { closeAll, context, open } from './page';

/* Apps that make all elements of a composer anew while it is written in, or while its mail is on its way. */

const WORDS = '<p>Hi Ann, two options for the second clinic are below.</p>';
const HERE = 'https://desk.northgate.example/mail/12';
const composer = (html: string) =>
  `<div role="dialog" class="composer"><label>To <input type="email" name="to" value="ann@brightwell.example"></label><input name="subject" placeholder="Subject" value="Beds"><div contenteditable="true" role="textbox" aria-multiline="true" style="min-height:120px">${html}</div><button type="button">Send</button></div>`;

let page: Document;
let seen: [string, DraftOutcome][];
let ends: AbortController;

beforeEach(() => {
  page = open(`<!doctype html><html lang="en"><body><main id="app">${composer(WORDS)}</main></body></html>`);
  seen = [];
  ends = new AbortController();
  genericMail.onOutcome(page, (key, outcome) => seen.push([key, outcome]), ends.signal);
});
afterEach(() => {
  ends.abort();
  closeAll();
});

const keys = () => genericMail.composers(page, context(HERE)).map(({ key }) => key);
const remake = (html = page.querySelector('[contenteditable]')!.innerHTML) => {
  page.querySelector('#app')!.innerHTML = composer(html);
};
const send = () => page.querySelector('button')!.click();
const moment = () => new Promise((resolve) => setTimeout(resolve, 400));

it('stays the same mail when it is made anew, and when the rep had typed on by then', () => {
  const [first] = keys();
  remake();
  expect(keys()).toEqual([first]);
  remake(WORDS.replace('</p>', ' Which</p>'));
  expect(keys()).toEqual([first]);
});

it('is another mail where it says something else, or as little as a greeting', () => {
  const [first] = keys();
  remake('<p>Hi Bo, the plan for Leeds is ready.</p>');
  const [second] = keys();
  expect(second).not.toBe(first);
  remake('<p>Hi</p>');
  const [third] = keys();
  remake();
  expect(keys()).not.toEqual([third]);
});

it('counts once, where it was made anew while it was on its way and came back', async () => {
  const [first] = keys();
  send();
  remake();
  await moment();
  expect(seen).toEqual([]);
  send();
  page.querySelector('.composer')!.remove();
  await expect.poll(() => seen).toEqual([[first, 'sent']]);
});

it('is another mail that says the same, once the first has left', async () => {
  const [first] = keys();
  send();
  page.querySelector('.composer')!.remove();
  await expect.poll(() => seen).toEqual([[first, 'sent']]);
  page.querySelector('#app')!.innerHTML = composer(WORDS);
  expect(keys()).not.toEqual([first]);
});
