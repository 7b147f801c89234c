import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { copyWithHosts } from './harness/copy-build.ts';
import { FirefoxSession } from './harness/firefox.ts';
import { pressStart, typeLines } from './harness/rep-firefox.ts';
import { waitUntil } from './harness/wait.ts';

/*
 * Mails that are written and read in frames which the page takes away: a moment later Firefox lets nothing be asked any
 * more of what stood in one.
 */

const ADDRESS = 'https://postbox.example.net/mail.html';
/** When the browser has let go of a frame's window. Nothing tells of it (Firefox 153: about a second). */
const LET_GO = 2500;

const WRITING = `<!doctype html><html lang="en"><head><title>Compose</title></head><body><main></main><script>
  const compose = () => {
    const form = document.createElement('form');
    form.innerHTML = '<p>To <input name="_to" value="kim@customer.example"></p>' +
      '<p><input name="_subject" placeholder="Subject" value="Rotas"></p>' +
      '<iframe style="width: 700px; height: 240px"></iframe><p><button type="button">Send</button></p>';
    document.querySelector('main').append(form);
    const { contentDocument } = form.querySelector('iframe');
    contentDocument.open();
    contentDocument.write('<!doctype html><body contenteditable="true" style="min-height: 200px"><p><br></p>');
    contentDocument.close();
  };
  const close = () => document.querySelector('form').remove();
</script></body></html>`;

const READING = `<!doctype html><html lang="en"><head><title>Mail</title></head><body>
  <header>me: robin@northgate.example</header><main></main><script>
  const read = (words) => {
    document.querySelector('main').innerHTML = '<h1>The mill</h1><div><div><div><div class="sender">Salma Haddad ' +
      '<span>salma@mills.example</span></div><time>22 Nov 2026</time></div>' +
      '<div><iframe style="width: 700px; height: 240px"></iframe></div></div></div>' +
      '<div><button>Reply</button><div contenteditable="true" style="width: 500px; height: 120px"></div><button>Send</button></div>';
    const { contentDocument } = document.querySelector('iframe');
    contentDocument.open();
    contentDocument.write('<!doctype html><body><p>' + words + '</p>');
    contentDocument.close();
  };
</script></body></html>`;

let build: string;
let session: FirefoxSession;

beforeAll(async () => {
  build = copyWithHosts('firefox', ['https://postbox.example.net/*']);
  session = await FirefoxSession.launch({ build, composes: true });
  const own = await pressStart(session);
  await session.runIn(
    own,
    `browser.storage.local.get('settings').then(({ settings }) =>
      browser.storage.local.set({ settings: { ...settings, self: ['robin@northgate.example'] } }))`,
  );
});
afterAll(async () => {
  await session?.close();
  rmSync(build, { recursive: true, force: true });
});

/** Stretches of words that are marked in the frame. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement;
    const { highlights } = (contentWindow as unknown as { CSS: typeof CSS }).CSS;
    return [...highlights].flatMap(([name, ranges]) =>
      name.startsWith('uplift') ? [...ranges].map(String) : [],
    );
  });
const buttons = async (page: Page) =>
  (await session.shadowNodes(page)).filter(({ role }) => role === 'button').map(({ name }) => name);
afterEach(async () => {
  expect(await session.faults()).toEqual([]);
});

const letGo = () => new Promise((done) => setTimeout(done, LET_GO));

it('coaches one mail after the other, and keeps no chip of the one before', async () => {
  const page = await session.open(ADDRESS, WRITING);
  // Other words each time: a tip that was shown rests for a day elsewhere.
  for (const [line, words] of [
    ['I just wanted to circle back and see how things are going.', 'circle back'],
    ['Sorry to bother you.', 'Sorry to bother'],
    ['Hope all is well.', 'Hope all is well'],
  ] as const) {
    await page.evaluate('compose()');
    await page.click('iframe');
    await typeLines(page, `Hi Kim,\n${line}`);
    await waitUntil(async () => (await marked(page)).join().includes(words), `“${words}” to be marked`);
    expect((await buttons(page)).filter((name) => name.startsWith('Uplift'))).toEqual(['Uplift: 1 tip']);
    await page.evaluate('close()');
    await waitUntil(async () => (await buttons(page)).length === 0, 'the chip to go with its mail');
    await letGo();
  }
});

it('marks what one mail after the other opens', async () => {
  const page = await session.open(ADDRESS, READING);
  for (const words of [
    'We signed the lease for a second clinic in Leeds.',
    'Our new plant in Porto opens in May.',
    'We are hiring twelve drivers in spring.',
  ]) {
    await page.evaluate(`read(${JSON.stringify(words)})`);
    await waitUntil(async () => (await marked(page)).length > 0, `“${words}” to be marked`);
    await letGo();
  }
});

it('coaches in the frame of a webmail that has changed, once the rep goes into it', async () => {
  const page = await session.open('https://mail.google.com/mail/u/0/#inbox', WRITING);
  await page.evaluate('compose()');
  await page.click('iframe');
  await typeLines(page, 'Hi Kim,\nI wanted to touch base about the rotas.');
  await waitUntil(
    async () => (await marked(page)).join().includes('touch base'),
    '“touch base” to be marked',
  );
});
