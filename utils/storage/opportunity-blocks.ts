import type {
  DBCore,
  DBCoreDeleteRangeRequest,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTable,
  Middleware,
  Transaction,
} from 'dexie';
import type { Opportunity } from '../model/opportunity';
import { eachSlice } from './each-slice';
import { type BlockRow, blockId, blockOf, KINDS, rewritten } from './log-blocks';

/** Rows that are read at once while all blocks are made anew. */
const SLICE = 2000;

type Changes = Map<string, Opportunity | undefined>;
type Trans = DBCoreMutateRequest['trans'];

/** The records of a change, by the block they belong to. */
function byBlock(changes: Changes): Map<number, Changes> {
  const blocks = new Map<number, Changes>();
  for (const [id, record] of changes) {
    const block = blockOf(id);
    const of = blocks.get(block) ?? new Map();
    blocks.set(block, of.set(id, record));
  }
  return blocks;
}

/** What a change made of the records it named; what failed by itself stays as it was. */
function changesOf(
  req: Exclude<DBCoreMutateRequest, DBCoreDeleteRangeRequest>,
  { failures }: DBCoreMutateResponse,
): Changes {
  const changes: Changes = new Map();
  const named: [string, Opportunity | undefined][] =
    req.type === 'delete'
      ? req.keys.map((key) => [key, undefined])
      : req.values.map((record: Opportunity) => [record.id, record]);
  for (const [index, [id, record]] of named.entries()) if (!failures[index]) changes.set(id, record);
  return changes;
}

/** Brings blocks to what changed, within a transaction. */
async function writeBlocks(table: DBCoreTable, trans: Trans, changes: Changes): Promise<void> {
  const blocks = byBlock(changes);
  const jobs = [...blocks].flatMap(([block, of]) =>
    KINDS.map((kind) => ({ id: blockId(kind, block), kind, of })),
  );
  if (!jobs.length) return;
  const before: (BlockRow | undefined)[] = await table.getMany({ trans, keys: jobs.map(({ id }) => id) });
  const values: BlockRow[] = [];
  const keys: string[] = [];
  for (const [index, { id, kind, of }] of jobs.entries()) {
    const rows = rewritten(kind, before[index]?.rows, of);
    if (rows === undefined) keys.push(id);
    else values.push({ id, rows });
  }
  if (values.length) await failing(table.mutate({ trans, type: 'put', values }));
  if (keys.length) await failing(table.mutate({ trans, type: 'delete', keys }));
}

/** A block that is not written fails the change it belongs to. */
async function failing(written: ReturnType<DBCoreTable['mutate']>): Promise<void> {
  const { numFailures, failures } = await written;
  if (numFailures) throw Object.values(failures)[0];
}

/** Any range: `DBCoreRangeType.Any`, which the library exports as a type alone. */
const EVERYTHING = 3;

/**
 * Keeps the blocks true to every change of an opportunity, whoever makes it, in the transaction of the change: both are
 * stored or neither.
 */
export const opportunityBlocks: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'opportunityBlocks',
  // Next to the database: what was decided above is final here, and nobody has to hear of the blocks.
  level: -2,
  create(core) {
    const blocks = () => core.table('_log');
    /** One change of a transaction after the other: two that fall into one block must not both start from the old one. */
    const turns = new WeakMap<Trans, Promise<unknown>>();
    const inTurn = <T>(trans: Trans, work: () => Promise<T>): Promise<T> => {
      const next = (turns.get(trans) ?? Promise.resolve()).then(work, work);
      turns.set(trans, next);
      return next;
    };
    return {
      ...core,
      transaction(stores, mode, options) {
        const isChange = mode === 'readwrite' && stores.includes('opportunities') && !stores.includes('_log');
        return core.transaction(isChange ? [...stores, '_log'] : stores, mode, options);
      },
      table(name) {
        const table = core.table(name);
        if (name !== 'opportunities') return table;
        const keep = async (req: DBCoreMutateRequest): Promise<DBCoreMutateResponse> => {
          const { trans } = req;
          if (req.type !== 'deleteRange') {
            const done = await table.mutate(req);
            await writeBlocks(blocks(), trans, changesOf(req, done));
            return done;
          }
          if ((req.range.type as number) === EVERYTHING) {
            await blocks().mutate({ ...req });
            return table.mutate(req);
          }
          const query = { index: table.schema.primaryKey, range: req.range };
          const { result } = await table.query({ trans, values: false, query });
          await writeBlocks(blocks(), trans, new Map(result.map((id) => [id, undefined])));
          return table.mutate(req);
        };
        return { ...table, mutate: (req) => inTurn(req.trans, () => keep(req)) };
      },
    };
  },
};

/** Makes every block anew from the records: for a database in which there were none. */
export async function makeBlocks(transaction: Transaction): Promise<void> {
  const table = transaction.table<Opportunity, string>('opportunities');
  const all: Changes = new Map();
  await eachSlice(table, SLICE, (rows) => {
    for (const row of rows) all.set(row.id, row);
  });
  const rows = [...byBlock(all)].flatMap(([block, of]) =>
    KINDS.flatMap((kind) => {
      const text = rewritten(kind, undefined, of);
      return text === undefined ? [] : { id: blockId(kind, block), rows: text };
    }),
  );
  await transaction.table('_log').clear();
  await transaction.table('_log').bulkPut(rows);
}
