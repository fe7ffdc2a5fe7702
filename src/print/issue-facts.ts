import type { Fact } from './facts.ts';
import type { Duty, ImprintFact } from './issue-parts.ts';
import { bodiesText, personText } from './names.ts';

/** A duty of the masthead in words: `['副主编', '常伟宁　王洋（执行）']`. */
export function dutyFact({ role, members }: Duty): Fact {
  return [role, members.map(({ person, note = '' }) => personText(person) + note).join('　')];
}

/** A line of the imprint in words: `['日期', '2017年10月10日']`. */
export function imprintFact(fact: ImprintFact): Fact {
  switch (fact.type) {
    case 'publisher':
      return [fact.label, bodiesText(fact.bodies)];
    case 'date':
      return [fact.label, fact.date + (fact.inferred ?? '')];
    case 'text':
      return [fact.label, fact.text];
    case 'cover-photo':
      return [fact.label, `${fact.title}　${personText(fact.photographer)}`];
  }
}
