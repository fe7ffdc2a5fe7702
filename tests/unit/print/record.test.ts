import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { sourceLine } from '../../../src/print/record.ts';
import { smallContent } from '../../fixtures/archive/content.ts';

const content = smallContent();
content.series.push({
  id: 'sheets',
  data: {
    name: '宣传展板',
    form: 'poster',
    audience: 'public',
    order: 4,
    publisher: { ids: ['city'], name: '某市总工会' },
    description: '展板。',
  },
});
content.issues.push({
  id: 'sheets/2018',
  data: { year: 2018, numbers: [], contents: [{ entries: [{ title: '展板', article: 'index' }] }] },
});
content.articles.push({
  id: 'sheets/2018/index',
  data: { title: '展板', kind: '展板' },
  digest: '',
  body: '正文。',
  wordCount: 0,
  document: { blocks: [], refusals: [] },
  pictures: new Map(),
});
const archive = buildArchive(content);

describe('where an article was printed', () => {
  test.each([
    ['journal/2017-no9-10/01', '《学刊》2017年第9-10期，第3页，“论坛”栏'],
    ['journal/2017-no9-10/cover', '《学刊》2017年第9-10期，封面'],
    ['journal/2017-no9-10/call', '《学刊》2017年第9-10期'],
    ['bulletin/2020-no16/01', '《内部通报》2020年第16期'],
    ['notices/2022-no11/index', '青总发〔2022〕11号'],
    ['sheets/2018/index', '宣传展板'],
  ])('%s: %s', (id, line) => {
    const article = archive.articles.find((one) => one.id === id);
    expect(article && sourceLine(article)).toBe(line);
  });
});
