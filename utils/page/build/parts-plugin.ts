import { type Plugin, parseAst } from 'vite';
import { type Bundle, classic, partOf, withImports } from './classic';

/*
 * A content script is a classic script and cannot import. It is built as modules all the same, so that what several
 * parts use stands in one file; here the files are made classic and find each other in one object of the content
 * script's own world, which the page cannot see.
 */

const SHELF = { object: 'upliftParts', here: 'parts', loads: true };

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
        const made = new Map(chunks.map((chunk) => [chunk.fileName, classic(chunk, SHELF).code]));
        const whole = first.map((file) => made.get(file)).join('');
        const home = JSON.stringify({ needs });
        made.set(entry.fileName, `globalThis.${SHELF.object}=${home};\n${whole}`);
        for (const chunk of chunks) {
          if (chunk !== entry && first.includes(chunk.fileName)) delete output[chunk.fileName];
          chunk.code = made.get(chunk.fileName) ?? '';
          parseAst(chunk.code);
        }
      },
    },
  };
}
