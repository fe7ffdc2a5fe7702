import type { PageLines } from '../pdf/find-furniture.ts';
import type { LineRun } from '../pdf/line.ts';
import type { SourceLogEntry } from '../source-document.ts';
import { limits } from './limits.ts';
import { openEngine } from './open-engine.ts';
import type { Picture } from './picture.ts';
import { readScannedPage } from './read-page.ts';
import type { ReadLine } from './set-lines.ts';

/** Scanned pages as read. */
export interface ReadPages {
  pages: PageLines[];
  readings: ReadonlyMap<LineRun, ReadLine>;
  /** Pages that were given up. */
  log: SourceLogEntry[];
}

/** Reads pages one at a time with models opened once; a picture is made when its turn comes and let go after it. */
export async function readPages(
  numbers: readonly number[],
  pictureOf: (page: number) => Promise<Picture | undefined>,
): Promise<ReadPages> {
  const pages: PageLines[] = [];
  const readings = new Map<LineRun, ReadLine>();
  const log: SourceLogEntry[] = [];
  const engine = await openEngine();
  try {
    for (const page of numbers) {
      const picture = await pictureOf(page);
      if (!picture) continue;
      const set = await readScannedPage(picture, engine, page);
      if (!set) {
        const message = `第 ${page} 页识别超过 ${limits.milliseconds / 60_000} 分钟，没有读入，请单独识别后补上`;
        log.push({ kind: 'doubt', paragraph: 1, page, message });
        continue;
      }
      pages.push({ page, width: set.width, height: set.height, lines: set.lines });
      for (const [run, reading] of set.readings) readings.set(run, reading);
    }
  } finally {
    await engine.close();
  }
  return { pages, readings, log };
}
