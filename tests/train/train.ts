import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundled } from '../tools/bundled.ts';

/**
 * `npm run train [-- NAME…]`: learns the scorer's weights (OUTGOING, INCOMING, COMPLAINT, LEFT_ASK, LEFT_SIGNAL; all where none is named) from
 * the folder that UPLIFT_EVAL names and from what was written for training, and writes them with their card.
 */
const root = join(import.meta.dirname, '../..');
const { main } = await bundled<{ main: (folder: string | undefined, names: readonly string[]) => void }>(
  'tests/train/main.ts',
);
main(process.env.UPLIFT_EVAL, process.argv.slice(2));
// The weights are written as one line; the formatter gives them the house's shape.
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
spawnSync(process.execPath, [biome, 'format', '--write', 'utils/coach/learned/weights.ts'], {
  cwd: root,
  stdio: 'inherit',
});
