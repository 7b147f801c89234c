import type { Plugin } from 'vite';
import { type PackedModel, unpack } from './model.ts';
import { EACH_SHIFT, FLOOR, restOf, SHARE_BITS, tableSizes } from './tight.ts';

/** A symbol of a table, or so many bits as they are. */
type Written = { table: number; symbol: number } | { bits: number; value: number };

/** Shares of symbols that were met so often: none that was met goes without, and they add up to all there are. */
function sharesOf(counts: readonly number[]): number[] {
  const all = 1 << SHARE_BITS;
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map((_, symbol) => (symbol === 0 ? all : 0));
  const shares = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.round((count / total) * all))));
  // What rounding took or gave is made up where it matters least.
  const largest = shares.indexOf(Math.max(...shares));
  shares[largest]! += all - shares.reduce((sum, share) => sum + share, 0);
  return shares;
}

const sizeOf = (value: number) => 32 - Math.clz32(value);

/** What `readTight` will read of a model, in order. */
function writtenOf(model: PackedModel): Written[] {
  const { gaps, weights, chooses, each } = unpack(model);
  const out: Written[] = [];
  const put = (table: number, symbol: number, value = 0) => {
    out.push({ table, symbol });
    const bits = restOf(table, symbol);
    if (bits > 0) out.push({ bits, value: value & ((1 << bits) - 1) });
  };
  let next = 0;
  for (let i = 0; i < model.features; i++) {
    const weight = Math.abs(weights[i]!);
    put(0, sizeOf(gaps[i]!), gaps[i]!);
    put(1, 4 * sizeOf(weight) + 2 * Number(weights[i]! < 0) + chooses[i]!, weight);
    if (!chooses[i]) continue;
    for (let c = 0; c < model.classes.length; c++) put(2 + c, each[next++]! + EACH_SHIFT);
  }
  return out;
}

/** The same model in fewer bytes, as it is shipped. */
export function tighten(model: PackedModel): PackedModel {
  const written = writtenOf(model);
  const counts = tableSizes(model.classes.length).map((size) => new Array<number>(size).fill(0));
  for (const one of written) if ('table' in one) counts[one.table]![one.symbol]!++;
  const tables = counts.map(sharesOf);
  const head = tables.flat().flatMap((share) => (share < 128 ? [share] : [(share & 127) | 128, share >> 7]));
  const body: number[] = [];
  let state = FLOOR;
  /** Makes room for what takes up one of so many parts. */
  const room = (parts: number, bits: number) => {
    for (; state >= (FLOOR >> bits) * 256 * parts; state >>>= 8) body.push(state & 255);
  };
  // What is written last is read first.
  for (const one of written.reverse()) {
    if ('table' in one) {
      const shares = tables[one.table]!;
      const share = shares[one.symbol]!;
      const start = shares.slice(0, one.symbol).reduce((sum, before) => sum + before, 0);
      room(share, SHARE_BITS);
      state = Math.floor(state / share) * (1 << SHARE_BITS) + start + (state % share);
    } else {
      room(1, one.bits);
      state = state * (1 << one.bits) + one.value;
    }
  }
  for (; state > 0; state >>>= 8) body.push(state & 255);
  return { ...model, tight: true, data: Buffer.from([...head, ...body.reverse()]).toString('base64') };
}

/** Ships weights tight: in the place of a module of models, the same. */
export function tightPlugin(models: Readonly<Record<string, PackedModel>>): Plugin {
  return {
    name: 'uplift-tight-weights',
    enforce: 'pre',
    load(id) {
      if (!/coach[/\\]learned[/\\]weights\.ts$/.test(id)) return undefined;
      return Object.entries(models)
        .map(([name, model]) => `export const ${name} = ${JSON.stringify(tighten(model))};\n`)
        .join('');
    },
  };
}
