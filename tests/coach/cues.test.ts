import { expect, test } from 'vitest';
import { CUES } from '@/utils/coach/cues';
import { CUES_OF_ASKS } from '@/utils/coach/cues-of-asks';
import { CUES_OF_REPLIES } from '@/utils/coach/cues-of-replies';

test('no set of cues takes the place of another of its name', () => {
  expect(CUES).toMatchObject({ ...CUES_OF_ASKS });
  expect(CUES).toMatchObject({ ...CUES_OF_REPLIES });
});
