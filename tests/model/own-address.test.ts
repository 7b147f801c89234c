import { describe, expect, it } from 'vitest';
import { isOwn } from '@/utils/model/own-address';

const SELF = ['rep@ourco.example', '@sister.example', 'me@gmail.com'];

describe('own addresses', () => {
  it.each([
    ['rep@ourco.example', 'the address itself'],
    ['Rep@OurCo.example', 'however it is written'],
    ['kim@ourco.example', 'a colleague, where the company is known by an address alone'],
    ['kim@eu.ourco.example', 'a colleague at a part of the company'],
    ['kim@sister.example', 'somebody at a domain that is listed'],
    ['kim@eu.sister.example', 'and at a part of it'],
    ['me@gmail.com', 'a free mailbox that is listed'],
  ])('are %s: %s', (address) => expect(isOwn(address, SELF)).toBe(true));

  it.each<[string | undefined, string]>([
    ['dana@customer.example', 'a customer'],
    ['kim@notourco.example', 'a name that only ends alike'],
    ['you@gmail.com', 'somebody else at free mail'],
    [undefined, 'nobody'],
    ['', 'nobody'],
  ])('are not %s: %s', (address) => expect(isOwn(address, SELF)).toBe(false));

  it('are none where none is known', () => expect(isOwn('rep@ourco.example', [])).toBe(false));

  it('never take in everybody at free mail, whoever lists it', () =>
    expect(isOwn('you@gmail.com', ['@gmail.com'])).toBe(false));
});
