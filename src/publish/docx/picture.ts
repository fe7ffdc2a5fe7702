import type { ArticlePicture } from '../../archive/model.ts';
import { isOnSide, type Orientation } from '../../pictures/orientation.ts';
import { element } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { paragraph, run } from './markup.ts';
import type { Twips } from './markup.ts';
import { pictureId } from './picture-names.ts';
import type { Story } from './story.ts';

/** Units in which DrawingML counts: of a point on the screen, of a twentieth of a point of print. */
const [EMU_OF_DOT, EMU_OF_TWIP] = [9525, 635];

/** A picture is no higher than so much of what it could be wide, that its caption finds room beside it. */
const HIGHEST = 1.2;

/** The paragraph of a picture, as wide as its points would be on a screen and never wider than the text. */
export function pictureParagraph(
  picture: ArticlePicture | undefined,
  alt: string,
  story: Story,
): XmlElement | undefined {
  if (!picture) return undefined;
  // A line of a fixed height would cut the picture off.
  return paragraph('Caption', run(element('w:drawing', {}, inline(picture, alt, story))), {
    keepNext: true,
    line: { times: 1 },
  });
}

function inline(picture: ArticlePicture, alt: string, story: Story): XmlElement {
  const shown = story.show(picture);
  const names = { id: String(shown.place), name: `图片 ${shown.place}` };
  const { width, height } = sizeOf(picture, story.sheet.width);
  const { orientation = 1 } = picture;
  const [cx, cy] = (isOnSide(orientation) ? [height, width] : [width, height]).map(String);
  // What is turned a quarter stands beyond its place, at the sides or above and below.
  const beyond = isOnSide(orientation) ? Math.round((width - height) / 2) : 0;
  const [beside, above] = [Math.max(beyond, 0), Math.max(-beyond, 0)].map(String);
  return element(
    'wp:inline',
    { distT: '0', distB: '0', distL: '0', distR: '0' },
    element('wp:extent', { cx, cy }),
    element('wp:effectExtent', { l: beside, t: above, r: beside, b: above }),
    element('wp:docPr', { ...names, descr: alt }),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' },
        element(
          'pic:pic',
          {},
          element('pic:nvPicPr', {}, element('pic:cNvPr', { ...names, descr: alt }), element('pic:cNvPicPr')),
          element(
            'pic:blipFill',
            {},
            element('a:blip', { 'r:embed': pictureId(shown.picture) }),
            element('a:stretch', {}, element('a:fillRect')),
          ),
          element(
            'pic:spPr',
            {},
            element(
              'a:xfrm',
              turned(orientation),
              element('a:off', { x: '0', y: '0' }),
              element('a:ext', { cx, cy }),
            ),
            element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
          ),
        ),
      ),
    ),
  );
}

/** Width and height as the picture is shown, in the units of DrawingML. */
function sizeOf({ width, height }: ArticlePicture, text: Twips): { width: number; height: number } {
  const widest = text * EMU_OF_TWIP;
  const scale = Math.min(EMU_OF_DOT, widest / width, (widest * HIGHEST) / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** How Word turns it, which does not look at what the camera says: mirrored first, then turned clockwise, in 60,000ths of a degree. */
function turned(orientation: Orientation): Record<string, string | undefined> {
  const quarters = [0, 0, 2, 0, 3, 1, 1, 3][orientation - 1] ?? 0;
  return {
    rot: quarters === 0 ? undefined : String(quarters * 5_400_000),
    flipH: [2, 5, 7].includes(orientation) ? '1' : undefined,
    flipV: orientation === 4 ? '1' : undefined,
  };
}
