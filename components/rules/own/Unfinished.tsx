import type { JSX } from 'preact';
import { Notice } from '@/components/ui/Notice';
import { t } from '@/utils/messaging/words';
import { isObject } from '@/utils/model/is-object';
import { YamlFault } from '@/utils/rules/yaml/fault';
import { readYaml } from '@/utils/rules/yaml/read';
import { unsavedPlaces } from './unsaved';

/** What a rule that is being written is called, as far as its text can be read. */
function titleOf(text: string): string {
  try {
    const { value } = readYaml(text);
    return (isObject(value) && typeof value.title === 'string' && value.title.trim()) || t('mineNameless');
  } catch (error) {
    if (error instanceof YamlFault) return t('mineNameless');
    throw error;
  }
}

/** Rules that were begun and not saved, each with the way back to it. */
export function Unfinished(): JSX.Element | null {
  const places = unsavedPlaces();
  if (places.length === 0) return null;
  return (
    <Notice
      testId="own-unfinished"
      icon="edit"
      title={t('mineUnfinished')}
      actions={places.map(([place, { text }]) => (
        <a key={place} class="up-button" href={`#/own/${place}`} data-testid="own-go-on">
          {t('mineGoOn', titleOf(text))}
        </a>
      ))}
    />
  );
}
