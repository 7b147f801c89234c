import type { Bound, Phrases } from '../../model/prompt-rule';
import { testOf, type Value } from '../bound';
import type { CompiledMatcher } from '../engine';
import { DEAL_FIELDS, type DealFieldName } from '../measures/deal';
import { readBlock } from '../reading';
import type { Kit } from './kit';

interface Source {
  field: string;
  is?: Bound | undefined;
  says?: Phrases | undefined;
}

/** A field of the record holds, or its text says, this; the tip quotes the field. */
export function fieldKind(source: Source, kit: Kit): CompiledMatcher {
  const name = source.field;
  const plain = DEAL_FIELDS.find((field) => field === name);
  if (!plain) kit.knows('measure', `deal.${name}`);
  const test = source.is === undefined ? undefined : testOf(source.is);
  const set = source.says === undefined ? undefined : kit.add(source.says);
  return {
    source: source as CompiledMatcher['source'],
    find: (scene) => {
      const value: Value = scene.measure(`deal.${name}`);
      if (value === undefined) return [];
      if (test && !test(value)) return [];
      if (set !== undefined) {
        if (typeof value !== 'string') return [];
        if (!readBlock(value, 'author', scene.compiled.automaton).bySet.has(set)) return [];
      }
      const shown = plain ? scene.deal?.[plain as DealFieldName] : undefined;
      const label = shown?.label ?? name;
      const text = shown?.text ?? (value === null ? '' : String(value));
      const quote = text ? `${label}: ${text}` : label;
      return [{ quote, about: { sort: 'deal_field', quote, kind: name } }];
    },
  };
}
