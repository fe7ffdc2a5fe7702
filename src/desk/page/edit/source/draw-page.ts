import { PredefinedMaps } from '../../../../importer/read/pdf/predefined-cmaps.ts';
import { limits } from '../../../../importer/read/ocr/limits.ts';
import type { SourcePages } from '../../../work/originals.ts';
import { levelPage } from './level-page.ts';

/** How wide a page is drawn, in points: as sharp as a screen of double density shows it. */
const WIDTH = 1600;

/** The pages of an issue's originals as pictures; what was opened is kept until it is closed. */
export interface Originals {
  /** The address a browser opens the file of that number at, as its own program shows it. */
  addressOf(file: number): string;
  /** How many pages it has, as far as is known. */
  count(file: number): Promise<number>;
  draw(file: number, page: number): Promise<HTMLCanvasElement>;
  close(): void;
}

/** Opens the originals of an issue; nothing is fetched before a page is asked for. */
export function openOriginals(issue: string, { files, places }: SourcePages): Originals {
  const open = new Map<number, ReturnType<typeof openPdf>>();
  const addressOf = (file: number) => `/original/${issue}/${file}`;
  const pdf = (file: number) => {
    const opening = open.get(file) ?? openPdf(addressOf(file));
    open.set(file, opening);
    return opening;
  };
  const own = (file: number) => places.filter((place) => place.file === file);
  return {
    addressOf,
    async count(file) {
      if (files[file - 1]?.kind === 'pdf') return (await pdf(file)).numPages;
      return Math.max(1, ...own(file).map(({ page }) => page));
    },
    async draw(file, page) {
      const kind = files[file - 1]?.kind;
      const canvas =
        kind === 'pdf'
          ? await drawPdf(await (await pdf(file)).getPage(page))
          : await drawPicture(kind === 'tiff' ? `${addressOf(file)}/${page}` : addressOf(file));
      // What was recognised was laid level first, and its places are those of the level page.
      const isScan = own(file).some((place) => place.page === page && place.confidence !== undefined);
      return isScan ? levelPage(canvas) : canvas;
    },
    close() {
      for (const opening of open.values())
        void opening.then((one) => one.loadingTask.destroy()).catch(String);
    },
  };
}

async function openPdf(address: string) {
  const [{ getDocumentProxy }, bytes] = await Promise.all([import('unpdf'), fetchBytes(address)]);
  return getDocumentProxy(bytes, {
    // As the importer opens it: nothing in it runs, nothing is fetched.
    useSystemFonts: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: limits.megapixels * 1_000_000,
    cMapUrl: 'maps/',
    cMapPacked: false,
    BinaryDataFactory: PredefinedMaps,
    verbosity: 0,
  });
}

async function drawPdf(
  page: Awaited<ReturnType<Awaited<ReturnType<typeof openPdf>>['getPage']>>,
): Promise<HTMLCanvasElement> {
  const { width } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: WIDTH / width });
  const canvas = makeCanvas(viewport.width, viewport.height);
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
  return canvas;
}

async function drawPicture(address: string): Promise<HTMLCanvasElement> {
  const picture = new Image();
  picture.src = address;
  await picture.decode().catch(() => {
    throw new Error('原件的图片打不开，可能已损坏或被移走。');
  });
  const scale = Math.min(1, WIDTH / picture.naturalWidth);
  const canvas = makeCanvas(picture.naturalWidth * scale, picture.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error('原件打不开，可能没有收进文献库，或被移走了。');
  return new Uint8Array(await response.arrayBuffer());
}

function makeCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  return canvas;
}
