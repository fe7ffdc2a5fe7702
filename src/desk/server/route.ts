import type { z } from 'zod';
import { checkSchema } from '../../corpus/schema-messages.ts';

/** Something the desk cannot do, in words for the editor; `status` as HTTP has it. */
export class DeskError extends Error {
  readonly status: number;
  constructor(message: string, status = 422) {
    super(message);
    this.status = status;
  }
}

/** A question of the page and its answer: what comes in is read against a schema first. */
export interface Route {
  answer(input: unknown): Promise<unknown>;
}

/** Routes by their names: `article/save`. */
export type Routes = Readonly<Record<string, Route>>;

/** Makes a route of a schema and what answers it. */
export function route<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>) => unknown,
): Route {
  return {
    async answer(input) {
      const { data, breaches } = checkSchema(schema, input);
      if (data === undefined) throw new DeskError(breaches.map(({ message }) => message).join('；'), 400);
      return await run(data);
    },
  };
}
