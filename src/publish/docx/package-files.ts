import type { PackedFile } from '../pack-files.ts';
import { element, writeXml } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { partsBeside } from './parts-beside.ts';
import type { PackagePart } from './parts-beside.ts';
import { coreProperties } from './core-properties.ts';
import type { DocumentFacts } from './core-properties.ts';
import { FORMATS } from '../../pictures/format.ts';
import { NAMESPACES } from './namespaces.ts';
import { pictureId, pictureName } from './picture-names.ts';
import { sectionProperties } from './sheets.ts';
import type { Story } from './story.ts';

/** The files that are a Word document: a text with all that was collected beside it. They run in a browser too. */
export function listPackageFiles(
  body: readonly XmlElement[],
  story: Story,
  facts: DocumentFacts,
): PackedFile[] {
  const parts = partsBeside(story, facts);
  const main = writeXml(
    element('w:document', NAMESPACES, element('w:body', {}, body, sectionProperties(story.form))),
  );
  return [
    { path: '[Content_Types].xml', content: contentTypes(parts, story) },
    {
      path: '_rels/.rels',
      content: relationships([
        { id: 'rId-document', type: `${OFFICE}/officeDocument`, target: 'word/document.xml' },
        { id: 'rId-core', type: `${PACKAGE}/metadata/core-properties`, target: 'docProps/core.xml' },
      ]),
    },
    { path: 'docProps/core.xml', content: coreProperties(facts) },
    { path: 'word/document.xml', content: main },
    {
      path: 'word/_rels/document.xml.rels',
      content: relationships([
        ...parts.map(({ name, kind }) => ({
          id: `rId-${name}`,
          type: `${OFFICE}/${kind}`,
          target: `${name}.xml`,
        })),
        ...story.links.map((target, index) => ({
          id: `rId-link-${index + 1}`,
          type: `${OFFICE}/hyperlink`,
          target,
          mode: 'External',
        })),
        ...story.pictures.map(({ format }, index) => ({
          id: pictureId(index + 1),
          type: `${OFFICE}/image`,
          target: pictureName(index + 1, format),
        })),
      ]),
    },
    ...parts.map(({ name, content }): PackedFile => ({ path: `word/${name}.xml`, content })),
  ];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function contentTypes(parts: readonly PackagePart[], { pictures }: Story): string {
  const override = (name: string, type: string) => element('Override', { PartName: name, ContentType: type });
  return writeXml(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      [...new Set(pictures.map(({ format }) => format))].map((format) =>
        element('Default', { Extension: format, ContentType: FORMATS[format].type }),
      ),
      override('/word/document.xml', `${TYPES}.document.main+xml`),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      parts.map(({ name, kind }) => override(`/word/${name}.xml`, `${TYPES}.${kind}+xml`)),
    ),
  );
}

function relationships(list: readonly { id: string; type: string; target: string; mode?: string }[]): string {
  return writeXml(
    element(
      'Relationships',
      { xmlns: PACKAGE },
      list.map(({ id, type, target, mode }) =>
        element('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode }),
      ),
    ),
  );
}
