import { element, writeXml } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import type { DocumentFacts } from './core-properties.ts';
import { fontTable } from './fonts.ts';
import { paragraph, run, value } from './markup.ts';
import { NAMESPACES } from './namespaces.ts';
import { numberingDocument } from './numbering.ts';
import { FURNITURE, furnitureParagraph } from './sheets.ts';
import type { Form } from './sheets.ts';
import type { Story } from './story.ts';
import { stylesDocument } from './styles.ts';

/** A part of a Word document beside its text. */
export interface PackagePart {
  name: string;
  kind: string;
  content: string;
}

/** Styles, faces and settings, head and feet, and where there are any lists and notes. */
export function partsBeside(story: Story, { colour, source }: DocumentFacts): PackagePart[] {
  const { form, notes, lists, sheet } = story;
  return [
    ...sharedParts(form, colour),
    { name: 'settings', kind: 'settings', content: settings(story) },
    ...FURNITURE[form].map((furniture) => ({
      name: furniture.name,
      kind: furniture.kind,
      content: writeXml(
        element(
          furniture.kind === 'header' ? 'w:hdr' : 'w:ftr',
          NAMESPACES,
          furnitureParagraph(furniture, source),
        ),
      ),
    })),
    ...(lists.length > 0
      ? [{ name: 'numbering', kind: 'numbering', content: numberingDocument(lists, sheet) }]
      : []),
    ...(notes.length > 0 ? [{ name: 'footnotes', kind: 'footnotes', content: footnotes(notes) }] : []),
  ];
}

const shared = new Map<string, PackagePart[]>();

/** What every document of a form has: written once for all of them. */
function sharedParts(form: Form, colour: string): PackagePart[] {
  const known = shared.get(form + colour) ?? [
    { name: 'styles', kind: 'styles', content: stylesDocument(form, colour) },
    { name: 'fontTable', kind: 'fontTable', content: fontTable() },
  ];
  shared.set(form + colour, known);
  return known;
}

/** Odd and even pages of a notice differ; a document opens as a program of the last ten years would write it. */
function settings({ form, notes }: Story): string {
  return writeXml(
    element(
      'w:settings',
      NAMESPACES,
      value('w:defaultTabStop', 420),
      form === 'notice' ? element('w:evenAndOddHeaders') : undefined,
      value('w:characterSpacingControl', form === 'notice' ? 'doNotCompress' : 'compressPunctuation'),
      notes.length > 0
        ? element(
            'w:footnotePr',
            {},
            SEPARATORS.map(({ id }) => element('w:footnote', { 'w:id': id })),
          )
        : undefined,
      element(
        'w:compat',
        {},
        element('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': '15',
        }),
      ),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    ),
  );
}

const SEPARATORS = [
  { id: '-1', type: 'separator', mark: 'w:separator' },
  { id: '0', type: 'continuationSeparator', mark: 'w:continuationSeparator' },
] as const;

function footnotes(notes: readonly XmlElement[][]): string {
  return writeXml(
    element(
      'w:footnotes',
      NAMESPACES,
      SEPARATORS.map(({ id, type, mark }) =>
        element('w:footnote', { 'w:type': type, 'w:id': id }, paragraph('FootnoteText', run(element(mark)))),
      ),
      notes.map((blocks, index) => element('w:footnote', { 'w:id': String(index + 1) }, blocks)),
    ),
  );
}
