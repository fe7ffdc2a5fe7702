import { isPersonalName } from '../../text/personal-name.ts';

/** A name of a list and the duty in brackets behind it. */
export interface ListedName {
  name: string;
  note?: string;
}

/** `常伟宁 周 慧`, `常伟宁、周慧` → 常伟宁, 周慧: a single character goes with the one after it. */
export function splitNames(text: string): ListedName[] {
  const parts: string[] = [];
  for (const part of text.split(/[\s\u3000、，,/]+/u).filter(Boolean)) {
    const last = parts.at(-1) ?? '';
    if ([...last].length === 1) parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts.map((part) => {
    const [, name, note] = /^(.+?)[（(](.+)[）)]$/u.exec(part) ?? [];
    return name !== undefined && note !== undefined ? { name, note } : { name: part };
  });
}

/** True for a text that is names of persons and nothing else, by their shape: `马玉莲　李 忠`. */
export function isListOfPersons(text: string): boolean {
  const names = splitNames(text);
  return names.length > 0 && names.every(({ name }) => isPersonalName(name));
}
