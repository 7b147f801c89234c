import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/utils/model/snapshot';
import { plainBlocks } from '@/utils/text/plain-blocks';
import { linesOf } from '@/utils/text/zone-lines';
import { zoneBlocks, zonePlain, zoneSnapshot } from '@/utils/text/zones';
import { growth } from '../tools/growth';

/** Zones with their text, white space at the ends dropped. */
const zones = (raw: string) =>
  zonePlain(raw).map(({ zone, start, end }) => [zone, raw.slice(start, end).trim()] as const);
const roles = (raw: string) => zones(raw).map(([zone]) => zone);
const textOf = (raw: string, role: string) =>
  zones(raw)
    .filter(([zone]) => zone === role)
    .map(([, text]) => text)
    .join('\n');

describe('zones of plain text', () => {
  it('reads greeting, text, sign-off and signature', () => {
    const raw =
      'Hi Dana,\n\nThe pilot ends in May.\n\nBest regards,\nRobin Hale\nAccount Manager\n+44 20 7946 0000';
    expect(zones(raw)).toEqual([
      ['greeting', 'Hi Dana,'],
      ['author', 'The pilot ends in May.'],
      ['signoff', 'Best regards,'],
      ['signature', 'Robin Hale\nAccount Manager\n+44 20 7946 0000'],
    ]);
  });

  it.each([
    ['signoff', 'Warmest regards from a sunny Leeds,\nRobin'],
    ['signoff', 'Thx, R'],
    ['signoff', 'Herzlich\nRobin'],
    ['signoff', 'Saygılarımla\nRobin'],
    ['signoff', 'Med venlig hilsen\nRobin'],
    ['signoff', 'S pozdravem\nRobin'],
    ['signoff', 'Üdvözlettel,\nRobin'],
    ['signoff', 'İyi çalışmalar dilerim,\nRobin'],
    ['signoff', 'All the best for the audit,\nRobin'],
    ['signoff', 'Cheers from Leeds 🚀\nRobin'],
    ['signoff', 'Speak on Thursday,\nRobin'],
    ['signature', 'Robin Hale | Ourco | +44 20 7946 0000'],
  ])('reads a close of its own making as %s: %s', (role, close) => {
    const raw = `Hi Dana,\n\nThe pilot ends in May.\n\n${close}`;
    expect(textOf(raw, 'author')).toBe('The pilot ends in May.');
    expect(textOf(raw, role)).toBe(close.split('\n')[0]);
  });

  it('reads a sign-off in two languages, and a name that signs on behalf', () => {
    const raw =
      'Hi Dana,\n\nThe pilot ends in May.\n\nMit freundlichen Grüßen / Best regards\n\ni.A. Robin Hale\nVertrieb Innendienst';
    expect(zones(raw)).toEqual([
      ['greeting', 'Hi Dana,'],
      ['author', 'The pilot ends in May.'],
      ['signoff', 'Mit freundlichen Grüßen / Best regards'],
      ['signature', 'i.A. Robin Hale\nVertrieb Innendienst'],
    ]);
  });

  it.each([
    'On Tue, 3 Mar 2026 at 10:12, Dana Wirth <dana@kettle.example> wrote:',
    'On 3/3/26 10:12 AM, Dana Wirth wrote:',
    'On Tue, Mar 3, 2026 at 10:12 AM Dana Wirth\n<dana@kettle.example> wrote:',
    'Am Di., 3. März 2026 um 10:12 Uhr schrieb Dana Wirth <dana@kettle.example>:',
    'Le mar. 3 mars 2026 à 10:12, Dana Wirth <dana@kettle.example> a écrit :',
    'El mar, 3 mar 2026 a las 10:12, Dana Wirth (<dana@kettle.example>) escribió:',
    'Il giorno mar 3 mar 2026 alle ore 10:12 Dana Wirth <dana@kettle.example> ha scritto:',
    'Em ter., 3 de mar. de 2026 às 10:12, Dana Wirth <dana@kettle.example> escreveu:',
    'Op di 3 mrt 2026 om 10:12 schreef Dana Wirth <dana@kettle.example>:',
    'pon., 3 mar 2026 o 10:12 Dana Wirth <dana@kettle.example> napisał(a):',
    'W dniu 3.03.2026 o 10:12, Dana Wirth pisze:',
    'po 3. 3. 2026 v 10:12 odesílatel Dana Wirth <dana@kettle.example> napsal:',
    'În lun., 3 mar. 2026 la 10:12, Dana Wirth <dana@kettle.example> a scris:',
    'W dniu 3.03.2026 o 10:12, Dana Wirth pisze:\nwt., 3 mar 2026 o 10:12 Dana Wirth <dana@kettle.example> napisał(a):',
    'вт, 3 мар. 2026 г. в 10:12, Dana Wirth <dana@kettle.example>:',
    'Den tis 3 mars 2026 kl 10:12 skrev Dana Wirth <dana@kettle.example>:',
    'tirs. 3. mar. 2026 kl. 10.12 skrev Dana Wirth <dana@kettle.example>:',
    'Dana Wirth <dana@kettle.example> 于2026年3月3日周二 10:12写道：',
    '2026年3月3日(火) 10:12 Dana Wirth <dana@kettle.example>:',
    '2026년 3월 3일 (화) 오전 10:12, Dana Wirth <dana@kettle.example>님이 작성:',
  ])('knows the line above a quote: %s', (line) => {
    const raw = `The pilot ends in May.\n\n${line}\n\n> When does it end?\n> And who pays?\n`;
    expect(textOf(raw, 'author')).toMatch(/^The pilot ends in May\.(\nW dniu[^\n]*)?$/);
    expect(textOf(raw, 'quote')).toBe('> When does it end?\n> And who pays?');
  });

  it.each([
    'From: Dana Wirth <dana@kettle.example>\nSent: Tuesday, March 3, 2026 10:12 AM\nTo: Robin Hale\nSubject: RE: pilot',
    'Von: Dana Wirth <dana@kettle.example>\nGesendet: Dienstag, 3. März 2026 10:12\nAn: Robin Hale\nBetreff: AW: Pilot',
    '*De :* Dana Wirth <dana@kettle.example>\n*Envoyé :* mardi 3 mars 2026 10:12\n*À :* Robin Hale\n*Objet :* RE: pilote',
    'De: Dana Wirth <dana@kettle.example>\nEnviado el: martes, 3 de marzo de 2026 10:12\nPara: Robin Hale\nAsunto: RE: piloto',
    'Od: Dana Wirth <dana@kettle.example>\nWysłano: wtorek, 3 marca 2026 10:12\nDo: Robin Hale\nTemat: Odp: pilot',
    '发件人: Dana Wirth <dana@kettle.example>\n发送时间: 2026年3月3日 10:12\n收件人: Robin Hale\n主题: 回复: pilot',
    '________________________________\nFrom: Dana Wirth <dana@kettle.example>\nSent: Tuesday, March 3, 2026 10:12 AM\nTo: Robin Hale\nSubject: RE: pilot',
    '____________________Reply Separator____________________\nSubject:    RE: pilot\nAuthor: Dana Wirth <dana@kettle.example>\nDate:       3/3/2026 10:12 AM',
    '-----Original Message-----\nFrom: Wirth, Dana\nSent: Tuesday, March 3, 2026 10:12 AM\nTo: Hale, Robin\nSubject: RE: pilot',
  ])('knows header blocks and takes all below as quoted', (block) => {
    const raw = `The pilot ends in May.\n\n${block}\n\nWhen does it end?\nAnd who pays?\n`;
    expect(textOf(raw, 'author')).toBe('The pilot ends in May.');
    expect(textOf(raw, 'attribution')).toBe(block);
    expect(textOf(raw, 'quote')).toBe('When does it end?\nAnd who pays?');
  });

  it.each([
    '---------- Forwarded message ---------\nFrom: Dana Wirth <dana@kettle.example>\nDate: Tue, 3 Mar 2026\nSubject: pilot\nTo: <robin@ourco.example>',
    'Begin forwarded message:\n\nFrom: Dana Wirth <dana@kettle.example>\nSubject: pilot\nDate: 3 March 2026 at 10:12:00 GMT',
    '---------------------- Forwarded by Robin Hale/OUR on 03/03/2026 10:12 AM ---------------------------',
  ])('knows forwarded mail', (block) => {
    const raw = `For your eyes.\n\n${block}\n\nWe plan a second site.\n`;
    expect(textOf(raw, 'author')).toBe('For your eyes.');
    expect(textOf(raw, 'forwarded')).toBe('We plan a second site.');
  });

  it('knows a header of two names by whom it is to, and leaves a lane of two places to its writer', () => {
    const raw =
      'The pilot ends in May.\n\nCheers\nRobin Hale\n\nFrom: Dana Wirth\nTo: Robin Hale\nWhen does it end?';
    expect(textOf(raw, 'quote')).toBe('When does it end?');
    const lane = 'The load is ready.\n\nFrom: Leeds\nTo: Lyon\nIt weighs nine tonnes.';
    expect(textOf(lane, 'author')).toContain('It weighs nine tonnes.');
  });

  it('reads an old Notes header without a sender field', () => {
    const raw =
      'Let us do that.\n\nDana Wirth\n03/03/2026 10:12 AM\nTo: Robin Hale/OUR@OUR\ncc: Jo Ode/OUR@OUR\nSubject: pilot\n\nWhen?';
    expect(textOf(raw, 'author')).toBe('Let us do that.');
    expect(textOf(raw, 'quote')).toBe('When?');
  });

  it('keeps answers between quotes', () => {
    const raw = 'On 3 Mar 2026, at 10:12, Dana Wirth wrote:\n\n> When?\n\nIn May.\n\n> Who pays?\n\nWe do.\n';
    expect(roles(raw)).toEqual(['attribution', 'quote', 'author', 'quote', 'author']);
  });

  it.each([
    'On the one hand it is cheap, on the other it wrote off last year.',
    'From: our archive we took three examples.',
    'Sent from my desk, this is easier than from my phone.',
    'We met with regards to the second site.',
    '2026-03-03 10:12\n03/03/2026 at 10:12 AM\nare the two dates.',
    'And here is a fix -- this is not a signature.',
    'To: the whole team, a big thank you.',
    'Costs\n----\nThey fell by 5 % and will fall again in the second half of the year.',
  ])('takes %j as text', (raw) => {
    expect(roles(`We looked at it.\n\n${raw}\n\nThat is all we know so far.`)).toEqual(['author']);
  });

  it.each([
    ['Sent from my iPhone'],
    ['Get Outlook for iOS<https://aka.ms/xyz>'],
    ['Von meinem iPhone gesendet'],
    ['Envoyé de mon iPhone'],
    ['Enviado desde mi iPhone'],
    ['Verzonden vanaf mijn iPhone'],
  ])('knows what phones add: %s', (line) => {
    expect(zones(`Yes, May is fine.\n\n${line}\n`)).toEqual([
      ['author', 'Yes, May is fine.'],
      ['signature', line],
    ]);
  });

  it('knows legal notices', () => {
    const notice =
      'This e-mail and any attachments are confidential and intended only for the addressee. If you received it in error, delete it.';
    expect(zones(`May is fine.\n\nThanks,\nRobin\n\n${notice}`)).toEqual([
      ['author', 'May is fine.'],
      ['signoff', 'Thanks,'],
      ['signature', 'Robin'],
      ['disclaimer', notice],
    ]);
  });

  it('takes a line that asks to be followed for the foot of a mail', () => {
    const foot = "Follow us @ourco | We'd love to hear from you!";
    expect(zones(`May is fine.\n\n${foot}`)).toEqual([
      ['author', 'May is fine.'],
      ['disclaimer', foot],
    ]);
  });

  it.each([
    'AVISO DE CONFIDENCIALIDAD: este mensaje se dirige a su destinatario.',
    'Avis de confidentialité : merci.',
  ])('knows a legal notice by its heading: %s', (notice) => {
    expect(textOf(`Hola Ana:\n\nLlega el lunes.\n\n${notice}`, 'disclaimer')).toBe(notice);
  });

  it('takes what a company puts below a name and a post for signature', () => {
    const raw =
      'Thursday is good.\n\nRobin Hale\nFacility manager, Ourco\n\nLooking for a job with a view? Look at our site!';
    expect(zones(raw)).toEqual([
      ['author', 'Thursday is good.'],
      [
        'signature',
        'Robin Hale\nFacility manager, Ourco\n\nLooking for a job with a view? Look at our site!',
      ],
    ]);
  });

  it('takes a name under a short line that ends on a comma for signature, whatever the line says', () => {
    const raw = 'May is fine.\n\nHappy holidays,\nRobin';
    expect(textOf(raw, 'signature')).toBe('Robin');
    const running = 'May is fine for everybody who works with us in Leeds, and so it is in Hull,\nYork';
    expect(textOf(running, 'signature')).toBe('');
  });

  it.each([
    '12 Harbour Street\nCalgary, AB T2G 2M8',
    'Hafenstr. 8\n20457 Hamburg',
    'Suite 300\nHouston, TX 77002',
  ])('reads a signature on over a postal address: %s', (address) => {
    const signature = `Robin Hale\nConference Director\nOurco\n${address}\nTel +44 20 7946 0000`;
    expect(textOf(`May is fine.\n\n${signature}`, 'signature')).toBe(signature);
    expect(textOf(`Please send the boxes to\n\nRobin Hale\n${address}`, 'signature')).toBe('');
  });

  it('keeps an afterthought under the signature', () => {
    const raw = 'May is fine.\n\nBest,\nRobin\n\nP.S. Could Jo join us on the call about the second site?';
    expect(zones(raw).at(-1)).toEqual(['author', 'P.S. Could Jo join us on the call about the second site?']);
  });

  it.each([
    'Hello,',
    'Dear all,',
    'Good morning Dana!',
    'Dana,',
    'Hi {{first_name}} -',
    'Sehr geehrte Frau Wirth,',
    'Hi Dana and team,',
    'Bonjour Dana,',
    'Gentilissima Dana,',
    'Lieve Dana,',
    'Caríssimos,',
    '田中様',
    '株式会社アクメ 田中様、',
    'いつもお世話になっております。',
    '李先生，您好！',
    '王总：',
    '김 부장님,',
  ])('knows the greeting %s', (line) => {
    expect(zones(`${line}\n\nthe pilot ends in May.`)[0]).toEqual(['greeting', line]);
  });

  it.each([
    'Hi, quick question about May',
    'Thanks,',
    'Attached,',
    'Next steps:',
    'Hello and welcome to our programme for partners',
  ])('does not take %s as a greeting', (line) => {
    expect(roles(`${line}\n\nthe pilot ends in May.`)).not.toContain('greeting');
  });

  it('knows fenced and indented code', () => {
    const raw = 'Try this:\n\n    const a = load();\n    save(a);\n\nIt worked for us.';
    expect(roles(raw)).toEqual(['author', 'code', 'author']);
    expect(roles('Try it like this:\n```\nlet a\n```\nDone.')).toEqual(['author', 'code', 'author']);
  });

  const messy = fc
    .array(
      fc.constantFrom(
        'Hi Dana,',
        'On Tue, 3 Mar 2026, Dana <d@k.example> wrote:',
        '> quoted',
        '>> deeper',
        '-- ',
        '--',
        'Best,',
        'Robin',
        '',
        '  ',
        'A sentence that is long enough to be text.',
        '- item',
        'From: a@b.example',
        'Sent: today',
        'Subject: x',
        '____________',
        '-----Original Message-----',
        'Sent from my iPhone',
        '```',
        '    a = b;',
        'P.S. more',
        '👍🏽',
        '\u200f\u05e9\u05dc\u05d5\u05dd',
      ),
      { maxLength: 30 },
    )
    .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)));

  it('covers the whole text in order, whatever it holds', () => {
    fc.assert(
      fc.property(messy, (raw) => {
        let at = 0;
        for (const { start, end } of zonePlain(raw)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThanOrEqual(start);
          at = end;
        }
        expect(at).toBe(raw.length);
      }),
    );
  });

  it('takes each line end for one, of whatever system, mixed and at the very end', () => {
    const ends = fc.array(fc.constantFrom('a', '\n', '\r'), { maxLength: 12 });
    fc.assert(
      fc.property(ends, (parts) => {
        const raw = parts.join('');
        const lines = linesOf(raw).map(({ start, end }) => raw.slice(start, end));
        expect(lines).toEqual(raw.split(/\r\n|\r|\n/));
      }),
    );
  });

  it('gives blocks whose offsets lead back to the raw text', () => {
    fc.assert(
      fc.property(messy, (raw) => {
        const { blocks, offsets } = plainBlocks(raw);
        let at = 0;
        for (const block of blocks) {
          const start = offsets.get(block.id)!;
          expect(raw.slice(start, start + block.text.length)).toBe(block.text);
          expect(raw.slice(at, start).trim()).toBe('');
          at = start + block.text.length;
        }
        expect(raw.slice(at).trim()).toBe('');
      }),
    );
  });

  it.each([
    ['a'],
    ['> '],
    ['>'],
    ['\n'],
    ['--\n'],
    ['On '],
    ['On 1:\n'],
    ['From: \n'],
    ['Best,\n'],
    ['Thanks\n\n'],
    ['<'],
    ['Robin\n'],
    ['____\n'],
  ])('reads half a megabyte of %j in linear time', (unit) => {
    const work = (size: number) => zonePlain(unit.repeat(Math.ceil(size / unit.length)));
    // Eight times the text: a quadratic pass would take 64 times as long.
    expect(growth(work, 60_000, 8)).toBeLessThan(24);
  });

  it('reads ten thousand nested quotes in linear time', () => {
    const nested = (lines: number) =>
      Array.from({ length: lines }, (_, depth) => `${'>'.repeat(depth % 500)} a`).join('\n');
    expect(growth((lines) => zonePlain(nested(lines)), 1250, 8)).toBeLessThan(24);
  });
});

describe('what programs write into a plain mail', () => {
  it.each([
    '---- Am Mo, 02 Nov 2026 10:15:00 +0100 Dana Wirth <dana@x.example> schrieb ----',
    '---- Op ma, 02 nov. 2026 10:15:00 +0100 Dana Wirth <dana@x.example> schreef ----',
    'Dana Wirth wrote:',
    'Dana van Wirth wrote:',
    'Dana Wirth schrieb:',
  ])('heads a quote: %s', (line) => {
    expect(zones(`Monday is fine, of course.\n\n${line}\n> Which day?`).slice(1)).toEqual([
      ['attribution', line],
      ['quote', '> Which day?'],
    ]);
  });

  it.each(['This is what we wrote:', 'As Dana wrote:', 'Dana and I agree on what she wrote:'])(
    'a sentence above a quote is the writer’s: %s',
    (line) => {
      expect(zones(`Monday is fine, of course.\n\n${line}\n> Which day?`)[0]![1]).toContain(line);
    },
  );

  it.each([
    'Sent with Proton Mail secure email.',
    'Sent with [Proton Mail](https://proton.me/mail/home) secure email.',
    'Sent with ProtonMail Secure Email.',
    'Envoyé avec la messagerie sécurisée Proton Mail.',
    'Gesendet mit Proton Mail sicherer E-Mail.',
    'Inviato con l’email sicura Proton Mail.',
    'Enviado con el correo electrónico seguro de Proton Mail.',
    'Outlook für iOS beschaffen',
    'Obtener Outlook para Android',
    'Obter o Outlook para Android',
    'Scarica Outlook per iOS',
    'Download Outlook voor iOS',
  ])('stands under it: %s', (line) => {
    expect(zones(`Monday is fine, of course.\n\n${line}`).slice(1)).toEqual([['signature', line]]);
  });
});

describe('a short paragraph in a script without capitals', () => {
  it.each(['תודה רבה על העדכון.', 'אנחנו פותחים סניף שני', 'سنفتح الموقع الثاني قريبا.'])(
    'is what the author wrote, not a name: %s',
    (line) => {
      const parts = zones(`שלום אן,\n\n${line}`);
      expect(parts[parts.length - 1]).toEqual(['author', line]);
    },
  );
  it.each(['רובין וייל', 'روبن فيل'])('is a name where it can be one: %s', (name) => {
    const parts = zones(`שלום אן,\n\nאנחנו פותחים סניף שני בשנה הבאה.\n\n${name}`);
    expect(parts[parts.length - 1]).toEqual(['signature', name]);
  });
});

describe('the end of a mail', () => {
  it.each([
    'Met hartelijke groet,',
    'Hoogachtend,',
    'Fijne dag verder!',
    'Tot donderdag,',
    'Un cordiale saluto,',
    'Cordialmente,',
    'Con i migliori saluti',
    'Buona giornata,',
    'Um abraço,',
    'Un saludo cordial,',
    'Grata pela atenção,',
    'Até breve,',
    'よろしくお願いいたします。',
    '引き続き、よろしくお願いします。',
    '敬具',
    '此致敬礼',
    '谢谢您的支持！',
    '감사합니다.',
  ])('is known by %s', (line) => {
    expect(zones(`Monday is fine.\n\n${line}\nDana`).slice(1)).toEqual([
      ['signoff', line],
      ['signature', 'Dana'],
    ]);
  });

  it.each([
    'Tot donderdag is het rustig.',
    'La saluto e la aspetto lunedì in sede.',
    'Um abraço não paga a conta.',
    'この件について、よろしくお願いしたいことが二つあります。',
    '以上の三点を確認しました。',
  ])('is not %s', (line) => {
    expect(roles(`Monday is fine.\n\n${line}\n\nThat is all we know so far.`)).toEqual(['author']);
  });
});

describe('zones of blocks', () => {
  it('take a lone line of dashes above what the site marks as the signature for a part of it', () => {
    const given = blocks('Monday works.', '--', 'Dana Kim');
    given[2]!.role = 'signature';
    expect(zoneBlocks(given).map(({ role }) => role)).toEqual(['author', 'signature', 'signature']);
    given[2]!.role = 'author';
    given.push({
      ...given[2]!,
      text: 'We met on Monday, and on Tuesday, and we will meet on Wednesday again, all of us.',
    });
    given.push({ ...given[3]! });
    expect(zoneBlocks(given)[1]!.role).toBe('author');
  });

  const blocks = (...texts: string[]): Block[] =>
    texts.map((text, i) => ({ id: `p${i}`, role: 'author', text }));

  it('refines blocks that the adapter took for the author’s', () => {
    const read = zoneBlocks(blocks('Hi Dana,', 'The pilot ends in May.', '', 'Best,', 'Robin'));
    expect(read.map((block) => block.role)).toEqual(['greeting', 'author', 'author', 'signoff', 'signature']);
  });

  it('never changes what the adapter knew', () => {
    const given: Block[] = [
      { id: 'a', role: 'author', text: 'The pilot ends in May.' },
      { id: 'b', role: 'signature', text: 'The pilot ends in May.' },
      { id: 'c', role: 'quote', text: 'Hi Robin,' },
    ];
    expect(zoneBlocks(given)).toEqual(given);
  });

  it('keeps a block that holds the author’s words beside a name', () => {
    const given = blocks('Hi Dana,\nThe pilot ends in May.\nBest,\nRobin');
    expect(zoneBlocks(given)[0]).toBe(given[0]);
  });

  it('finds a quote that the adapter did not mark', () => {
    const given = blocks(
      'In May.',
      'On Tue, 3 Mar 2026 at 10:12, Dana <dana@kettle.example> wrote:',
      'When does it end?',
    );
    expect(zoneBlocks(given).map((block) => block.role)).toEqual(['author', 'attribution', 'quote']);
  });

  it('leaves the author what stands right above the line that opens a quote', () => {
    const above = [
      'Deux choses à savoir :',
      'la facture part le 1er du mois',
      'le relevé part le 5',
      'Bien à vous,',
      'Léa',
    ];
    const line = 'Le jeu. 5 mars 2026, à 11:03, Hugo Petit a écrit :';
    const read = zoneBlocks(blocks('Bonjour Hugo,', ...above, line, 'Bonjour Léa,'));
    expect(read.map(({ role }) => role)).toEqual([
      'greeting',
      'author',
      'author',
      'author',
      'signoff',
      'signature',
      'attribution',
      'quote',
    ]);
  });

  it.each([
    'igår 10:12 skrev Wirth, Dana:',
    'Vào Thứ Ba, 03/03/2026 lúc 10:12, Dana Wirth <dana@kettle.example> đã viết:',
    'Antradienis 2026-03-03 10:12, Dana Wirth <dana@kettle.example> parašė:',
  ])('knows the line above what is marked as a quote by no first word: %s', (line) => {
    const quoted: Block = { ...blocks('When does it end?')[0]!, role: 'quote' };
    const read = zoneBlocks([...blocks('Em cảm ơn,', 'Hà', line), quoted]);
    expect(read.map(({ role }) => role).slice(-2)).toEqual(['attribution', 'quote']);
    expect(read[0]!.role).not.toBe('attribution');
    expect(roles(`In May.\n\n${line}\n> When?`)).toEqual(['author', 'attribution', 'quote']);
    expect(roles(`In May.\n\n${line.replace(/:$/, '.')}\n> When?`)).toEqual(['author', 'quote']);
  });

  it.each([
    [
      '---------- Pesan terusan ----------',
      'Dari: Dana <dana@kettle.example>',
      'Tanggal: 3 Mar 2026',
      'Subjek: Uji',
    ],
    [
      '-------- Persiųstas laiškas --------',
      'Nuo: Dana <dana@kettle.example>',
      'Data: 2026-03-03',
      'Tema: Bandymas',
    ],
  ])(
    'knows a rule with words above the head of a mail in a language without words for it: %s',
    (rule, ...head) => {
      const raw = `See below.\n\n${rule}\n${head.join('\n')}\n\nIn May.`;
      expect(textOf(raw, 'author')).toBe('See below.');
      const list = `Two parts.\n\n${rule}\nFirst: ten desks\nSecond: two lamps\n\nIn May.`;
      expect(textOf(list, 'author')).toContain('Second: two lamps');
    },
  );

  it.each([
    ['Monday is fine.', 'author'],
    ['Friday?', 'author'],
    ['Mara', 'signature'],
  ])('leaves the author "%s" above it, though weekdays begin so', (last, role) => {
    const line = 'On 24 November 2026 at 09:12, Orla Fennick wrote:';
    const read = zoneBlocks(blocks('Hi Orla,', 'Here is the plan for the week.', last, line));
    expect(read.map((block) => block.role)).toEqual(['greeting', 'author', role, 'attribution']);
  });

  it.each([
    ['مرحبا سامي،', 'مع التحية،', 'في يوم الأحد، 1 مارس 2026، الساعة 11:20، كتب عمر ناصر:'],
    ['שלום דנה,', 'בברכה,', 'ב-1 במרץ 2026, 11:20, עומר כתב:'],
    ['Hallo Lena, hallo Jens,', 'Liebe Grüße', 'Am 1.3.2026 um 11:20 schrieb Jens Otto:'],
  ])('reads greeting, sign-off and the line above a quote: %s', (greeting, signoff, line) => {
    const read = zoneBlocks(blocks(greeting, 'Can we begin on Sunday?', signoff, line, 'When?'));
    expect(read.map(({ role }) => role)).toEqual(['greeting', 'author', 'signoff', 'attribution', 'quote']);
  });

  it('finds those of a draft in plain text and of every mail that it answers', () => {
    const given = blocks('In May.', '> When does it end?');
    const always = { site: 'gmail', url: 'https://mail.google.com/', readAt: 0, revision: 1, self: [] };
    const mail = { direction: 'inbound' as const, blocks: given };
    const roles = (list: Block[]) => list.map((block) => block.role);
    const draft = zoneSnapshot({ kind: 'draft', ...always, format: 'plain', blocks: given, thread: [mail] });
    const thread = zoneSnapshot({ kind: 'thread', ...always, messages: [mail] });
    if (draft.kind !== 'draft' || thread.kind !== 'thread') throw new Error('changed its kind');
    for (const read of [draft.blocks, draft.thread![0]!.blocks, thread.messages[0]!.blocks]) {
      expect(roles(read)).toEqual(['author', 'quote']);
    }
    expect(roles(given)).toEqual(['author', 'author']);
  });
});
