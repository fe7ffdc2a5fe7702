import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { appendYaml, changeYaml, removeYaml } from '../../../src/desk/work/write-data.ts';
import { correctionsSchema } from '../../../src/schema/corrections.ts';
import { reviewSchema } from '../../../src/schema/review.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-data-'));
afterAll(() => rmSync(folder, { recursive: true }));
const step = { state: '一校', by: '王校对', on: '2026-11-28' };
const at = (name: string) => join(folder, name);

describe('a place of a data file', () => {
  test('is made with the file, dates in quotes', () => {
    changeYaml(at('a.yaml'), reviewSchema, (document) => document.setIn(['articles', '01'], [step]));
    expect(readFileSync(at('a.yaml'), 'utf8')).toBe(
      "articles:\n  '01':\n    - state: 一校\n      by: 王校对\n      on: '2026-11-28'\n",
    );
  });

  test('leaves the words of others and their comments alone', () => {
    const before =
      "# 谁校过\narticles:\n  # 通知\n  index:\n    - { state: 待校, by: 李, on: '2026-01-02' }\n";
    writeFileSync(at('b.yaml'), before);
    changeYaml(at('b.yaml'), reviewSchema, (document) => document.setIn(['articles', '02'], [step]));
    expect(readFileSync(at('b.yaml'), 'utf8')).toContain(before);
  });

  test('of a broken file, or one that would be, is not written', () => {
    writeFileSync(at('c.yaml'), 'articles: [');
    expect(() => changeYaml(at('c.yaml'), reviewSchema, () => undefined)).toThrow('有写法错误');
    writeFileSync(at('d.yaml'), '{}');
    expect(() => changeYaml(at('d.yaml'), reviewSchema, (one) => one.set('x', 1))).toThrow('没有写下');
    expect([readFileSync(at('c.yaml'), 'utf8'), readFileSync(at('d.yaml'), 'utf8')]).toEqual([
      'articles: [',
      '{}',
    ]);
  });

  test('of a file in another encoding is not written, by change or at its end', () => {
    const bytes = Buffer.concat([Buffer.from('# '), Buffer.from([0xb9, 0xa4]), Buffer.from('\n')]);
    writeFileSync(at('g.yaml'), bytes);
    expect(() =>
      changeYaml(at('g.yaml'), reviewSchema, (one) => one.setIn(['articles', '01'], [step])),
    ).toThrow('不是 UTF-8');
    expect(() =>
      appendYaml(at('g.yaml'), correctionsSchema, {
        kind: 'omitted',
        article: '01',
        source: '乙',
        reason: '页眉',
      }),
    ).toThrow('不是 UTF-8');
    expect(readFileSync(at('g.yaml'))).toEqual(bytes);
  });
});

test('an entry goes to the end of a list, whose bytes stay', () => {
  const entry = { kind: 'misread', article: '01', source: '甲', archive: '2024-06-20', reason: '误识：数字' };
  const before = "- {kind: omitted, article: '01', source: 乙, reason: 页眉}   # 眉\n";
  writeFileSync(at('e.yaml'), before);
  appendYaml(at('e.yaml'), correctionsSchema, entry);
  appendYaml(at('f.yaml'), correctionsSchema, entry);
  const written = readFileSync(at('f.yaml'), 'utf8');
  expect(readFileSync(at('e.yaml'), 'utf8')).toBe(before + written);
  expect(written).toContain("archive: '2024-06-20'");
  expect(() => appendYaml(at('f.yaml'), correctionsSchema, { kind: 'misread' })).toThrow('没有写下');
});

describe('an entry of a list', () => {
  const one = (source: string) =>
    `- kind: omitted   # 眉\n  article: '01'\n  source: ${source}\n  reason: >-\n    印在\n    页眉\n`;
  const remove = (name: string, source: string) =>
    removeYaml(at(name), correctionsSchema, (entry) => (entry as { source?: string }).source === source);

  test.each([
    ['the first', '甲', `# 更正\n\n# 乙的\n${one('乙')}# 末\n`],
    ['the last', '乙', `# 更正\n${one('甲')}\n# 乙的\n# 末\n`],
  ])('goes, and the bytes of the others and their comments stay: %s', (_, source, wanted) => {
    writeFileSync(at('h.yaml'), `# 更正\n${one('甲')}\n# 乙的\n${one('乙')}# 末\n`);
    expect(remove('h.yaml', source)).toBe(true);
    expect(readFileSync(at('h.yaml'), 'utf8')).toBe(wanted);
  });

  test('goes as the only one, and another one comes after it', () => {
    writeFileSync(at('i.yaml'), `# 更正\n${one('甲')}`);
    expect(remove('i.yaml', '甲')).toBe(true);
    expect(readFileSync(at('i.yaml'), 'utf8')).toBe('# 更正\n[]\n');
    appendYaml(at('i.yaml'), correctionsSchema, { kind: 'omitted', source: '乙', reason: '页眉' });
    expect(readFileSync(at('i.yaml'), 'utf8')).toBe(
      '# 更正\n- kind: omitted\n  source: 乙\n  reason: 页眉\n',
    );
  });

  test('goes out of a list on one line', () => {
    writeFileSync(
      at('j.yaml'),
      '[{ kind: omitted, source: 甲, reason: 页眉 }, { kind: omitted, source: 乙, reason: 页眉 }] # 全\n',
    );
    expect(remove('j.yaml', '甲')).toBe(true);
    expect(readFileSync(at('j.yaml'), 'utf8')).toBe('[ { kind: omitted, source: 乙, reason: 页眉 } ] # 全\n');
  });

  test('that is not there leaves the file', () => {
    expect(remove('j.yaml', '丙')).toBe(false);
    expect(remove('none.yaml', '丙')).toBe(false);
  });
});
