import { posix } from 'node:path';
import { type Plugin, parseAst } from 'vite';

/*
 * A content script is a classic script and cannot import. It is built as modules all the same, so that what several
 * parts use stands in one file; here the files are made classic and find each other in one object of the content
 * script's own world, which the page cannot see.
 */

/** The object, and what a file calls it: longer than any name that a minifier makes up. */
const PARTS = 'upliftParts';
const HERE = 'parts';

interface Chunk {
  type: 'chunk';
  code: string;
  fileName: string;
  imports: string[];
  isEntry: boolean;
}
type Bundle = Record<string, Chunk | { type: 'asset' }>;

/** A file and those it imports, each after what it needs. */
function withImports(file: string, bundle: Bundle, path: readonly string[] = []): string[] {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk') throw new Error(`${file} is no script`);
  if (path.includes(file)) throw new Error(`parts in a circle: ${[...path, file].join(' → ')}`);
  const needed = chunk.imports.flatMap((one) => withImports(one, bundle, [...path, file]));
  return [...new Set([...needed, file])];
}

/** What the worker calls a part. */
const partOf = (file: string): string => posix.basename(file, '.js');

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof (value as Node | null)?.type === 'string';
}

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesIn(child);
  }
}

/** What an import names: a string, however it is quoted. */
function textOf(source: Node): string {
  const { value, quasis } = source as Node & { value?: string; quasis?: { value: { cooked: string } }[] };
  return value ?? quasis?.[0]?.value.cooked ?? '';
}

const nameOf = (node: Node): string => String(node.name ?? node.value);

/** A module's code as a classic script that takes what it imports from the object and puts there what it exports. */
function classic(chunk: Chunk): string {
  const place = (source: unknown) => posix.join(posix.dirname(chunk.fileName), textOf(source as Node));
  const from = (file: string) => `${HERE}[${JSON.stringify(partOf(file))}]`;
  const edits: { start: number; end: number; text: string }[] = [];
  const exports: string[] = [];
  for (const node of nodesIn(parseAst(chunk.code) as unknown as Node)) {
    const { start, end, specifiers = [] } = node as Node & { specifiers?: Node[] };
    if (node.type === 'ImportExpression') {
      edits.push({ start, end, text: `${HERE}.load(${JSON.stringify(partOf(place(node.source)))})` });
    } else if (node.type === 'ImportDeclaration') {
      const names = specifiers.map(
        ({ imported, local }) => `${nameOf(imported as Node)}:${nameOf(local as Node)}`,
      );
      const text = names.length > 0 ? `const{${names.join()}}=${from(place(node.source))};` : '';
      edits.push({ start, end, text });
    } else if (node.type === 'ExportNamedDeclaration') {
      const passed = node.source ? from(place(node.source)) : undefined;
      const names = specifiers.map(({ exported, local }) => {
        const name = nameOf(local as Node);
        return `${nameOf(exported as Node)}:${passed ? `${passed}.${name}` : name}`;
      });
      exports.push(...names);
      edits.push({ start, end, text: '' });
    }
  }
  let code = chunk.code;
  for (const { start, end, text } of edits.sort((one, other) => other.start - one.start))
    code = code.slice(0, start) + text + code.slice(end);
  return `(()=>{const ${HERE}=globalThis.${PARTS};${code.trimEnd()}\n${from(chunk.fileName)}={${exports.join()}}})();\n`;
}

/** Makes the modules of a content script classic scripts. What its entry imports goes into the entry's own file. */
export function partsPlugin(): Plugin {
  return {
    name: 'uplift-parts',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, output) {
        const bundle = output as unknown as Bundle;
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const entry = chunks.find(({ isEntry }) => isEntry);
        if (!entry) return;
        const first = withImports(entry.fileName, bundle);
        const parts = chunks.filter((chunk) => !first.includes(chunk.fileName));
        // By what they need, for most sites' readers need the same; what that needs in turn is said once.
        const needs: Record<string, string> = {};
        for (const { fileName, imports } of parts) {
          const files = imports.filter(
            (file) =>
              !first.includes(file) &&
              !imports.some((other) => other !== file && withImports(other, bundle).includes(file)),
          );
          const list = files.map(partOf).join(' ');
          if (list) needs[list] = `${needs[list] ?? ''} ${partOf(fileName)}`.trim();
        }
        const made = new Map(chunks.map((chunk) => [chunk.fileName, classic(chunk)]));
        const whole = first.map((file) => made.get(file)).join('');
        const home = JSON.stringify({ needs });
        made.set(entry.fileName, `globalThis.${PARTS}=${home};\n${whole}`);
        for (const chunk of chunks) {
          if (chunk !== entry && first.includes(chunk.fileName)) delete output[chunk.fileName];
          chunk.code = made.get(chunk.fileName) ?? '';
          parseAst(chunk.code);
        }
      },
    },
  };
}
