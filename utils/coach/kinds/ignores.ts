import type { CompiledMatcher } from '../engine';
import { openComplaint } from '../thread/complaint';
import { ignoredQuestions, ignoredSignals } from '../thread/ignored';
import { droppedPeople } from '../thread/people-dropped';
import { duePromises } from '../thread/promises';

interface Source {
  ignores: 'signal' | 'question' | 'person' | 'promise' | 'complaint';
  kinds?: string[] | undefined;
}

/** What an earlier mail of the thread holds and the draft does not take up; `about` quotes it. */
export function ignoresKind(source: Source): CompiledMatcher {
  return {
    source,
    find: (scene) => {
      switch (source.ignores) {
        case 'signal':
          return ignoredSignals(scene, source.kinds);
        case 'question':
          return ignoredQuestions(scene);
        case 'person':
          return droppedPeople(scene);
        case 'promise':
          return duePromises(scene);
        case 'complaint':
          return openComplaint(scene);
      }
    },
  };
}
