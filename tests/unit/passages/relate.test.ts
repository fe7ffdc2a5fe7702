import { describe, expect, test } from 'vitest';
import { keepNothing } from '../../../src/corpus/kept.ts';
import { featuresOf, type Feature } from '../../../src/passages/features.ts';
import { relate, type RelatedSource } from '../../../src/passages/relate.ts';
import { relateArticles } from '../../../src/passages/related-articles.ts';
import { sharePassages } from '../../../src/passages/shared-passages.ts';
import { archiveWith, articleOf } from './passages-content.ts';

/** An item that has those things; others that have nothing make up the archive. */
function item(...names: string[]): RelatedSource {
  return {
    features: names.map((name): Feature => ({ key: name, reason: `都提到${name}`, weight: 1 })),
    passages: [],
  };
}
const REST = Array.from({ length: 100 }, () => item());
const tell = (sources: readonly RelatedSource[], most = 10) =>
  relate([...sources, ...REST], most)
    .slice(0, sources.length)
    .map((related) => related.map(({ item: other, reasons }) => `${other} ${reasons.join('、')}`));

describe('the items most like one', () => {
  test('are those that have something in common, with what it is', () => {
    expect(tell([item('甲'), item('甲', '乙'), item('丙')])).toEqual([['1 都提到甲'], ['0 都提到甲'], []]);
  });

  test('are five, and give two reasons, the most telling first', () => {
    const sources = [
      item('甲', '乙', '丙'),
      item('乙', '丙', '甲'),
      ...Array.from({ length: 6 }, () => item('甲')),
      item('乙'),
    ];
    const [related = []] = tell(sources);
    expect(related).toHaveLength(5);
    expect(related[0]).toBe('1 都提到丙、都提到乙');
    expect(related[1]).toBe('8 都提到乙');
  });

  test('have in common what is rare: what more than the most have tells nothing', () => {
    const many = Array.from({ length: 4 }, () => item('甲'));
    expect(tell(many, 4).map((related) => related.length)).toEqual([3, 3, 3, 3]);
    expect(tell(many, 3)).toEqual([[], [], [], []]);
  });

  test('are not long reports that have something of everything', () => {
    const report = item('甲', ...Array.from({ length: 50 }, (_, place) => `事${place}`));
    const [related] = tell([item('甲'), report, item('甲', '丁')]);
    expect(related).toEqual(['2 都提到甲', '1 都提到甲']);
  });

  test('may have passages in common and nothing else', () => {
    const alike = { features: [], passages: [{ item: 1, paragraphs: 3, characters: 200 }] };
    expect(tell([alike, item()])).toEqual([['1 相同的文字 3 段'], []]);
    const hardly = { features: [], passages: [{ item: 1, paragraphs: 1, characters: 19 }] };
    expect(tell([hardly, item()])).toEqual([[], []]);
  });

  test('there are none in an empty archive or beside one item', () => {
    expect(relate([], 10)).toEqual([]);
    expect(relate([item('甲')], 10)).toEqual([[]]);
  });
});

test('an article is known by its occasion, documents, people and what it sets in marks', () => {
  const archive = archiveWith({});
  const text =
    '学习《习近平关于工人阶级和工会工作论述摘编》，推动“五比一创”，“五小”，《决定》，“金秋 助学”和“五比一创”。';
  const speech = articleOf(archive, 'bulletin/2020-no16/01');
  speech.data.occasion = '某会一次会议';
  expect(featuresOf(speech, [{ number: 1, text }]).map(({ reason }) => reason)).toEqual([
    '同一场合：某会一次会议',
    '人物：马某',
    '都提到《习近平关于工人阶级和工会工作论述摘编》',
    '都提到“五比一创”',
    '都提到“金秋助学”',
  ]);
  const notice = articleOf(archive, 'notices/2022-no11/index');
  const carried = articleOf(archive, 'journal/2017-no9-10/03');
  for (const article of [notice, carried])
    expect(featuresOf(article, []).map(({ reason }) => reason)).toEqual(['同一文件：青总发〔2022〕11号']);
});

test('of an archive, what an audience may not see is related to nothing', () => {
  const words = '推动“五比一创”劳动竞赛。';
  const bodies = {
    'bulletin/2020-no16/01': words,
    'journal/2017-no9-10/01': words,
    'journal/2023-no2/01': words,
  };
  const relatedIn = (audience: 'internal' | 'exchange') => {
    const archive = archiveWith(bodies, audience);
    const passages = sharePassages(archive, audience, keepNothing);
    return relateArticles(archive, passages, audience, keepNothing)
      .of(articleOf(archive, 'journal/2023-no2/01'))
      .map(({ article, reasons }) => [article.id, ...reasons]);
  };
  expect(relatedIn('internal')).toEqual([
    ['journal/2017-no9-10/01', '都提到“五比一创”'],
    ['bulletin/2020-no16/01', '都提到“五比一创”'],
  ]);
  expect(relatedIn('exchange')).toEqual([['journal/2017-no9-10/01', '都提到“五比一创”']]);
});
