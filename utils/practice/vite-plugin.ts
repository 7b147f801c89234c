import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { loadSituations } from './load.ts';

const NAME = 'virtual:uplift-situations';
const RESOLVED = `\0${NAME}`;

/** Turns the files of situations into one module of plain data; one that fails its schema stops the build. */
export function situationsPlugin(): Plugin {
  const folder = join(import.meta.dirname, 'situations');
  return {
    name: 'uplift-situations',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      for (const file of readdirSync(folder)) this.addWatchFile(join(folder, file));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(loadSituations(folder)))});`;
    },
  };
}
