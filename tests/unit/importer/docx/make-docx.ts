import { strToU8, zipSync, type Zippable } from 'fflate';

/** Parts of a Word file to be, each the inside of its root; `raw` parts are written as they are. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  settings?: string;
  header?: string;
  footer?: string;
  /** Pictures by name, each under a relationship `rId-name`. */
  pictures?: Record<string, Uint8Array>;
  /** Addresses outside of the file by relationship. */
  linked?: Record<string, string>;
  raw?: Record<string, string | Uint8Array>;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  settings: 'settings',
  header: 'hdr',
  footer: 'ftr',
} as const;

const CONTENT_TYPES = [
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  '<Default Extension="png" ContentType="image/png"/>',
  ...['document.main', ...Object.keys(ROOTS)].map(
    (kind) =>
      `<Override PartName="/word/${kind.replace('.main', '')}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
  ),
].join('');

/** Packs a Word file in memory, in the manner of Word: parts found by relationships, pictures as `rIdPicture`. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(
      `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${CONTENT_TYPES}</Types>`,
    ),
    '_rels/.rels': strToU8(relationships([['rId1', 'officeDocument', 'word/document.xml']])),
    'word/document.xml': strToU8(
      `${DECLARATION}<w:document ${NAMESPACES}><w:body>${parts.body}</w:body></w:document>`,
    ),
  };
  const links: [string, string, string][] = [['rIdPicture', 'image', 'media/image1.png']];
  for (const [name, root] of Object.entries(ROOTS)) {
    const inside = parts[name as keyof typeof ROOTS];
    if (inside === undefined) continue;
    files[`word/${name}.xml`] = strToU8(`${DECLARATION}<w:${root} ${NAMESPACES}>${inside}</w:${root}>`);
    links.push([`rId-${name}`, name, `${name}.xml`]);
  }
  for (const [name, bytes] of Object.entries(parts.pictures ?? {})) {
    // Pictures are packed already.
    files[`word/media/${name}`] = [bytes, { level: 0 }];
    links.push([`rId-${name}`, 'image', `media/${name}`]);
  }
  for (const [id, address] of Object.entries(parts.linked ?? {}))
    links.push([id, 'image', `${address}" TargetMode="External`]);
  files['word/_rels/document.xml.rels'] = strToU8(relationships(links));
  for (const [name, content] of Object.entries(parts.raw ?? {}))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files);
}

/** A paragraph: properties, then runs or words. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : r(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of words with its properties. */
export function r(words: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** The place of a paragraph in a list. */
export function inList(id: number, level?: number): string {
  return `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${id}"/></w:numPr>`;
}

/** One level of a list. */
export function lvl(index: number, format: string, text: string, more = '', start = 1): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
}

/** A definition with its levels. */
export function abstractNum(id: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
}

/** A list of a definition, with what it overrides. */
export function num(id: number, definition: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}

/** A level of a list that begins anew. */
export function startOverride(level: number, start: number): string {
  return `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
}

function relationships(links: readonly (readonly [string, string, string])[]): string {
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

/** What a drawing says of its picture; sizes in centimetres as printed. */
interface Drawing {
  width?: number;
  height?: number;
  description?: string;
  floats?: boolean;
}

/** A run with a picture in the manner of Word. */
export function drawing(
  name: string,
  { width = 12, height = 8, description = '', floats }: Drawing = {},
): string {
  const frame = floats ? 'wp:anchor' : 'wp:inline';
  return `<w:r><w:drawing><${frame}><wp:extent cx="${width * 360_000}" cy="${height * 360_000}"/><wp:docPr id="1" name="图片 1" descr="${description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">${picture(name, description, width, height)}</a:graphicData></a:graphic></${frame}></w:drawing></w:r>`;
}

/** A picture inside a drawing or a group. */
export function picture(name: string, description: string, width = 6, height = 4): string {
  return `<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="" descr="${description}"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId-${name}"/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx="${width * 360_000}" cy="${height * 360_000}"/></a:xfrm></pic:spPr></pic:pic>`;
}
