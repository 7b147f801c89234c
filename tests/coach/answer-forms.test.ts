import { expect, test } from 'vitest';
import { formOf } from '@/utils/coach/thread/answer-forms';

test.each([
  ['do you carry the long ones', 'closed'],
  ['is it dry or greased', 'closed'],
  ['can we keep the old chargers', 'leave'],
  ['must i empty the attic', 'leave'],
  ['please let me know whether the grooves run upright', 'closed'],
  ['she was asking if they stay behind', 'closed'],
  ['when does the van come', 'day'],
  ['could you tell me what day the fitter comes', 'day'],
  ['how many kw does the dryer take', 'count'],
  ['what does a late slot cost us', 'price'],
  ['how much is the fee for two', 'price'],
  ['who takes back the batteries', 'person'],
  ['why was it late', 'cause'],
  ['what is wrong at your seam', 'cause'],
  ['how does the header behave', 'open'],
  ['which colour has the lid', 'open'],
])('"%s" asks for an answer of the form %s', (words, form) => {
  expect(formOf(words.split(' '))).toBe(form);
});
