import { t } from '@/utils/messaging/words';

/** Where a rule comes from, as a person says it. @param origin 'builtin', 'own' or the name of a playbook */
export function originName(origin: string): string {
  if (origin === 'builtin') return t('originBuiltin');
  return origin === 'own' ? t('originOwn') : origin;
}
