import { describe, expect, it } from 'vitest';
import { left, them } from './left-of';

/* Replies that are written into the mail they answer. */

describe('a reply in pieces below what it quotes', () => {
  const mail = them(
    'Sam, can you confirm the service date for the dishwasher, and is the rinse pump in stock? The loft is full. And does he need a parking permit?',
  );
  const line = (quoted: string, own: string) => `> ${quoted}\n${own}\n\n`;
  const date = line('can you confirm the service date for the dishwasher', 'Tuesday 26 May, 9 am.');
  const pump = line('is the rinse pump in stock?', 'It is, he has one in the van.');
  const permit = line('does he need a parking permit?', 'He has a trade one.');

  it('answers questions of which it quotes no more than their own words', () => {
    expect(left(`Hi Dana,\n${date}${pump}${permit}Sam`, mail)).toEqual([]);
  });

  it('answers a question of which it quotes a part', () => {
    const part = line('a parking permit?', 'He has a trade one.');
    expect(left(`Hi Dana,\n${date}${pump}${part}Sam`, mail)).toEqual([]);
  });

  it('leaves open what it neither quotes nor names', () => {
    expect(left(`Hi Dana,\n${date}${pump}Sam`, mail)).toEqual(['And does he need a parking permit?']);
  });

  it('leaves open what it quotes last, with nothing below', () => {
    const quoted = '> And does he need a parking permit?\n\nKind regards\nSam';
    const open = ['And does he need a parking permit?'];
    expect(left(`Hi Dana,\n${date}${pump}${quoted}`, mail)).toEqual(open);
    expect(left(`Hi Dana, my answers below.\n\n${date}${pump}${quoted}`, mail)).toEqual(open);
    expect(left(`Hi Dana, the rest on the phone.\n\n${date}${pump}${quoted}`, mail)).toEqual([]);
  });
});

describe('answers that are counted off', () => {
  const asks = [
    'Does the price include the plates?',
    'Who brings the crane?',
    'Can we get the drawings as DWG?',
  ];
  const mail = them(
    `Some points before I sign:\n${asks.map((ask, i) => `${i + 1}. ${ask}`).join('\n')}\nDana`,
  );

  it('leave open the number that they skip', () => {
    expect(left('Dana,\n1. Included.\n2. We do, 40 t.\nShall I book it for Monday?\nSam', mail)).toEqual([
      asks[2],
    ]);
  });

  it('leave nothing open where they count as far, or name it elsewhere', () => {
    expect(left('Dana,\n1. Included.\n2. We do, 40 t.\n3. Attached.\nSam', mail)).toEqual([]);
    expect(left('Dana,\n1. Included.\n2. We do, 40 t.\nThe drawings come on Monday.\nSam', mail)).toEqual([]);
  });
});
