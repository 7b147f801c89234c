import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundled } from '../tools/bundled.ts';

/** `npm run train`: learns the scorer's weights from the folder that UPLIFT_EVAL names and writes them with their card. */
const { main } = await bundled<{ main: (folder: string | undefined) => void }>('tests/train/main.ts');
main(process.env.UPLIFT_EVAL);
// The weights are written as one line; the formatter gives them the house's shape.
const root = join(import.meta.dirname, '../..');
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
spawnSync(process.execPath, [biome, 'format', '--write', 'utils/coach/learned/weights.ts'], {
  cwd: root,
  stdio: 'inherit',
});
