import { resolve } from 'node:path';
import { preview } from 'astro';
import { finishOutput, outputFolders } from '../build/output.ts';

/** `npm run preview`: serves `dist/`; what a build cut short has left is finished first. */
finishOutput(outputFolders(resolve('dist')));
await preview({});
