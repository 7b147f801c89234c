import type { Bound, Phrases } from '../../model/prompt-rule';
import type { DealFields } from '../../model/snapshot';
import { testOf, type Value } from '../bound';
import type { CompiledMatcher } from '../engine';
import { fieldQuote } from '../field-quote';
import { DEAL_FIELDS } from '../measures/deal';
import { readBlock } from '../reading';
import { withContacts } from '../their-contact';
import type { Kit } from './kit';
import { showsOf } from './shows';

interface Source {
  field: string;
  is?: Bound | undefined;
  says?: Phrases | undefined;
  of?: number | undefined;
  shows?: string | string[] | undefined;
}

/** What an entry of a list is called, and what it says. */
interface Entry {
  title: string;
  said: string;
}

/** The activities or notes of a record, newest first; undefined where the page shows none. */
function entriesOf(deal: DealFields | null, name: string): Entry[] | undefined {
  const newest = (a: { date?: string | undefined }, b: { date?: string | undefined }) =>
    (b.date ?? '').localeCompare(a.date ?? '');
  if (name === 'notes')
    return deal?.notes && [...deal.notes].sort(newest).map(({ text }) => ({ title: text, said: text }));
  const isAhead = name === 'planned';
  const wanted = deal?.activities?.filter(({ state }) => (state === 'planned') === isAhead);
  return wanted?.sort(newest).map(({ title = '', text = '' }) => ({
    title: title || text,
    // What is planned may say under its title what it is for.
    said: isAhead
      ? withContacts(title && text ? `${title}: ${text}` : title || text, deal?.contacts)
      : title || text,
  }));
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
        const entries = entriesOf(scene.deal, name)?.slice(0, source.of ?? Number.POSITIVE_INFINITY);
        const hits = entries?.filter(({ said }) => says(said)).map(({ title }) => title) ?? [];
        if (!entries || !(test ?? ((n) => Number(n) > 0))(hits.length)) return [];
        const quote = hits.join(' · ');
        return [{ quote, about: { sort: 'deal_field', quote, kind: name } }];
      }
      const value: Value = scene.measure(`deal.${name}`);
      if (value === undefined) return [];
      if (test && !test(value)) return [];
      if (set !== undefined) {
        if (typeof value !== 'string') return [];
        if (!says(name === 'nextStep' ? withContacts(value, scene.deal?.contacts) : value)) return [];
      }
      const key = fieldQuote(scene, name, value);
      const more = shown(scene);
      const quote = more ? `${key} · ${more}` : key;
      if (more) return [{ quote, key, about: { sort: 'deal_field', quote, kind: name } }];
      return [{ quote, about: { sort: 'deal_field', quote, kind: name } }];
    },
  };
}
