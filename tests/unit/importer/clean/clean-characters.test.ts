import { expect, test } from 'vitest';
import { cleanCharacters } from '../../../../src/importer/clean/clean-characters.ts';

test.each([
  ['radicals of a PDF', '⼯会⼾外⻓期', '工会户外长期', '部首字符改为汉字，共 3 处'],
  ['bars that fonts draw like dashes', '2017―2020年', '2017—2020年', '横线（―）改为破折号，共 1 处'],
])('%s', (_, text, cleaned, message) => {
  expect(cleanCharacters(text)).toEqual({ text: cleaned, log: [{ kind: 'change', line: 1, message }] });
});
