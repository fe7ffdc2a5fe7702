import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { citeArticle, citeIssue } from '../../../src/cite/citation.ts';
import { formatDublinCore } from '../../../src/cite/dublin-core.ts';
import { findArticle, findIssue, realArchive } from '../../fixtures/archive/real.ts';

const archive = realArchive();
const ORIGIN = 'https://example.org';

/** The elements of a record, `dc:title=…`, in their order. */
function elementsOf(xml: string): string[] {
  return [...xml.matchAll(/^ {2}<(?<name>[\w:]+)[^>]*>(?<value>.*)<\/\k<name>>$/gmu)].map(
    ({ groups }) => `${groups?.name}=${groups?.value}`,
  );
}

test('an article says who, what, when and where it stands', () => {
  const xml = formatDublinCore(citeArticle(findArticle(archive, 'qinghai-gongyun/2023-no2/03'), ORIGIN));
  expect(elementsOf(xml)).toEqual([
    'dc:title=在全总十七届七次执委会议上的讲话',
    'dc:creator=王东明',
    'dc:publisher=青海省总工会',
    'dcterms:issued=2023',
    'dc:type=Text',
    'dc:type=讲话',
    'dc:language=zh-CN',
    'dc:format=text/html',
    'dc:identifier=https://example.org/qinghai-gongyun/2023-no2/03/',
    'dcterms:isPartOf=青海工运',
    'dcterms:extent=8',
    'dc:source=来源：中工网',
    'dc:description=场合：全总十七届七次执委会议',
    'dcterms:bibliographicCitation=王东明. 在全总十七届七次执委会议上的讲话[J]. 青海工运，2023（2）：8.',
  ]);
  expect(xml).toMatch(
    /^<\?xml version="1\.0" encoding="utf-8"\?>\n<metadata xmlns:dc="[^"]+" xmlns:dcterms=/u,
  );
});

test('a document has its number, and no address where the archive does not know its own', () => {
  const elements = elementsOf(
    formatDublinCore(citeArticle(findArticle(archive, 'qing-zong-fa/2022-no11/index'), '')),
  );
  expect(elements).toContain('dc:identifier=青总发〔2022〕11号');
  expect(elements.filter((one) => one.startsWith('dc:identifier='))).toHaveLength(1);
  expect(elements).toContain('dcterms:issued=2022-06-22');
});

test('an issue is a collection that is part of nothing', () => {
  const elements = elementsOf(
    formatDublinCore(citeIssue(findIssue(archive, 'qinghai-gongyun/2023-no2'), ORIGIN)),
  );
  expect(elements).toContain('dc:type=Collection');
  expect(elements.filter((one) => one.startsWith('dcterms:isPartOf'))).toEqual([]);
});

test('what XML would take for markup is written as text', () => {
  const citation = citeArticle(findArticle(archive, 'qinghai-gongyun/2023-no2/03'), ORIGIN);
  const xml = formatDublinCore({ ...citation, title: '甲<乙>&“丙”' });
  expect(xml).toContain('<dc:title>甲&lt;乙&gt;&amp;“丙”</dc:title>');
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => faults.push(message));
  parser.write(xml).close();
  expect(faults).toEqual([]);
});
