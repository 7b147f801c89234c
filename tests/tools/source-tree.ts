import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { parseSync } from 'vite';

/*
 * Reads the project's own sources as data: which files there are, what each imports, which words it holds.
 * Paths are relative to the project's root, with forward slashes.
 */

export const ROOT = join(import.meta.dirname, '../..');

/** What no version control holds: see `.gitignore`. */
const GENERATED = new Set(['node_modules', '.git', '.output', '.wxt']);

/** Every file below `folder`, sorted. */
export function filesIn(folder: string): string[] {
  const found: string[] = [];
  const walk = (path: string) => {
    for (const entry of readdirSync(join(ROOT, path), { withFileTypes: true })) {
      if (GENERATED.has(entry.name)) continue;
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(below);
      else found.push(below);
    }
  };
  if (folder === '' || existsSync(join(ROOT, folder))) walk(folder.split(sep).join('/'));
  return found.sort();
}

/** Whether a file is TypeScript and more than declarations. */
export const isCode = (path: string): boolean => /\.tsx?$/.test(path) && !path.endsWith('.d.ts');

/** A file's text. */
export const source = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export interface Import {
  /** As written. */
  specifier: string;
  /** Erased at build time: `import type`, or every name of it is a type. */
  typeOnly: boolean;
  /** Loaded when it is asked for: `import()`. */
  later?: boolean;
}

export interface Node {
  type: string;
  [key: string]: unknown;
}
interface Parsed {
  imports: Import[];
  /** Every string in the file; parts of a template that are computed stand as null between the fixed parts. */
  texts: (string | null)[][];
}

const parsedFiles = new Map<string, Parsed>();

function walkNodes(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walkNodes(item, visit);
  } else if (value !== null && typeof value === 'object') {
    if (typeof (value as Node).type === 'string') visit(value as Node);
    for (const part of Object.values(value)) walkNodes(part, visit);
  }
}

/** Visits every node of a TypeScript file, outer ones first. @param text another text than the file's */
export function visitNodes(path: string, visit: (node: Node) => void, text = source(path)): void {
  walkNodes(parseSync(path, text).program, visit);
}

/** Imports and strings of a TypeScript file. */
export function parsed(path: string): Parsed {
  const known = parsedFiles.get(path);
  if (known) return known;
  const { program, module, errors } = parseSync(path, source(path));
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  for (const one of module.staticImports) {
    const typeOnly = one.entries.length > 0 && one.entries.every((entry) => entry.isType);
    imports.push({ specifier: one.moduleRequest.value, typeOnly });
  }
  for (const entry of module.staticExports.flatMap((one) => one.entries)) {
    if (entry.moduleRequest) imports.push({ specifier: entry.moduleRequest.value, typeOnly: entry.isType });
  }
  const texts: Parsed['texts'] = [];
  walkNodes(program, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push([node.value]);
    if (node.type === 'TemplateLiteral') {
      const fixed = (node.quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked);
      texts.push(fixed.flatMap((part, index) => (index === 0 ? [part] : [null, part])));
    }
    if (node.type === 'ImportExpression') {
      const target = node.source as Node;
      if (typeof target.value === 'string')
        imports.push({ specifier: target.value, typeOnly: false, later: true });
    }
  });
  const result = { imports, texts };
  parsedFiles.set(path, result);
  return result;
}

/** The project's file that an import means, or undefined for a package or a virtual module. */
export function resolveImport(from: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  let base: string;
  if (bare.startsWith('@/')) base = bare.slice(2);
  else if (bare.startsWith('.')) base = posix.join(dirname(from), bare);
  else return undefined;
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  return candidates.find((path) => existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).isFile());
}

/** Name of the package an import means: `zod` for `zod/mini`. */
function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

/**
 * What is there at run time when `entry` is loaded.
 * @returns the project's files, and each package with the chain of files that brings it in
 */
export function reachable(entry: string): { files: string[]; packages: Map<string, string[]> } {
  const cameFrom = new Map<string, string | undefined>([[entry, undefined]]);
  const packages = new Map<string, string[]>();
  const chain = (file: string): string[] => {
    const before = cameFrom.get(file);
    return before === undefined ? [file] : [...chain(before), file];
  };
  const queue = [entry];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (!isCode(file)) continue;
    for (const { specifier, typeOnly } of parsed(file).imports) {
      if (typeOnly) continue;
      const target = resolveImport(file, specifier);
      if (target === undefined) {
        const name = packageOf(specifier);
        if (!packages.has(name)) packages.set(name, chain(file));
      } else if (!cameFrom.has(target)) {
        cameFrom.set(target, file);
        queue.push(target);
      }
    }
  }
  return { files: [...cameFrom.keys()], packages };
}
