import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readSource } from '../../../../src/importer/read/read-source.ts';
import { makeNumberedFiles } from './number-documents.ts';

const files = makeNumberedFiles(20);
const office = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path));
const WHY = office === undefined ? '（没有运行：这台机器没有 LibreOffice）' : '';

test.skipIf(office === undefined)(`LibreOffice prints the same numbers${WHY}`, async () => {
  const printed = printByOffice(office ?? '');
  for (const { name, bytes } of files)
    expect(listNumbers((await readSource(bytes, name)).text), name).toEqual(listNumbers(printed(name)));
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

function printByOffice(program: string): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    const options = [
      '--headless',
      '--norestore',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      folder,
    ];
    execFileSync(program, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...options,
      ...files.map(({ name }) => join(folder, name)),
    ]);
    const texts = new Map(
      files.map(({ name }) => [name, readFileSync(join(folder, name.replace('.docx', '.txt')), 'utf8')]),
    );
    return (name) => texts.get(name) ?? '';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
