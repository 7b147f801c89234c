/* What stands in the place of a value that is still to come. */

const WORDS =
  /^(?:loading|lädt|wird geladen|laden|chargement(?: en cours)?|cargando|carregando|caricamento(?: in corso)?|bezig met laden)[\s.…]*$/i;
const DRAWN =
  '[class*="skeleton" i],[class*="shimmer" i],[class*="spinner" i],[class*="placeholder-glow"],[class*="animate-pulse"],[class*="animate-spin"]';

/**
 * Whether a place says or shows that its value is still loading.
 * @param text what the place shows
 */
export function isLoading(text: string, nodes: readonly Node[]): boolean {
  if (text) return text.length < 25 && WORDS.test(text);
  return nodes.some((node) => {
    const place = node as Element;
    return node.nodeType === 1 && (place.matches(DRAWN) || place.querySelector(DRAWN) !== null);
  });
}
