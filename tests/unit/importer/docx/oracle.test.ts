import { expect, test } from 'vitest';
import { readSource } from '../../../../src/importer/read/read-source.ts';
import { convertByOffice, hasOffice, WHY_NOT } from '../../../office.ts';
import { present } from '../../../present.ts';
import { makeNumberedFiles } from './number-documents.ts';

const files = makeNumberedFiles(20);

test.skipIf(!hasOffice)(`LibreOffice prints the same numbers${WHY_NOT}`, async () => {
  const printed = convertByOffice(
    files.map(({ name, bytes }) => ({ name, content: bytes })),
    'txt:Text (encoded):UTF8',
  );
  for (const [index, { name, bytes }] of files.entries())
    expect(listNumbers((await readSource(bytes, name)).text), name).toEqual(
      listNumbers(present(printed[index]).toString()),
    );
});

test('each file has numbers, and one that is wrong or missing is seen', async () => {
  for (const { name, bytes } of files) {
    const { text } = await readSource(bytes, name);
    const numbers = listNumbers(text);
    expect(numbers).toHaveLength(40);
    expect(numbers.filter((number) => number !== '').length).toBeGreaterThan(20);
    const at = numbers.findLastIndex((number) => number !== '');
    for (const other of ['', '甲'])
      expect(listNumbers(text.replace(new RegExp(`^.*(?=甲${at}$)`, 'mu'), other))).not.toEqual(numbers);
  }
});

/** The number in front of `甲0`, `甲1` …, its spaces closed. */
function listNumbers(text: string): string[] {
  return [...text.matchAll(/^[#*\s\ufeff]*(.*?)甲\d+\**$/gmu)].map(([, number = '']) =>
    number.replace(/\s/gu, ''),
  );
}
