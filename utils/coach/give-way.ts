import type { CompiledRule, Find, Scene } from './engine';

/** What a find of a signal stands on, the weightier the higher; below these, what the scorer alone supposes. */
const HEARD = 4;
const AGREED = 3;
const TOLD = 2;
const NAMED = 1;
/**
 * So sure of a mail as a whole, what one of its sentences says besides takes nothing away: "I typed the hours of 140 people
 * by hand" is work by hand and, here, a complaint. Surer than a complaint has to be where nothing else is heard.
 */
const CERTAIN = 0.9;

function standing({ rule, find }: { rule: CompiledRule; find: Find }, scene: Scene): number {
  if (!find.because) return HEARD;
  // A complaint is heard in all of the mail: no word of one sentence was needed.
  if (find.named || find.sure !== undefined) return NAMED;
  if (!find.told) return 0;
  const supposed = scene.compiled.learned?.told(scene.view, find.at!.sentence)?.class;
  return supposed === rule.rule.id ? AGREED : TOLD;
}

/**
 * Who says one thing says it once. The scorer hears well that something is said, and less well what: where words of a
 * sentence were heard for one kind of signal, other kinds that it supposes there give way. So does the kind that it alone
 * names, with or without words of it, to one that words in the sentence tell, and of several so told those that it does not name.
 */
export function giveWay<T extends { rule: CompiledRule; find: Find }>(
  found: readonly T[],
  scene: Scene,
): T[] {
  const best = new Map<number, number>();
  const own = found.map((one) => {
    const { rule, find } = one;
    if (!rule.signal || !find.at || (find.sure ?? 0) >= CERTAIN) return undefined;
    const level = standing(one, scene);
    best.set(find.at.sentence, Math.max(level, best.get(find.at.sentence) ?? 0));
    return level;
  });
  return found.filter(({ find }, i) => own[i] === undefined || own[i] === best.get(find.at!.sentence));
}
