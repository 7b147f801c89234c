import type { Matcher } from '../../model/prompt-rule';
import type { CompiledMatcher, Find, Scene } from '../engine';
import { hasAnswered } from '../progress';
import { adviceOwed } from '../thread/advice';
import { amountOff, peopleLeftOut, stepLeftOut } from '../thread/against-deal';
import { openQuestions } from '../thread/asked-earlier';
import { openComplaint } from '../thread/complaint';
import { greetsGone } from '../thread/gone';
import { ignoredSignals } from '../thread/ignored';
import { leavers } from '../thread/leaver';
import { droppedPeople } from '../thread/people-dropped';
import { duePromises } from '../thread/promises';
import type { Kit } from './kit';

interface Source {
  ignores: Extract<Matcher, { ignores: unknown }>['ignores'];
  kinds?: string[] | undefined;
}

/** What words that are still to come may take up. */
const TAKEN_UP = new Set<Source['ignores']>([
  'signal',
  'question',
  'advice',
  'promise',
  'leaver',
  'next-step',
]);

function ignored(source: Source, scene: Scene): Find[] {
  switch (source.ignores) {
    case 'signal':
      return ignoredSignals(scene, source.kinds);
    case 'question':
      return openQuestions(scene);
    case 'advice':
      return adviceOwed(scene);
    case 'person':
      return droppedPeople(scene);
    case 'leaver':
      return leavers(scene);
    case 'gone':
      return greetsGone(scene);
    case 'promise':
      return duePromises(scene);
    case 'complaint':
      return openComplaint(scene);
    case 'next-step':
      return stepLeftOut(scene);
    case 'contact':
      return peopleLeftOut(scene);
    case 'amount':
      return amountOff(scene);
  }
}

/** What an earlier mail of the thread, or the record, holds and the draft does not take up; `about` quotes it. */
export function ignoresKind(source: Source, kit: Kit): CompiledMatcher {
  for (const kind of source.kinds ?? []) kit.knows('kind', kind);
  return {
    source,
    find: (scene) => {
      const finds = ignored(source, scene);
      const isEarly = finds.length > 0 && TAKEN_UP.has(source.ignores) && !hasAnswered(scene);
      return isEarly ? finds.map((find) => ({ ...find, early: true })) : finds;
    },
  };
}
