import { posix } from 'node:path';
import { parseAst } from 'vite';

/*
 * Modules made classic scripts that find each other in one object: where the browser takes no modules, or keeps what it
 * compiled of scripts alone.
 */

export interface Chunk {
  type: 'chunk';
  code: string;
  fileName: string;
  imports: string[];
  isEntry: boolean;
}
export type Bundle = Record<string, Chunk | { type: 'asset' }>;

/** A file and those it imports, each after what it needs. */
export function withImports(file: string, bundle: Bundle, path: readonly string[] = []): string[] {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk') throw new Error(`${file} is no script`);
  if (path.includes(file)) throw new Error(`scripts in a circle: ${[...path, file].join(' → ')}`);
  const needed = chunk.imports.flatMap((one) => withImports(one, bundle, [...path, file]));
  return [...new Set([...needed, file])];
}

/** What the object calls a file. */
export const partOf = (file: string): string => posix.basename(file, '.js');

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

/**
 * The same code in ASCII alone. One curly quote in a script makes the browser keep all of it in two bytes a character, and
 * read it into them anew each time: twenty times slower than taking the file as it is.
 */
export function asAscii(code: string): string {
  // Whatever is escaped already is taken in one piece, so that no backslash comes to stand before one of ours.
  return code.replace(/\\?[^\0-\x7f]|\\[\0-\x7f]/g, (found) => {
    const last = found.charCodeAt(found.length - 1);
    return last > 0x7f ? `\\u${last.toString(16).padStart(4, '0')}` : found;
  });
}

/** How a set of scripts is put together. */
export interface Shelf {
  /** The object, as a property of the world's own. */
  object: string;
  /** What a file calls it: longer than any name that a minifier makes up. */
  here: string;
  /** The object has a `load` that stands for `import()`. */
  loads?: boolean;
}

/** A module's code as a classic script that takes what it imports from the object and puts there what it exports. */
export function classic(chunk: Chunk, { object, here, loads }: Shelf): { code: string; names: string[] } {
  const place = (source: unknown) => posix.join(posix.dirname(chunk.fileName), textOf(source as Node));
  const from = (file: string) => `${here}[${JSON.stringify(partOf(file))}]`;
  const edits: { start: number; end: number; text: string }[] = [];
  const exports: [name: string, value: string][] = [];
  for (const node of nodesIn(parseAst(chunk.code) as unknown as Node)) {
    const { start, end, specifiers = [] } = node as Node & { specifiers?: Node[] };
    if (node.type === 'ImportExpression') {
      if (!loads) throw new Error(`${chunk.fileName} imports while it runs`);
      edits.push({ start, end, text: `${here}.load(${JSON.stringify(partOf(place(node.source)))})` });
    } else if (node.type === 'ImportDeclaration') {
      const names = specifiers.map(
        ({ imported, local }) => `${nameOf(imported as Node)}:${nameOf(local as Node)}`,
      );
      const text = names.length > 0 ? `const{${names.join()}}=${from(place(node.source))};` : '';
      edits.push({ start, end, text });
    } else if (node.type === 'ExportNamedDeclaration') {
      const passed = node.source ? from(place(node.source)) : undefined;
      for (const { exported, local } of specifiers) {
        const name = nameOf(local as Node);
        exports.push([nameOf(exported as Node), passed ? `${passed}.${name}` : name]);
      }
      edits.push({ start, end, text: '' });
    }
  }
  let code = chunk.code;
  for (const { start, end, text } of edits.sort((one, other) => other.start - one.start))
    code = code.slice(0, start) + text + code.slice(end);
  const given = exports.map(([name, value]) => `${name}:${value}`).join();
  return {
    code: `(()=>{const ${here}=globalThis.${object};${code.trimEnd()}\n${from(chunk.fileName)}={${given}}})();\n`,
    names: exports.map(([name]) => name),
  };
}
