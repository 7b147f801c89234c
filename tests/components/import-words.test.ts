import { afterEach, describe, expect, it } from 'vitest';
import { brokenInFile } from '@/components/data/import-words';
import { speak } from '../tools/locales';

describe('what of a file cannot be read', () => {
  afterEach(() => speak('en'));

  it.each([
    [
      { table: 'opportunities', index: 4, why: 'value.currency' },
      'Opportunities, entry 5: Value (value.currency)',
    ],
    [{ table: 'opportunities', index: 0, why: 'title' }, 'Opportunities, entry 1: Title (title)'],
    [{ table: 'goals', index: 1, why: 'target' }, 'Goals, entry 2: How many (target)'],
    [{ table: 'touches', index: 2, why: 'hash' }, 'Fingerprints of sent emails, entry 3: hash'],
    [{ table: 'opportunities', index: 1_233, why: 'record' }, 'Opportunities, entry 1,234: the whole entry'],
    [{ table: 'selection', index: -1, why: 'rules' }, 'What works for you: rules'],
    [{ table: 'secrets', index: -1, why: 'table' }, '“secrets”: this version of Uplift does not know it'],
    [{ table: 'goals', index: 0, why: 'constructor' }, 'Goals, entry 1: constructor'],
  ])('is named as the interface does, with what the file calls it: %j', (broken, said) => {
    speak('en');
    expect(brokenInFile(broken)).toBe(said);
  });

  it('is named in the language of the interface', () => {
    speak('de');
    expect(brokenInFile({ table: 'opportunities', index: 0, why: 'stage' })).toMatch(
      /^Verkaufschancen, .*\(stage\)$/,
    );
  });
});
