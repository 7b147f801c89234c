import { afterEach, describe, expect, it } from 'vitest';
import type { Composer, SiteAdapter } from '@/utils/sites/adapter';
import { censor } from '@/utils/sites/censor';
import { readBlocks } from '@/utils/sites/dom-blocks';
import { generic } from '@/utils/sites/generic';
import { gmail } from '@/utils/sites/gmail';
import { adapterFor } from '@/utils/sites/registry';
import { readTextArea } from '@/utils/sites/text-area';
import { meaningScenes } from '../pages/mail/by-meaning';
import { fastmailScenes } from '../pages/mail/fastmail';
import { gmailComposer, gmailPage, gmailThread } from '../pages/mail/gmail';
import { outlookScenes } from '../pages/mail/outlook';
import { protonScenes } from '../pages/mail/proton';
import { ANN, BO, customerMail, DRAFT, REP, type Scene } from '../pages/mail/scene';
import { roundcubeScenes, sogoScenes } from '../pages/mail/self-hosted';
import { unknownScenes } from '../pages/mail/unknown';
import { yahooScenes } from '../pages/mail/yahoo';
import { ALL_MAIL } from './all';
import { closeAll, context, show } from './page';

/*
 * Sites change without notice: classes and attributes are renamed, wrappers dropped, parts rendered twice. Whatever
 * happens, no exception, and nothing that is read may be anything but the page's own words in their own roles.
 */

afterEach(closeAll);

const gmailScene: Scene = {
  name: 'gmail',
  url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXJkLmNpQrStVwXyZbCdFg',
  html: gmailPage('en', {
    title: `x - ${REP.address} - Northgate Mail`,
    main: gmailThread('2025', 'en', {
      id: 'thread-f:1',
      subject: 'Price list',
      mails: [
        { id: 'msg-f:1', from: ANN, to: [REP], date: '20 Aug 2025, 13:19', html: customerMail('other') },
      ],
    }),
    dock: gmailComposer('2025', 'en', {
      kind: 'floating',
      composeId: 'c1',
      to: [ANN],
      cc: [BO],
      html: DRAFT,
    }),
  }),
  send: '.aoO',
  goes: '[role=dialog]',
  shows: {},
};
const SCENES = [
  gmailScene,
  ...outlookScenes.slice(0, 2),
  ...yahooScenes,
  ...protonScenes,
  ...fastmailScenes,
  ...roundcubeScenes,
  ...sogoScenes,
  ...meaningScenes,
  ...unknownScenes,
].map((scene) => [scene.name, scene] as const);
const ROUNDS = 12;

/** A small generator with a seed, so that a failure can be had again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Renames, drops or doubles a few elements outside of what people wrote. */
function damage(document: Document, roll: (sides: number) => number): void {
  const own = 'script, style, head, html, body, option';
  const written =
    '[contenteditable="true"] *, .message-body *, .q9 *, .a3s *, [id^="UniqueMessageBody"] *, [data-test-id="message-view-body-content"] *, .v-Message-body *, .msg-body *, #messagebody *, .zmMailContent *, .mail-message-defaults *';
  for (let count = 1 + roll(4); count > 0; count -= 1) {
    const all = [...document.querySelectorAll('*')].filter(
      (one) => !one.matches(own) && !one.matches(written),
    );
    const victim = all[roll(all.length)];
    if (!victim) return;
    const kind = roll(5);
    const attribute = victim.attributes[roll(Math.max(1, victim.attributes.length))];
    if (kind === 0) victim.className = `x${roll(1000)}`;
    else if (kind === 1 && attribute && attribute.name !== 'contenteditable')
      victim.removeAttribute(attribute.name);
    else if (kind === 2 && !victim.querySelector('iframe')) victim.after(victim.cloneNode(true));
    else if (kind === 3 && victim.children.length < 3) victim.replaceWith(...victim.childNodes);
    else if (!victim.querySelector('[contenteditable="true"], iframe')) victim.remove();
  }
}

function blocksOf({ editor, marks, format }: Composer) {
  return format === 'plain' ? readTextArea(editor as HTMLTextAreaElement) : readBlocks(editor, marks);
}

/** Everything an adapter reads, each block as it stands. */
async function everything(adapter: SiteAdapter, document: Document, url: string) {
  const here = context(url, [REP.address]);
  while (adapter.needs?.(document)) await adapter.needs(document);
  const reading = adapter.read(document, here);
  const thread = reading?.snapshot.kind === 'thread' ? reading.snapshot : null;
  const composers = adapter.composers(document, here);
  const drafts = composers.flatMap((composer) => {
    composer.header();
    composer.thread();
    composer.keepClear();
    composer.headerAreas();
    return blocksOf(composer);
  });
  adapter.self(document);
  adapter.watch(document);
  const health = await adapter.health(document);
  const mails = (thread?.messages ?? []).flatMap(({ blocks }) => blocks);
  return {
    blocks: [...mails, ...drafts.map(({ block }) => block)].map(({ role, text }) => `${role}: ${text}`),
    drafts,
    people: (thread?.messages ?? []).flatMap(({ from, recipients }) => [from, ...(recipients ?? [])]),
    health,
  };
}

describe.each(SCENES)('a damaged page of %s', (_name, scene) => {
  it('gives no exception, no wrong block and nobody who is not there; and is read again when it is whole', async () => {
    const whole = show(scene);
    const adapter = adapterFor(new URL(scene.url), whole, ALL_MAIL) ?? generic;
    const before = await everything(adapter, whole, scene.url);
    const known = new Set(before.blocks);
    closeAll();
    for (let round = 0; round < ROUNDS; round += 1) {
      const document = show(scene);
      damage(document, dice(round * 7919 + scene.name.length));
      for (const one of new Set([adapter, generic])) {
        const after = await everything(one, document, scene.url);
        if (one === adapter) {
          expect(
            after.blocks.filter((block) => !known.has(block)),
            `round ${round}`,
          ).toEqual([]);
          const strangers = after.people.filter(
            (who) => who?.address && ![REP, ANN, BO].some(({ address }) => address === who.address),
          );
          expect(strangers, `round ${round}`).toEqual([]);
        }
        for (const { block, segments } of after.drafts) {
          for (const { node, offset, start, end } of segments) {
            const slice = node.data.slice(offset, offset + end - start).replace(/\s/g, ' ');
            expect(slice).toBe(block.text.slice(start, end));
          }
        }
        expect(new Set(after.drafts.map(({ block }) => block.id)).size).toBe(after.drafts.length);
      }
      closeAll();
    }
    const again = await everything(adapter, show(scene), scene.url);
    expect(again.blocks).toEqual(before.blocks);
    expect(again.health).toEqual(before.health);
  });
});

describe('a renamed Gmail', () => {
  it('says which part it no longer finds', async () => {
    const document = show(gmailScene);
    for (const body of document.querySelectorAll('.a3s')) body.className = 'zz9';
    const parts = (await gmail.health(document))
      .filter(({ state }) => state !== 'ok')
      .map(({ part }) => part);
    expect(parts).toContain('body');
    for (const composer of document.querySelectorAll('.M9')) composer.replaceWith(...composer.childNodes);
    expect(gmail.composers(document, context(gmailScene.url))[0]!.header().recipients).toHaveLength(2);
  });
});

describe('the report about a page', () => {
  it.each(SCENES)('of %s holds structure and nothing that anybody wrote', (_name, scene) => {
    const document = show(scene);
    const report = censor([document.documentElement]);
    for (const word of [
      'Ann',
      'Okafor',
      'Robin',
      'brightwell',
      'northgate',
      '@',
      'lease',
      'checking',
      'Price',
    ]) {
      expect(report).not.toContain(word);
    }
    expect(report.split('\n').length).toBeGreaterThan(5);
  });
});
