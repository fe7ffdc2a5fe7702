import { build } from 'astro';
import { settleMove } from '../publication/one-at-a-time.ts';

/** `npm run build`: the whole way from content to `dist/`; checks and numbers hang on Astro's build itself. */
try {
  await settleMove(process.cwd(), (words) => void process.stderr.write(`${words}\n`));
  await build({ logLevel: process.env.BUILD_LOG === 'info' ? 'info' : 'warn' });
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n没有构建：原来的网站照旧。\n`,
  );
  process.exitCode = 1;
}
