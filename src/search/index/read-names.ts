import { nameApart, yearSpans } from '../../archive/labels.ts';
import type { Archive, Article, Column, Organization, Person, Series } from '../../archive/model.ts';
import { organizationRecord } from '../../archive/organizations.ts';
import { countWorks, leadingPosts, personRecord } from '../../archive/people.ts';
import { formatDate } from '../../text/dates.ts';
import type { StoredName } from '../fields.ts';

/** Reads what the cards of persons, bodies, columns and series show. */
export function readNames(archive: Archive): StoredName[] {
  const series = new Map(archive.series.map(({ id, data }) => [id, data.name]));
  return [
    ...archive.people.map((person) => readPerson(person, archive)),
    ...archive.organizations.map((body) => readBody(body, archive)),
    ...archive.columns.map((column) => readColumn(column, series.get(column.data.series))),
    ...archive.series.map(readSeries),
  ];
}

/** The posts the person is best known by, as on the other pages, and everything the person is named by, in the authority file or in print. */
function readPerson(person: Person, archive: Archive): StoredName {
  const { appearances } = personRecord(archive, person);
  const known = leadingPosts(archive, person);
  const printed = appearances.flatMap(({ article: { data } }) =>
    [...(data.speakers ?? []), ...(data.authors ?? [])].filter((one) => one.person === person.id),
  );
  // Results are narrowed to what is theirs: what a report says of them is not.
  const own = appearances.flatMap(({ article: { data, spoken } }) =>
    [...(spoken ? (data.speakers ?? []) : []), ...(data.authors ?? [])].filter(
      (one) => one.person === person.id,
    ),
  );
  const works = countWorks(archive, person);
  const { name, otherNames = [] } = person.data;
  return {
    kind: 'person',
    names: unique([name, ...otherNames, ...printed.map((one) => one.name)]),
    url: person.url,
    facts: [
      // Beside a card of the same name.
      ...(person.mark === undefined ? [] : [person.mark]),
      ...(known
        ? [known.names.join('、') + (known.asOf === undefined ? '' : `（${formatDate(known.asOf)}）`)]
        : []),
      ...(otherNames.length > 0 ? [`又作：${otherNames.join('、')}`] : []),
      ...(works > 0 ? [`见于${works}篇（期）`] : []),
    ],
    ...filtered({ people: unique(own.map((one) => nameApart({ name: one.name, mark: person.mark }))) }),
  };
}

function readBody(body: Organization, archive: Archive): StoredName {
  const { signed } = organizationRecord(archive, body);
  const { name, shortNames = [], kind } = body.data;
  return {
    kind: 'body',
    names: [name, ...shortNames],
    url: body.url,
    facts: [body.parent ? `${kind}，上级是${body.parent.data.name}` : kind],
    ...filtered({
      organization: unique(
        signed.flatMap(({ data: { organization } }) =>
          organization?.ids.includes(body.id) ? organization.name : [],
        ),
      ),
    }),
  };
}

function readColumn({ data: { name, formerNames = [] }, url, articles }: Column, series = ''): StoredName {
  const names = unique(articles.flatMap(({ data }: Article) => data.column ?? []));
  return {
    kind: 'column',
    names: unique([name, ...formerNames]),
    url,
    facts: [
      `《${series}》栏目，共${articles.length}篇`,
      ...(formerNames.length > 0 ? [`曾名：${formerNames.join('、')}`] : []),
    ],
    ...filtered({ column: names, ...(names.length > 0 && { series: [series] }) }),
  };
}

function readSeries({ data: { name, form }, url, issues }: Series): StoredName {
  const unit = form === 'journal' || form === 'bulletin' ? '期' : '件';
  return {
    kind: 'series',
    names: [name],
    url,
    facts: [`${issues.length}${unit}，${yearSpans(issues.map(({ data }) => data.year))}年`],
    ...filtered({ series: [name] }),
  };
}

function filtered(filters: NonNullable<StoredName['filters']>): Pick<StoredName, 'filters'> {
  return Object.values(filters).every((values) => values.length > 0) ? { filters } : {};
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
