import { expect, test } from 'vitest';
import { splitBodies } from '../../../src/archive/references.ts';

test.each([
  ['two names with two ids are two', '研究室、经济技术部', ['a', 'b'], ['研究室→a', '、经济技术部→b']],
  ['a space parts names too', '研究室 经济技术部', ['a', 'b'], ['研究室→a', ' 经济技术部→b']],
  ['one name stays whole', '网络和社会工作部', ['a'], ['网络和社会工作部→a']],
  ['names that do not match the ids stay whole', '权益保障部、法律部', ['a'], ['权益保障部、法律部→a']],
])('%s', (_, name, ids, parts) => {
  expect(splitBodies({ name, ids }).map(({ joint, name: part, id }) => `${joint}${part}→${id}`)).toEqual(
    parts,
  );
});
