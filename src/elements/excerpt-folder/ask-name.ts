import { findElement, findPart } from '../find-part.ts';
import { names } from './names.ts';

/** Asks in the page for the name of a folder; `take` hears it, or nothing where the reader thinks better of it. */
export function askName(owner: HTMLElement, name: string, take: (name: string) => void): void {
  const form = findElement(owner, `form[${names.naming}]`, HTMLFormElement);
  const field = findPart(form, names.name, HTMLInputElement);
  form.hidden = false;
  field.value = name;
  field.focus();
  field.select();
  form.onsubmit = (event) => {
    event.preventDefault();
    form.hidden = true;
    if (field.value.trim() !== '') take(field.value.trim());
  };
  findPart(form, names.cancel).onclick = () => (form.hidden = true);
}
