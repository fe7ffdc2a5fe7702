import type { FormContext } from './control.ts';
import type { FieldBox } from './field-box.ts';

/** Beside a printed name the entry that bears it is found, and beside an entry its name: nothing is typed twice. */
export function completeNames(
  boxes: ReadonlyMap<string, FieldBox>,
  place: HTMLElement,
  { choices, changed }: Pick<FormContext, 'choices' | 'changed'>,
): void {
  const name = boxes.get('name')?.control;
  const person = boxes.get('person')?.control;
  const bodies = boxes.get('ids')?.control;
  if (!name || (!person && !bodies)) return;
  place.addEventListener('change', (event) => {
    const isName = event.target === name.input;
    const printed = name.read();
    if (isName && typeof printed === 'string') {
      if (person && person.read() === undefined) person.set(onlyOne(choices.people, printed) ?? '');
      if (bodies && isEmpty(bodies.read())) {
        const ids = printed.split(/[、，]/u).map((part) => onlyOne(choices.organizations, part.trim()));
        if (ids.every((id) => id !== undefined)) bodies.set(ids);
      }
    } else if (!isName && printed === undefined) {
      const [id] = person ? [person.read()] : idsOf(bodies?.read());
      const list = person ? choices.people : choices.organizations;
      const [known] = list.find((one) => one.value === id)?.names ?? [];
      if (known !== undefined) name.set(known);
    }
    changed();
  });
}

function onlyOne(list: FormContext['choices']['people'], name: string): string | undefined {
  const found = list.filter(({ names }) => names.includes(name));
  return found.length === 1 ? found[0]?.value : undefined;
}

function idsOf(filled: unknown): unknown[] {
  const rows = typeof filled === 'object' && filled !== null && 'rows' in filled ? filled.rows : [];
  return Array.isArray(rows) ? rows.map(({ value }: { value: unknown }) => value) : [];
}

function isEmpty(filled: unknown): boolean {
  return idsOf(filled).length === 0;
}
