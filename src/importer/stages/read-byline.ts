import { isPersonalName } from '../../text/personal-name.ts';
import { mayNameBodies } from '../lines/body-names.ts';
import { isListOfPersons, splitNames } from '../lines/split-names.ts';

/** A person of a by-line and the post or unit before the name. */
export interface Byline {
  name: string;
  post?: string;
}

/** Words a post ends in: `党组书记、常务副主席`, `教育工会干事`, `本刊记者`. */
const POST =
  /(?:主席|书记|主任|部长|局长|处长|科长|厅长|院长|校长|所长|站长|馆长|厂长|矿长|经理|董事长|总裁|会长|理事长|秘书长|省长|市长|县长|区长|镇长|乡长|州长|委员|常委|组长|队长|段长|班长|干部|干事|职工|工人|教师|教授|工程师|技师|记者|编辑|通讯员|同志|研究员|代表|委员长|主编|总编|巡视员|员)$/u;

/**
 * Reads a line as a by-line by its shape: `马玉莲`, `马玉莲　李建国`, `示范县总工会　马玉莲`,
 * `市委常委、市总工会主席　王霞`, `文/陈福生`. Gives undefined for anything else.
 */
export function readByline(text: string): Byline[] | undefined {
  const plain = text
    .replace(/^□\s*/u, '')
    .replace(/^(?:作者|撰稿|执笔|文|整理|通讯员|本刊记者|记者)\s*[：:/／]\s*/u, '')
    .replace(/^[（(](.+)[）)]$/u, '$1')
    .replace(/\s*(?:[/／]\s*文)$/u, '')
    .trim();
  if ([...plain].length > 40 || /[。！？；“”]/u.test(plain)) return undefined;
  if (isListOfPersons(plain)) return splitNames(plain).map(({ name }) => ({ name }));
  return readPostAndName(plain);
}

function readPostAndName(plain: string): Byline[] | undefined {
  const [, post, printed] =
    /^(.{2,36}?)[ \u3000\t]+((?:\p{Script=Han}[ \u3000]\p{Script=Han}|\p{Script=Han}{2,4}))$/u.exec(plain) ??
    [];
  if (post === undefined || printed === undefined) return undefined;
  const name = printed.replace(/[ \u3000]/gu, '');
  if (!isPersonalName(name)) return undefined;
  return POST.test(post) ||
    mayNameBodies(post) ||
    /(?:公司|厂|矿|报社|医院|中学|小学|集团|车间|分会|乡|镇|村|街道)$/u.test(post)
    ? [{ name, post: post.trim() }]
    : undefined;
}
