import type { Filled } from '../../form/filled.ts';
import type { Among, FormField } from '../../form/form-field.ts';
import type { FormMessage } from '../../form/judge-form.ts';
import type { Choice } from '../../form/list-choices.ts';

/** Keys that lead to a value: `masthead`, 0, `role`. */
export type Path = readonly (string | number)[];

/** Where something can be said of a field. */
export interface Slots {
  say(message: FormMessage): void;
  /** Shows the line of the source that prints the value. */
  prove(line: number): void;
  clear(): void;
}

/** What holds a value of the form. */
export interface FormControl {
  element: HTMLElement;
  /** What was filled in; undefined for nothing. */
  read(): Filled | undefined;
  /** Fills in what was found elsewhere. */
  set(value: unknown): void;
  /** The file holds the rows as they stand now. */
  settle(): void;
  /** Places inside, the own one excepted. */
  at(path: Path): Slots | undefined;
  focus(): void;
  /** The elements a label and a message belong to; none for what has parts. */
  input?: HTMLElement;
}

/** What controls share. */
export interface FormContext {
  choices: Readonly<Record<Among, Choice[]>>;
  /** Something was filled in. */
  changed: () => void;
  look: (line: number) => void;
  /** Makes a new entry of that name and gives its id. */
  create: (among: Among, name: string) => Promise<string | undefined>;
  make: (field: FormField, value: unknown, depth: number) => FormControl;
}

let count = 0;

/** A name for an element that others point to. */
export function freshId(): string {
  count += 1;
  return `field-${count}`;
}
