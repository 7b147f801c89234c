import { describe, expect, it } from 'vitest';
import { parseAddress } from '@/utils/coach/people';
import { addressIn, directionOf, isAddress, kindOf, ownSet, people, person } from '@/utils/sites/people';
import { growth } from '../tools/growth';

describe('addresses', () => {
  it.each([
    ['Ann <Ann.Lee@X.example>', 'ann.lee@x.example'],
    ['mailto:bo@x.example?subject=hi', 'bo@x.example'],
    ['\u202aann@x.example\u202c', 'ann@x.example'],
    ['no address', undefined],
    ['ann@localhost', undefined],
    ['', undefined],
  ])('finds the one in "%s"', (text, address) => {
    expect(addressIn(text)).toBe(address);
  });

  it('tells an address from a text that holds one', () => {
    expect(isAddress(' Ann@x.example ')).toBe(true);
    expect(isAddress('to ann@x.example')).toBe(false);
    expect(isAddress('')).toBe(false);
  });

  it('splits lists at commas and semicolons, not inside quotes', () => {
    expect(people('Ann <a@x.example>, "Lee, Bob" <b@x.example>; c@x.example')).toEqual([
      { name: 'Ann', address: 'a@x.example' },
      { name: 'Lee, Bob', address: 'b@x.example' },
      { address: 'c@x.example' },
    ]);
  });

  it('takes "Lee, Bob" for one person between semicolons, and two with an address each for two', () => {
    expect(people('Lee, Bob (Ext); Ann')).toEqual([{ name: 'Lee, Bob (Ext)' }, { name: 'Ann' }]);
    expect(people('a@x.example, b@x.example; Bo')).toHaveLength(3);
  });

  it('takes nothing behind an address for a name, unless the name stands there', () => {
    expect(person('Ann Lee <ann@x.example> (customer) ×')).toEqual({
      name: 'Ann Lee',
      address: 'ann@x.example',
    });
    expect(person('ann@x.example (Ann Lee)')).toEqual({ name: '(Ann Lee)', address: 'ann@x.example' });
    expect(person('ann@x.example ✖')).toEqual({ address: 'ann@x.example' });
    expect(person('ann@x.example x')).toEqual({ address: 'ann@x.example' });
  });

  it('keeps a name of one letter, whatever that is', () => {
    expect(person('X <info@x.example>')).toEqual({ name: 'X', address: 'info@x.example' });
    expect(person('X', 'info@x.example')).toEqual({ name: 'X', address: 'info@x.example' });
    expect(person('X')).toEqual({ name: 'X' });
  });

  it('keeps the quotes that belong to a name, and none around it', () => {
    const name = (text: string) => person(`${text} <ann@x.example>`)?.name;
    expect(['"Doc" Hall', 'Shop "Old Mill"', '"Lee, Ann"', "'Ann O'Hara'", '"Ann', '""'].map(name)).toEqual([
      '"Doc" Hall',
      'Shop "Old Mill"',
      'Lee, Ann',
      "Ann O'Hara",
      'Ann',
      undefined,
    ]);
  });

  it('gives no name that is only the address, and nobody for nothing', () => {
    expect(person('ann@x.example', 'ann@x.example')).toEqual({ address: 'ann@x.example' });
    expect(person('| Ann Lee', 'ann@x.example')).toEqual({ name: 'Ann Lee', address: 'ann@x.example' });
    expect(person('  ', null)).toBeNull();
  });
});

describe('kindOf', () => {
  it.each([
    ['To', 'to'],
    ['An:', 'to'],
    ['收件人', 'to'],
    ['Кому', 'to'],
    ['À', 'to'],
    ['Cc', 'cc'],
    ['抄送:', 'cc'],
    ['نسخة:', 'cc'],
    ['نسخة مخفية', 'bcc'],
    ['Копия', 'cc'],
    ['Bcc', 'bcc'],
    ['Cci', 'bcc'],
    ['Hemlig kopia', 'bcc'],
    ['Скрытая копия', 'bcc'],
    ['密送', 'bcc'],
    ['Topic', undefined],
    ['Tomorrow', undefined],
    ['Subject', undefined],
  ])('%s is %s', (label, kind) => {
    expect(kindOf(label)).toBe(kind);
  });
});

describe('who is who', () => {
  it('counts a company domain as own, and nobody on free mail but oneself', () => {
    expect(ownSet(['Robin@Northgate.example'], ['robin@gmail.com', '@gmail.com'])).toEqual([
      'robin@northgate.example',
      '@northgate.example',
      'robin@gmail.com',
    ]);
  });

  it('gives no direction without own addresses or without the sender’s', () => {
    expect(directionOf({ address: 'a@x.example' }, [])).toBe('unknown');
    expect(directionOf({ name: 'Ann' }, ['robin@northgate.example'])).toBe('unknown');
    expect(directionOf({ address: 'a@x.example' }, ['robin@northgate.example'])).toBe('inbound');
  });
});

describe('a name that somebody made to hold the page up', () => {
  it.each(['"', '“«', '"a', 'A', '.', '<', '(', ' ', ', ', 'a@', 'a@b.'])(
    'takes time in proportion to its length: %j again and again',
    (piece) => {
      for (const read of [addressIn, person, people, parseAddress]) {
        const many = (times: number) => read(`x${piece.repeat(times)}\u0001x`);
        expect(growth(many, 1000, 8), read.name).toBeLessThan(24);
      }
    },
  );
});
