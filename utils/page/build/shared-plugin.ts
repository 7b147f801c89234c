import { type Plugin, parseAst } from 'vite';
import { asAscii, type Bundle, classic, partOf, withImports } from './classic';

/*
 * A browser keeps what it compiled of a worker's classic scripts, and reads a worker's modules anew whenever it wakes
 * it, which takes longer than all that is done then. The worker is built as modules all the same, so that what it shares
 * with the extension's pages is packed once; here its modules are made classic scripts. A page has in the place of each
 * a module of a line, which puts the script into the page and hands on what is in it.
 */

const SHELF = { object: 'upliftShared', here: 'shared' };
const FOLDER = 'shared';
const LOADER = 'chunks/shared.js';

/** Puts scripts into a page, each once, and has them run in order. */
const LOADER_CODE = `const known=globalThis.upliftShared??={},asked=new Map();
const put=(name)=>new Promise((done,failed)=>{
const script=document.createElement("script");
Object.assign(script,{src:"/${FOLDER}/"+name+".js",async:false,onload:done,onerror:()=>failed(new Error("no script "+name))});
document.head.append(script)});
export async function load(...names){
await Promise.all(names.map((name)=>known[name]??asked.get(name)??asked.set(name,put(name)).get(name)));
return known[names.at(-1)]}
`;

/** Whether a name can be a variable's: minified, what a script exports may be called `in` or `do`. */
function canBeVariable(name: string): boolean {
  try {
    parseAst(`const ${name}=0`);
    return true;
  } catch {
    return false;
  }
}

/** @param needed the script itself and what has to run before it */
function moduleOf(needed: readonly string[], names: readonly string[]): string {
  const taken = names.filter(canBeVariable);
  const others = names.filter((name) => !taken.includes(name));
  return (
    `import{load}from"./shared.js";const shared=await load(${needed.map((one) => JSON.stringify(partOf(one))).join()});` +
    `export const{${taken.join()}}=shared;\n` +
    others.map((name) => `const _${name}=shared.${name};export{_${name} as ${name}};\n`).join('')
  );
}

/** A page that names the scripts whose modules it begins with, so that they come all at once and before its modules. */
function withScripts(html: string, files: readonly string[], bundle: Bundle): string {
  const named = files.filter((file) => html.includes(`"/${file}"`));
  const needed = new Set(named.flatMap((file) => withImports(file, bundle)));
  const tags = files
    .filter((file) => needed.has(file))
    .map((file) => `<script defer src="/${FOLDER}/${partOf(file)}.js"></script>\n    `);
  return html.replace('<script type="module"', () => `${tags.join('')}<script type="module"`);
}

/**
 * Makes a worker's modules classic scripts.
 * @param entry the worker's file
 * @param imports whether it fetches its scripts itself; else the manifest names them, in the order of `told`
 * @param told is given the worker's files, each after what it needs
 */
export function sharedPlugin(entry: string, imports: boolean, told: (files: string[]) => void): Plugin {
  return {
    name: 'uplift-shared',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, output) {
        const bundle = output as unknown as Bundle;
        if (bundle[entry]?.type !== 'chunk') return;
        const files = withImports(entry, bundle).filter((file) => file !== entry);
        const scripts = files.map((file) => `${FOLDER}/${partOf(file)}.js`);
        const strict = (code: string, before = '') =>
          asAscii(`"use strict";${before}globalThis.${SHELF.object}??={};${code}`);
        for (const [at, file] of files.entries()) {
          const chunk = bundle[file] as Bundle[string] & { type: 'chunk' };
          const { code, names } = classic(chunk, SHELF);
          const source = strict(code);
          this.emitFile({ type: 'asset', fileName: scripts[at]!, source });
          chunk.code = moduleOf(withImports(file, bundle), names);
          parseAst(chunk.code);
        }
        this.emitFile({ type: 'asset', fileName: LOADER, source: LOADER_CODE });
        for (const file of Object.values(output)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          file.source = withScripts(String(file.source), files, bundle);
        }
        const worker = bundle[entry];
        const list = scripts.map((one) => JSON.stringify(`/${one}`)).join();
        worker.code = strict(classic(worker, SHELF).code, imports ? `importScripts(${list});` : '');
        told([...scripts, entry]);
      },
    },
  };
}
