import { t, tCount } from '../messaging/words';

/** What the page says outside a tip, read while there is an extension to read it from. */
export function readWords() {
  return {
    stale: t('cardStale'),
    refused: t('cardRefused'),
    unsure: t('cardUnsure'),
    copied: t('cardCopied'),
    copiedGaps: t('cardCopiedGaps'),
    copyFailed: t('cardCopyFailed'),
    applied: t('cardApplied'),
    notSaved: t('cardNotSaved'),
    notSavedUpdated: t('cardNotSavedUpdated'),
    unchanged: t('cardUnchanged'),
    open: t('open'),
    logged: t('cardLogged'),
    loggedAgain: t('cardLoggedAgain'),
    undo: t('cardUndo'),
    undone: t('undone'),
    offerMute: t('cardOfferMute'),
    never: t('cardNever'),
    muted: {
      'muted-here': t('cardMutedHere'),
      'muted-person': t('cardMutedPerson'),
      'muted-rule': t('tipMutedRule'),
    },
    ended: t('endedMarked'),
    dockClosed: { record: t('dockClosedRecord'), site: t('dockClosedSite') },
    reload: t('cardReload'),
    reloadNow: t('cardReloadNow'),
    tips: rememberedCount(),
  };
}
export type Words = ReturnType<typeof readWords>;

/** "2 tips", for those who hear the page. */
export function tipCount(count: number): string {
  return count === 0 ? t('chipNone') : tCount('chipTips', count);
}

/** `tipCount` that asks the browser and `Intl` once a number: it is called with every look at a page. */
function rememberedCount(): (count: number) => string {
  const known = new Map<number, string>();
  return (count) => {
    const words = known.get(count) ?? tipCount(count);
    known.set(count, words);
    return words;
  };
}

/** Macs type an umlaut with Option+U: the shortcut is another one there. */
export const isMac = ({ platform }: Navigator): boolean => /Mac|iPhone|iPad/.test(platform);

/** What the keys of the shortcut are called. Keyboards are not translated. */
export const shortcutName = (navigator: Navigator): string =>
  isMac(navigator) ? 'Control+Shift+U' : 'Alt+U';
