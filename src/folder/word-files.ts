import { paragraph, run, value, words } from '../publish/docx/markup.ts';
import { listPackageFiles } from '../publish/docx/package-files.ts';
import { openStory, type Story } from '../publish/docx/story.ts';
import type { StyleId } from '../publish/docx/style-ids.ts';
import type { PackedFile } from '../publish/pack-files.ts';
import { element, type XmlElement } from '../publish/xml.ts';
import type { Content, Quoted } from './model.ts';
import { LIST_NAMES, numberReferences, referenceOf, type ReferenceLook } from './references.ts';

/**
 * The files that are a folder as a Word document: its name as the title, headings, notes in the style of an editor's, and
 * excerpts with their sources. `moment` is when it was made: `2026-11-30T08:00:00Z`.
 */
export function listWordFiles(
  name: string,
  entries: readonly Content[],
  { place, form }: ReferenceLook,
  moment: string,
): PackedFile[] {
  const story = openStory('article');
  const { listed, numberOf } = numberReferences(entries, form);
  const markOf = (excerpt: Quoted) =>
    place === 'notes'
      ? beginNote(referenceOf(excerpt, form), story)
      : words(`[${numberOf(excerpt)}]`, [value('w:vertAlign', 'superscript')]);
  const body = [
    ...paragraphs('Heading1', name),
    ...entries.flatMap((entry) =>
      entry.kind === 'excerpt'
        ? paragraphs('Text', entry.text, markOf(entry))
        : paragraphs(entry.kind === 'heading' ? 'Heading2' : 'EditorNote', entry.text),
    ),
    ...(place === 'list' && listed.length > 0
      ? [
          paragraph('RecordHead', words(LIST_NAMES[form])),
          ...listed.map((one, index) => paragraph('Record', words(`[${index + 1}] ${one}`))),
        ]
      : []),
  ];
  return listPackageFiles(body, story, {
    title: name,
    creators: [],
    description: '',
    moment,
    source: name,
    colour: '#000000',
  });
}

/** A paragraph for each line; behind the last one the mark of the source. */
function paragraphs(style: StyleId, text: string, mark?: XmlElement): XmlElement[] {
  const lines = text.split(/\r?\n/u);
  return lines.map((line, place) =>
    paragraph(style, [...cells(line), place === lines.length - 1 ? mark : undefined]),
  );
}

/** Cells of a table stand a tab apart. */
function cells(line: string): XmlElement[] {
  return line
    .split('\t')
    .flatMap((cell, place) => [
      ...(place === 0 ? [] : [run(element('w:tab'))]),
      ...(cell === '' ? [] : [words(cell)]),
    ]);
}

/** A source as a footnote of the document; gives its mark. */
function beginNote(reference: string, { notes }: Story): XmlElement {
  const style = [value('w:rStyle', 'FootnoteReference')];
  const id = notes.push([
    paragraph('FootnoteText', [run(element('w:footnoteRef'), style), words(` ${reference}`)]),
  ]);
  return run(element('w:footnoteReference', { 'w:id': String(id) }), style);
}
