import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { filterByAudience } from '../../../src/corpus/audience.ts';
import { keepNothing, type Kept } from '../../../src/corpus/kept.ts';
import { countIn, foldTexts } from '../../../src/phrases/count-in.ts';
import { listFormulas } from '../../../src/phrases/list-formulas.ts';
import { drawSpark } from '../../../src/phrases/spark.ts';
import type { Audience } from '../../../src/schema/fields.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { present } from '../../present.ts';

const NONE = new Map<string, string>();

/** The small archive with phrases in the bodies of some of its articles. */
function makeContent() {
  const content = smallContent();
  const write = (id: string, body: string) => {
    const article = present(content.articles.find((one) => one.id === id));
    article.body = body;
    return article;
  };
  const internal = present(
    content.articles.find(
      ({ id }) => id.startsWith('neibu') || id.startsWith('tongbao') || id.startsWith('bulletin'),
    ) ?? content.articles.at(-1),
  );
  return { content, write, internal };
}

const listFor = (content: ReturnType<typeof smallContent>, audience: Audience, kept: Kept = keepNothing) => {
  const shown = filterByAudience(content, audience);
  return listFormulas(buildArchive(shown), shown.words.formulas, NONE, kept);
};

describe('the editors’ formulas', () => {
  test('have their places, articles, years and first article', () => {
    const { content, write } = makeContent();
    const ids = content.articles.map(({ id }) => id);
    const [one, other] = [present(ids[0]), present(ids[1])];
    write(one, '推进产改，产 改见效。\n\n谈产改。');
    write(other, '再谈產改。');
    content.words = {
      ...content.words,
      formulas: [{ phrase: '产改', group: '工会' }, { phrase: '从没有过' }],
    };
    const variants = new Map([['產', '产']]);
    const [formula, ...others] = listFormulas(
      buildArchive(content),
      content.words.formulas,
      variants,
      keepNothing,
    );
    expect(others).toEqual([]);
    expect(formula).toMatchObject({ phrase: '产改', group: '工会', places: 4, articles: 2 });
    const sum = present(formula).years.reduce((sum, { places }) => sum + places, 0);
    expect(sum).toBe(4);
    expect(present(formula).years.every(({ places, isHeld }) => isHeld || places === 0)).toBe(true);
    expect([one, other]).toContain(present(formula).first.article.id);
  });

  test('are named only where a text that is shown holds them, and without what editors say of them', () => {
    const { content, internal } = makeContent();
    internal.body = '密语甲乙丙。';
    content.words = {
      ...content.words,
      formulas: [
        { phrase: '密语甲乙丙', group: '密语甲乙丙', note: '只在内部' },
        { phrase: '职工', group: '密语甲乙丙', note: '也说到密语' },
      ],
    };
    const shown = content.articles.find(
      ({ id }) =>
        id !== internal.id && filterByAudience(content, 'exchange').articles.some((one) => one.id === id),
    );
    present(shown).body = '职工之家。';
    expect(listFor(content, 'internal').map(({ phrase, note }) => [phrase, note])).toEqual([
      ['密语甲乙丙', '只在内部'],
      ['职工', '也说到密语'],
    ]);
    const restricted = filterByAudience(content, 'exchange').words.formulas;
    expect(JSON.stringify(restricted)).not.toMatch(/密语|内部/u);
    expect(listFor(content, 'exchange').map(({ phrase }) => phrase)).toEqual(['职工']);
  });

  test('what was counted is kept by the digest of each text and of the list', () => {
    const { content, write } = makeContent();
    const article = write(present(content.articles[0]).id, '产改。');
    content.words = { ...content.words, formulas: [{ phrase: '产改' }] };
    const stored = new Map<string, string>();
    const kept: Kept = {
      read: (name) => (stored.has(name) ? (JSON.parse(present(stored.get(name))) as unknown) : undefined),
      write: (name, value) => void stored.set(name, JSON.stringify(value)),
    };
    expect(listFor(content, 'internal', kept)[0]?.places).toBe(1);
    // Of the same digest it is the same text, and is not read again.
    article.body = '没有。';
    expect(listFor(content, 'internal', kept)[0]?.places).toBe(1);
    content.words = { ...content.words, formulas: [{ phrase: '没有' }, { phrase: '产改' }] };
    expect(listFor(content, 'internal', kept).map(({ phrase }) => phrase)).toEqual(['没有']);
  });
});

describe('places in a text', () => {
  const count = (texts: string[], ...words: string[]) =>
    countIn(
      foldTexts(
        texts.map((text, place) => ({ kind: 'text', id: `p${place + 1}`, text })),
        NONE,
      ),
      words,
    );

  test.each([
    [['产改'], ['产改'], { places: 1, paragraph: 'p1' }],
    [['无', '产，改。产改'], ['产改'], { places: 2, paragraph: 'p2' }],
    // Not over the end of a paragraph.
    [['产', '改'], ['产改'], null],
    // What overlaps is one place, as in the search.
    [['工工工工'], ['工工'], { places: 1, paragraph: 'p1' }],
    [['党的二十大'], ['二十大', '党的二十大'], { places: 1, paragraph: 'p1' }],
    [['𠮷𠮷'], ['𠮷'], { places: 2, paragraph: 'p1' }],
    [['产改'], [''], null],
  ])('%j of %j', (texts, words, counted) => expect(count(texts, ...words)).toEqual(counted));

  test('the title is none', () => {
    expect(countIn(foldTexts([{ kind: 'title', id: '', text: '产改' }], NONE), ['产改'])).toBeNull();
  });
});

describe('a small drawing', () => {
  test('has a bar a year with places, a mark for what is not held, and says both', () => {
    const spark = drawSpark([
      { year: 2017, places: 4, isHeld: true },
      { year: 2018, places: 0, isHeld: true },
      { year: 2019, places: 0, isHeld: false },
      { year: 2020, places: 1, isHeld: true },
    ]);
    expect(spark.bars.map(({ height }) => height)).toEqual([27, 7]);
    expect(spark.absent).toEqual([30]);
    expect(spark.words).toBe('2017年4处，2020年1处；2018年没有；2019年无存');
  });

  test('of a hundred years is not wider than its place', () => {
    const years = Array.from({ length: 100 }, (_, place) => ({
      year: 1926 + place,
      places: place,
      isHeld: true,
    }));
    expect(drawSpark(years).width).toBe(200);
  });
});
