import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** Modules that are only written down in a test. @param files their code by name */
export const written = (files: Record<string, string>): Plugin => ({
  name: 'written',
  enforce: 'pre',
  resolveId: (id) => (basename(id) in files ? `/written/${basename(id)}.js` : undefined),
  load: (id) => files[basename(id, '.js')],
});
