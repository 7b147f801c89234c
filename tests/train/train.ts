import { bundled } from '../tools/bundled.ts';

/** `npm run train`: learns the scorer's weights from the folder that UPLIFT_EVAL names and writes them with their card. */
const { main } = await bundled<{ main: (folder: string | undefined) => void }>('tests/train/main.ts');
main(process.env.UPLIFT_EVAL);
