import * as z from 'zod/mini';
import { assess } from '@/utils/coach/assess';
import { BlockCache } from '@/utils/coach/block-cache';
import { compile } from '@/utils/coach/compile';
import type { Compiled } from '@/utils/coach/engine';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import { emptyMemory, select } from '@/utils/coach/selection';
import { complaintsOf, type SchemaIssue } from '@/utils/model/complaints';
import { playbookFile } from '@/utils/model/playbook';
import { type Snapshot, snapshot as snapshotSchema } from '@/utils/model/snapshot';
import type { Span, Tip } from '@/utils/model/tip';
import { builtinRules } from '@/utils/rules';
import { zonePlain } from '@/utils/text/zones';
import { linesOf } from './json-lines';
import { draftFrom, type FromShort, shortDraft, shortThread, threadFrom } from './short-form';

/** Reads Snapshots or short forms, one a line, and prints one Assessment a line; see "Commands" in the README. */

const shipped = compile([builtinRules], learnedScorer());
const cache = new BlockCache();

interface Input extends FromShort {
  /** The texts of a short form: a draft's own, or those of the thread's mails. */
  raws?: string[];
}

function read<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const checked = schema.safeParse(value);
  if (!checked.success)
    throw new Error(
      complaintsOf(checked.error.issues as SchemaIssue[])
        .slice(0, 3)
        .join('; '),
    );
  return checked.data;
}

/** A full Snapshot, or a short form: a draft with `raw`, a thread whose messages have `raw`. */
function inputOf(line: string): Input {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('not JSON');
  }
  if (typeof value !== 'object' || value === null || !('kind' in value)) throw new Error('no "kind"');
  if (value.kind === 'draft' && 'raw' in value) {
    const short = read(shortDraft, value);
    return { ...draftFrom(short), raws: [short.raw] };
  }
  const messages = 'messages' in value && Array.isArray(value.messages) ? (value.messages as unknown[]) : [];
  const plain = messages.some((one) => typeof one === 'object' && one !== null && 'raw' in one);
  if (value.kind === 'thread' && (plain || !('site' in value))) {
    const short = read(shortThread, value);
    return { ...threadFrom(short), raws: short.messages.map(({ raw }) => raw) };
  }
  return { snapshot: read<Snapshot>(snapshotSchema, value), offsets: new Map() };
}

/** A stretch of a block, with offsets into `raw` where the input was a short form. */
function placed<T extends Span>(span: T, offsets: ReadonlyMap<string, number>): T {
  const base = offsets.get(span.block) ?? 0;
  return { ...span, start: base + span.start, end: base + span.end };
}

function printed(tip: Tip, offsets: ReadonlyMap<string, number>) {
  return {
    ruleId: tip.ruleId,
    dimension: tip.dimension,
    severity: tip.severity,
    title: tip.title,
    quote: tip.quote,
    ...(tip.span && placed(tip.span, offsets)),
    ...(tip.message !== undefined && { message: tip.message }),
    ...(tip.about && { about: { sort: tip.about.sort, quote: tip.about.quote, message: tip.about.message } }),
    ...(tip.signal && { signal: tip.signal }),
    ...(tip.because && { because: tip.because }),
    ...(tip.rewrite && { rewrite: { ...placed(tip.rewrite.span, offsets), text: tip.rewrite.text } }),
  };
}

function answer(input: Input, all: boolean, compiled: Compiled) {
  const { snapshot, offsets, raws, today } = input;
  const now = Date.now();
  const day = today ?? new Date(now).toISOString().slice(0, 10);
  const started = process.hrtime.bigint();
  const assessment = assess(
    snapshot,
    compiled,
    { now, today: day },
    compiled === shipped ? cache : new BlockCache(),
  );
  const micros = Number((process.hrtime.bigint() - started) / 1000n);
  const place = { draft: 'draft', thread: 'thread', now, today: day };
  const tips =
    all || snapshot.kind !== 'draft' ? assessment.tips : select(assessment, emptyMemory(), place).shown;
  return {
    gates: assessment.gates.map(({ id }) => id),
    tips: tips.map((tip) => printed(tip, offsets)),
    zones: raws === undefined ? zonesOfBlocks(snapshot) : zonesOfTexts(raws),
    meter: assessment.meter.map(({ receipt, ...entry }) => ({
      ...entry,
      ...(receipt && {
        receipt: { ...receipt, ...(receipt.span && { span: placed(receipt.span, offsets) }) },
      }),
    })),
    language: assessment.language,
    micros,
  };
}

/** What is printed for one line of input. Throws, in words for whoever wrote the line, where it cannot be read. */
export const answerTo = (line: string, all = false, compiled = shipped) =>
  answer(inputOf(line), all, compiled);

/** Of several mails each zone says which one it counts in. */
const zonesOfTexts = (raws: readonly string[]) =>
  raws.flatMap((raw, index) =>
    zonePlain(raw).map((zone) => (raws.length > 1 ? { ...zone, message: String(index) } : zone)),
  );

function zonesOfBlocks(snapshot: Snapshot) {
  const blocks =
    snapshot.kind === 'draft'
      ? snapshot.blocks
      : snapshot.kind === 'thread'
        ? snapshot.messages.flatMap((m) => m.blocks)
        : [];
  return blocks.map(({ id, role, text }) => ({ zone: role, block: id, start: 0, end: text.length }));
}

function listRules(): void {
  for (const rule of builtinRules.rules) {
    const { id, dimension, surface, severity, status, title, why, example, evidence } = rule;
    console.log(JSON.stringify({ id, dimension, surface, severity, status, title, why, example, evidence }));
  }
}

/** Runs the command; returns its exit code. */
export async function main(args: string[]): Promise<number> {
  const known = new Set(['--all', '--rules', '--schema']);
  const schemas: Record<string, z.ZodMiniType> = { snapshot: snapshotSchema, playbook: playbookFile };
  const named = args[args.indexOf('--schema') + 1];
  const strange = args.find(
    (arg, at) => !known.has(arg) && !(at > 0 && args[at - 1] === '--schema' && Object.hasOwn(schemas, arg)),
  );
  if (strange) {
    console.error(`${strange} is not known; there are --all, --rules and --schema [snapshot | playbook]`);
    return 2;
  }
  if (args.includes('--rules')) {
    listRules();
    return 0;
  }
  if (args.includes('--schema')) {
    console.log(
      JSON.stringify(z.toJSONSchema(schemas[named ?? ''] ?? snapshotSchema, { io: 'input' }), null, 2),
    );
    return 0;
  }
  const all = args.includes('--all');
  // Whoever reads may have seen enough: `... | head`.
  process.stdout.on('error', () => process.exit());
  let failed = false;
  let number = 0;
  for await (const line of linesOf(process.stdin)) {
    number++;
    if (line.trim() === '') continue;
    try {
      process.stdout.write(`${JSON.stringify(answerTo(line, all))}\n`);
    } catch (error) {
      failed = true;
      const what = error instanceof Error ? error.message : String(error);
      console.error(`line ${number}: ${what}`);
      process.stdout.write(`${JSON.stringify({ error: what })}\n`);
    }
  }
  return failed ? 1 : 0;
}
