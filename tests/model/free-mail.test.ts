import { expect, test } from 'vitest';
import { isFreeMail } from '@/utils/model/free-mail';

test.each(['gmail.com', 'GMX.de', 'yahoo.co.uk', 'hotmail.fr', 'outlook.com', 'web.de'])(
  '%s gives mailboxes to anybody',
  (domain) => expect(isFreeMail(domain)).toBe(true),
);

test.each([
  'acme.com',
  'outlook-solutions.com',
  'mygmail.com',
  'live.acme.com',
  'gmail.com.evil.example',
  '',
])('%s does not', (domain) => expect(isFreeMail(domain)).toBe(false));
