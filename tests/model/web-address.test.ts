import { expect, it } from 'vitest';
import { webAddress } from '@/utils/model/web-address';

it.each([
  [' https://crm.example/deal/1 ', 'https://crm.example/deal/1'],
  ['HTTP://crm.example', 'HTTP://crm.example'],
  ['crm.example', 'https://crm.example'],
  ['crm.example/deal/1', 'https://crm.example/deal/1'],
  ['crm.example:8443/deal', 'https://crm.example:8443/deal'],
  ['münchen.example?id=4', 'https://münchen.example?id=4'],
])('%o is an address of the web', (text, address) => expect(webAddress(text)).toBe(address));

it.each([
  undefined,
  '',
  'the Globex deal',
  'deal',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ms-word:ofe|u|https://crm.example',
  'javascript:https://crm.example',
  'https://',
  'https:// crm.example',
  'https:///deal',
  'https://crm.example:99999',
])('%o is none', (text) => expect(webAddress(text)).toBeUndefined());
