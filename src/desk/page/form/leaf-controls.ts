import type { Control } from '../../form/form-field.ts';
import { formatDate, isRealDate, parseDateLine } from '../../../text/dates.ts';
import { make } from '../make.ts';
import type { FormContext, FormControl } from './control.ts';

/** A value of one text: on one line, or over several where it is a sentence. */
export function textControl(value: unknown, isLong: boolean, { changed }: FormContext): FormControl {
  const initial = typeof value === 'string' ? value : '';
  const isArea = isLong || initial.includes('\n') || initial.length > 40;
  const input = isArea ? make('textarea', { rows: '1' }) : make('input', { type: 'text' });
  input.value = initial;
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.addEventListener('input', changed);
  input.addEventListener('change', () => {
    // No printed text begins or ends with a space; one that was there is for the checks to tell.
    if (input.value !== initial) input.value = input.value.trim();
  });
  if (isArea && !initial.includes('\n'))
    input.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter' && !event.isComposing)
        event.preventDefault();
    });
  return leaf(
    input,
    () => (input.value === '' ? undefined : input.value),
    (text) => {
      input.value = String(text);
    },
  );
}

/** A whole number; what is none stays text, so that the checks can say so. */
export function numberControl(value: unknown, { changed }: FormContext): FormControl {
  const input = make('input', { type: 'text', inputmode: 'numeric', class: 'short' });
  const initial = typeof value === 'number' || typeof value === 'string' ? value : undefined;
  let isTouched = false;
  input.value = String(initial ?? '');
  input.addEventListener('input', () => {
    isTouched = true;
    changed();
  });
  const read = () => {
    if (!isTouched) return initial;
    const words = input.value.trim();
    return words === '' ? undefined : /^\d+$/u.test(words) ? Number(words) : words;
  };
  return leaf(input, read, (number) => {
    isTouched = true;
    input.value = String(number);
  });
}

/** A date as exactly as it is known; one typed as it is printed is turned into figures. */
export function dateControl(value: unknown, { changed }: FormContext): FormControl {
  const input = make('input', { type: 'text', class: 'short date', placeholder: '2023-02-17' });
  input.value = typeof value === 'string' ? value : '';
  const spoken = make('span', { class: 'note' });
  const speak = () => {
    spoken.textContent = isRealDate(input.value) ? formatDate(input.value) : '';
  };
  input.addEventListener('input', () => {
    speak();
    changed();
  });
  input.addEventListener('change', () => {
    input.value = toIso(input.value.trim());
    speak();
    changed();
  });
  speak();
  const read = () => (input.value === '' ? undefined : input.value);
  return {
    ...leaf(input, read, (date) => {
      input.value = String(date);
      speak();
    }),
    element: make('span', { class: 'beside-note' }, input, spoken),
  };
}

/** A yes or no. */
export function truthControl(value: unknown, { changed }: FormContext): FormControl {
  const input = make('input', { type: 'checkbox', checked: value === true, onchange: changed });
  // A no that was written stays written.
  return leaf(
    input,
    () => input.checked || (value === false ? false : undefined),
    (given) => {
      input.checked = given === true;
    },
  );
}

/** One of a few words. */
export function choiceControl(
  value: unknown,
  options: Extract<Control, { kind: 'choice' }>['options'],
  isRequired: boolean,
  { changed }: FormContext,
): FormControl {
  const current = typeof value === 'string' ? value : '';
  const isKnown = current === '' || options.some((option) => option.value === current);
  const select = make(
    'select',
    { onchange: changed },
    make('option', { value: '' }, isRequired ? '请选' : '（不写）'),
    ...options.map((option) => make('option', { value: option.value }, option.label)),
    !isKnown && make('option', { value: current }, `${current}（表里没有）`),
  );
  select.value = current;
  return leaf(
    select,
    () => (select.value === '' ? undefined : select.value),
    (word) => {
      select.value = String(word);
    },
  );
}

function leaf(input: HTMLElement, read: FormControl['read'], set: FormControl['set']): FormControl {
  return {
    element: input,
    input,
    read,
    set,
    settle: () => undefined,
    at: () => undefined,
    focus: () => input.focus(),
  };
}

/** `2023.2.17`, `2023年2月17日`, `二〇二三年二月` → figures with hyphens; anything else as it is. */
function toIso(words: string): string {
  const [, year = '', month, day] = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/u.exec(words) ?? [];
  const iso = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  if (year !== '') return isRealDate(iso) ? iso : words;
  return parseDateLine(words) ?? /^(\d{4})年$/u.exec(words)?.[1] ?? words;
}
