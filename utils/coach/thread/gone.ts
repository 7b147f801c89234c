import { type SetId, SLOT_BIT } from '../automaton';
import type { Find, Scene } from '../engine';
import { findOf } from '../kinds/phrase';
import type { Hit } from '../reading';
import type { TextView } from '../text-view';
import { aboutSentence } from './about';

/*
 * "Mr Brandt has retired, please write to me": a reply that begins "Dear Mr Brandt" was written to whom the thread began
 * with. The name in the greeting, and that it stands in their sentence of somebody who has gone, are both needed.
 */

/** What a greeting holds beside the name. */
const NO_NAME = new Set(
  (
    'dear hi hello hey good morning afternoon evening day greetings to and all team everyone everybody there again sir madam ' +
    'mr mrs ms miss mx dr prof professor ing dipl herr frau colleagues friends folks both'
  ).split(' '),
);

const partsOf = (text = '') => text.toLowerCase().split(/[^\p{L}]+/u);

interface Greeted {
  word: string;
  block: number;
  hit: Hit;
}

function greetedIn(view: TextView, set: SetId): Greeted[] {
  return view.sentences.flatMap(({ block, index, sentence: { first, last } }) => {
    const { norms } = view.reading(block);
    return norms.slice(first, last).flatMap((word, i): Greeted[] => {
      if (word.length < 3 || NO_NAME.has(word) || !/^\p{L}/u.test(word)) return [];
      const at = first + i;
      return [{ word, block, hit: { set, first: at, last: at, sentence: index } }];
    });
  });
}

const NAMED = SLOT_BIT.name | SLOT_BIT.capital;

/** The sentence in which a mail says of somebody of that name that they have gone. */
function goneAt(view: TextView, name: string, { gone, away }: Scene['compiled']['cues']): number | undefined {
  return view.sentences.find(({ at, block, sentence: { first, last } }) => {
    if (!view.hasInSentence(gone, at) || view.hasInSentence(away, at)) return false;
    const { norms, bits } = view.reading(block);
    for (let i = first; i < last; i++) if (norms[i] === name && bits[i]! & NAMED) return true;
    return false;
  })?.at;
}

/** Whom the draft greets although a mail of theirs says that this person has gone; the last such mail is quoted. */
export function greetsGone(scene: Scene): Find[] {
  const { snapshot, compiled, thread } = scene;
  if (snapshot.kind !== 'draft') return [];
  const theirs = thread.filter(({ message }) => message.direction === 'inbound').reverse();
  if (theirs.length === 0) return [];
  const greeting = scene.zone('greeting');
  for (const { word, block, hit } of greetedIn(greeting, compiled.cues.gone)) {
    for (const message of theirs) {
      const { name, address } = message.message.from ?? {};
      // Who goes and writes so is still to be greeted.
      if ([...partsOf(name), ...partsOf(address?.split('@', 1)[0])].includes(word)) break;
      const at = goneAt(message.view, word, compiled.cues);
      if (at === undefined) continue;
      const found = findOf(greeting, block, hit);
      return [{ ...found, view: greeting, about: aboutSentence('dropped_person', message, at) }];
    }
  }
  return [];
}
