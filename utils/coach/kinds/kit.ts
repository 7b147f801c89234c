import type { Phrases, Shape } from '../../model/prompt-rule';
import type { SetId } from '../automaton';
import type { CompiledShape } from '../engine';

/** What a matcher kind is compiled with. */
export interface Kit {
  add(phrases: Phrases): SetId;
  shape(shape: Shape): CompiledShape;
  /** Makes sure that a measure, field or fact of this name exists; throws with near names otherwise. */
  knows(kind: 'measure' | 'field', name: string): void;
}
