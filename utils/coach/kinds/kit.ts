import type { Phrases, Shape } from '../../model/prompt-rule';
import type { SetId } from '../automaton';
import type { CompiledShape } from '../engine';

/** What a rule may name: what is measured, a class of the learned scorer, a kind of signal, a gate. */
export type NameSort = 'measure' | 'class' | 'kind' | 'gate';

/** What a matcher kind is compiled with. */
export interface Kit {
  add(phrases: Phrases): SetId;
  shape(shape: Shape): CompiledShape;
  /** Makes sure that something of this name exists; throws with near names otherwise. */
  knows(sort: NameSort, name: string): void;
}
