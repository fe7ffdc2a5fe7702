import { describe, expect, test } from 'vitest';
import { markBody } from '../../../src/importer/stages/mark-body.ts';

const authority = {
  personId: () => undefined,
  organizationId: (name: string) => (name === '青海省总工会' ? 'qinghai-zonggonghui' : undefined),
};

/** The blocks of a body, headings with their depth: `2 一、指导思想`. */
function mark(...texts: string[]): string[] {
  const blocks = texts.map((text, index) => ({ text, line: 2 * index + 1, gap: 1 }));
  const { body } = markBody({ slug: '01', blocks, data: {}, body: [] }, authority);
  return body.map((block) => {
    if (block.type === 'signature') return `署名 ${block.lines.join('／')}`;
    if (block.type === 'verse') return `诗 ${block.lines.join('／')}`;
    if (block.type === 'table') return `表 ${block.rows.map((cells) => cells.join('，')).join('／')}`;
    if (block.type === 'page') return `第${block.page}页`;
    if (block.type === 'note') return `注${block.label} ${block.text}`;
    return block.type === 'heading' ? `${block.depth} ${block.text}` : block.text;
  });
}

describe('headings', () => {
  test('of chapters stand above those in brackets', () => {
    expect(mark('一、指导思想', '（一）提高站位', '大会开幕。')).toEqual([
      '2 一、指导思想',
      '3 （一）提高站位',
      '大会开幕。',
    ]);
  });

  test('in brackets stand highest where there are no chapters', () => {
    expect(mark('（一）提高站位', '大会开幕。')).toEqual(['2 （一）提高站位', '大会开幕。']);
  });

  test('keep their depth, however the source marks them', () => {
    expect(mark('## 一、指导思想', '**（一）提高站位**')).toEqual(['2 一、指导思想', '3 （一）提高站位']);
  });

  test('stand one lower where a notice carries a plan with a title of its own', () => {
    expect(mark('## 工作规划', '**一、指导思想**', '（一）提高站位', '## 实施方案')).toEqual([
      '2 工作规划',
      '3 一、指导思想',
      '4 （一）提高站位',
      '2 实施方案',
    ]);
  });
});

describe('a signature', () => {
  test('is the name of a body with a date below it', () => {
    expect(mark('特此通知。', '青海省总工会', '2017年8月21日')).toEqual([
      '特此通知。',
      '署名 青海省总工会／2017年8月21日',
    ]);
  });

  test('is neither a name alone nor a date alone', () => {
    expect(mark('青海省总工会', '特此通知。', '2017年8月21日')).toEqual([
      '青海省总工会',
      '特此通知。',
      '2017年8月21日',
    ]);
  });
});
