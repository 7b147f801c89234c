import { afterEach, describe, expect, it } from 'vitest';
import type { ThreadSnapshot } from '@/utils/model/snapshot';
import { roundcube } from '@/utils/sites/roundcube';
import { ANN, BO, type Person, page, REP } from '../pages/mail/scene';
import { closeAll, context, open } from './page';

/*
 * Roundcube's page as its public templates render it: a head that says who wrote twice, a button in the subject, a part
 * of another mail in the body, and the rep's name nowhere but in a script where a mail has the page to itself.
 */

const SITE = 'https://webmail.northgate.example/';
const LIST = `${SITE}?_task=mail&_mbox=INBOX`;
const mail = (mbox: string, uid = 12) =>
  `${SITE}?_task=mail&_mbox=${encodeURIComponent(mbox)}&_uid=${uid}&_action=preview&_framed=1`;

const link = ({ name, address }: Person) =>
  `<span class="adr"><a href="mailto:${address}" class="rcmContactAddress" title="${address}">${name}</a><a href="#add" title="Add to address book" class="rcmaddcontact"></a></span>`;
const cell = (name: string, inner: string) =>
  `<tr><td class="header-title">${name}</td><td class="header ${name}">${inner}</td></tr>`;
const part = `<div class="message-partheaders"><table class="headers-table"><tbody>${cell('from', link(BO))}${cell('to', link(BO))}</tbody></table></div>`;

const read = `<div id="layout-content" class="selected"><div class="content frame-content" role="main"><div id="message-header"><h2 class="subject"><span class="voice">Subject: </span>Price list<a href="#" class="extwin" role="button"><span class="inner">Open in new window</span></a></h2>
<div class="header"><div class="header-content"><div class="header-summary"><span>From ${link(ANN)} on <span class="text-nowrap">2025-08-20 13:19</span></span></div>
<table class="header-headers" style="display:none"><tbody>${cell('from', link(ANN))}${cell('to', link(REP))}${cell('date', '2025-08-20 13:19')}</tbody></table></div></div></div>
<div id="message-content"><div class="rightcol"><div id="messagebody">${part}<div class="message-part" id="message-part1"><div class="pre">We signed the lease in Leeds.</div></div></div></div></div></div></div>`;

const told = (username: string) =>
  `<script>var rcmail = {set_env(){}}; rcmail.set_env({"task":"mail","mailbox":"INBOX","username":${JSON.stringify(username)}});</script>`;

const snapshotOf = (document: Document, url: string) =>
  roundcube.read(document, context(url))!.snapshot as ThreadSnapshot;

/** The list with its reading pane; `url` is the address of what stands in the pane. */
function pane(url: string): ThreadSnapshot {
  const document = open(
    page(
      'en',
      'Inbox',
      `<span class="header-title username">${REP.address}</span><iframe id="messagecontframe" style="width:800px;height:500px"></iframe>`,
    ),
  );
  const inner = document.querySelector('iframe')!.contentDocument!;
  inner.body.innerHTML = read;
  Object.defineProperty(inner, 'URL', { value: url });
  return snapshotOf(document, LIST);
}

afterEach(closeAll);

describe('a mail in Roundcube’s reading pane', () => {
  it('leads back to itself, not to the list around it', () => {
    expect(pane(mail('INBOX')).url).toBe(`${SITE}?_task=mail&_action=show&_uid=12&_mbox=INBOX`);
  });

  it('is another one than that of the same number in another folder', () => {
    const ids = ['INBOX', 'Sent'].map((mbox) => pane(mail(mbox)).threadId);
    expect(new Set(ids).size).toBe(2);
    expect(pane(mail('INBOX')).threadId).toBe(ids[0]);
  });

  it('has the subject without the button beside it, and the people of its own head alone', () => {
    const { subject, messages } = pane(mail('INBOX'));
    expect(subject).toBe('Price list');
    expect(messages.map(({ from, recipients }) => [from?.address, recipients])).toEqual([
      [ANN.address, [{ kind: 'to', ...REP }]],
    ]);
    expect(messages[0]!.blocks.map(({ text }) => text)).toContain('We signed the lease in Leeds.');
  });
});

describe('a mail that has Roundcube’s page to itself', () => {
  const url = mail('INBOX').replace('preview&_framed=1', 'show');

  it('came in, as the name that the page tells itself says', () => {
    const { self, messages } = snapshotOf(open(page('en', 'Price list', told(REP.address) + read)), url);
    expect(self).toContain(REP.address);
    expect(messages[0]!.direction).toBe('inbound');
  });

  it('came from nobody knows where if that name is no address, or stands in a mail', () => {
    const forged = read.replace('<div class="pre">', `<div class="pre">${told('mallory@other.example')}`);
    expect(forged).not.toBe(read);
    for (const html of [told('robin') + read, forged])
      expect(snapshotOf(open(page('en', 'Price list', html)), url).self).toEqual([]);
  });
});
