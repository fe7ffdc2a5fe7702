import { issueContents } from '../../archive/contents.ts';
import type { Issue } from '../../archive/model.ts';
import { dutyFact, imprintFact } from '../../print/issue-facts.ts';
import { isSaidByHead, issueEnd, issueFront, type IssuePart } from '../../print/issue-parts.ts';
import { foldText } from '../../text/width.ts';
import type { PrintPart } from '../fields.ts';

/** What an issue prints in one part, a line each; without the words of ours that stand over it. */
export interface IssuePrint {
  issue: string;
  part: PrintPart;
  lines: string[];
}

/** The printed matter of an issue that its page shows besides the articles; a document's page is its article. */
export function readPrints(issue: Issue): IssuePrint[] {
  if (issue.document) return [];
  const isBulletin = issue.series.data.form === 'bulletin';
  return [
    ...[...issueFront(issue), ...issueEnd(issue)].flatMap((part) => printsOf(part, isBulletin)),
    { part: 'contents' as const, lines: ownLines(issue) },
  ]
    .filter(({ lines }) => lines.length > 0)
    .map((print) => ({ issue: issue.id, ...print }));
}

function printsOf(part: IssuePart, isBulletin: boolean): Omit<IssuePrint, 'issue'>[] {
  switch (part.type) {
    case 'motto':
      return [{ part: 'motto', lines: [part.text] }];
    case 'masthead':
      return [{ part: 'masthead', lines: part.duties.map((duty) => dutyFact(duty).join('　')) }];
    case 'imprint': {
      const place = isBulletin && isSaidByHead(part) ? 'head' : 'imprint';
      const value = (fact: (typeof part.facts)[number]) => imprintFact(fact)[1];
      // What is the same in every issue stands by itself, so that it is stored once.
      return [
        {
          part: place,
          lines: part.facts.filter(({ type }) => type === 'publisher' || type === 'text').map(value),
        },
        {
          part: place,
          lines: [...part.facts.flatMap((fact) => (fact.type === 'date' ? fact.date : [])), ...part.lines],
        },
        { part: 'cover', lines: part.facts.filter(({ type }) => type === 'cover-photo').map(value) },
      ];
    }
    case 'editor-note':
      return [{ part: 'note', lines: [part.text] }];
    case 'distribution':
      return [{ part: 'distribution', lines: part.lines }];
  }
}

/** Titles and small heads that only the contents print. */
function ownLines(issue: Issue): string[] {
  const lines = issueContents(issue).flatMap((section) => section.lines);
  return [
    ...new Set(
      lines.flatMap(({ title, group, article: { data } }) => {
        const above = foldText([data.kicker, data.title, data.subtitle].join(''));
        return [...(group === undefined ? [] : [group]), ...(above.includes(foldText(title)) ? [] : [title])];
      }),
    ),
  ];
}
