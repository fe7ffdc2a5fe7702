import { build } from 'astro';
import { diskFault } from '../corpus/disk-fault.ts';
import { settleMove } from '../publication/one-at-a-time.ts';
import { findChromium } from '../publish/pdf/open-chromium.ts';
import { readPdfOption } from './read-pdf-option.ts';

/** `npm run build`: the whole way from content to `dist/`; checks and numbers hang on Astro's build itself. */
try {
  const pdf = readPdfOption(process.argv.slice(2));
  if (pdf !== 'none') {
    if (findChromium() === undefined)
      process.stderr.write(
        '没有找到 Chromium、Chrome 或 Edge，这次不做 PDF，别的照常。装好以后再构建一次；装在别处的，用环境变量 CHROMIUM_PATH 写明。\n',
      );
    else process.env.PDF = pdf;
  }
  await settleMove(process.cwd(), (words) => void process.stderr.write(`${words}\n`));
  await build({ logLevel: process.env.BUILD_LOG === 'info' ? 'info' : 'warn' });
} catch (error) {
  const fault = diskFault(error);
  const words = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `${fault ? `${fault.cause}。${fault.cure}，再运行一次。` : words}\n没有构建：原来的网站照旧。\n`,
  );
  process.exitCode = 1;
}
