import type { Bound, Phrases } from '../../model/prompt-rule';
import type { DealFields } from '../../model/snapshot';
import { testOf, type Value } from '../bound';
import type { CompiledMatcher } from '../engine';
import { fieldQuote } from '../field-quote';
import { DEAL_FIELDS } from '../measures/deal';
import { readBlock } from '../reading';
import type { Kit } from './kit';
import { showsOf } from './shows';

interface Source {
  field: string;
  is?: Bound | undefined;
  says?: Phrases | undefined;
  of?: number | undefined;
  shows?: string | string[] | undefined;
}

/** Titles and texts of the activities or notes of a record, newest first; undefined where the page shows none. */
function textsOf(deal: DealFields | null, name: string): string[] | undefined {
  const newest = (a: { date?: string | undefined }, b: { date?: string | undefined }) =>
    (b.date ?? '').localeCompare(a.date ?? '');
  if (name === 'notes') return deal?.notes && [...deal.notes].sort(newest).map(({ text }) => text);
  const wanted = deal?.activities?.filter(({ state }) =>
    name === 'planned' ? state === 'planned' : state === 'done',
  );
  return wanted && [...wanted].sort(newest).map(({ title, text }) => title ?? text ?? '');
}

const LISTS = ['activities', 'planned', 'notes'];

/** A field of the record holds, or its text says, this; the tip quotes the field. */
export function fieldKind(source: Source, kit: Kit): CompiledMatcher {
  const name = source.field;
  const plain = DEAL_FIELDS.find((field) => field === name);
  if (!plain) kit.knows('measure', `deal.${name}`);
  const test = source.is === undefined ? undefined : testOf(source.is);
  const set = source.says === undefined ? undefined : kit.add(source.says);
  const shown = showsOf(source.shows, kit);
  return {
    source: source as CompiledMatcher['source'],
    find: (scene) => {
      const says = (text: string) => readBlock(text, 'author', scene.compiled.automaton).bySet.has(set!);
      if (set !== undefined && LISTS.includes(name)) {
        const texts = textsOf(scene.deal, name)?.slice(0, source.of ?? Number.POSITIVE_INFINITY);
        const hits = texts?.filter(says) ?? [];
        if (!texts || !(test ?? ((n) => Number(n) > 0))(hits.length)) return [];
        const quote = hits.join(' · ');
        return [{ quote, about: { sort: 'deal_field', quote, kind: name } }];
      }
      const value: Value = scene.measure(`deal.${name}`);
      if (value === undefined) return [];
      if (test && !test(value)) return [];
      if (set !== undefined) {
        if (typeof value !== 'string') return [];
        if (!says(value)) return [];
      }
      const key = fieldQuote(scene.deal, name, value);
      const more = shown(scene);
      const quote = more ? `${key} · ${more}` : key;
      if (more) return [{ quote, key, about: { sort: 'deal_field', quote, kind: name } }];
      return [{ quote, about: { sort: 'deal_field', quote, kind: name } }];
    },
  };
}
