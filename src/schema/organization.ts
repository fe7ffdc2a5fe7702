import { z } from 'zod';
import { printedSchema, slugSchema } from './fields.ts';

/** `content/organizations/<organization>.yaml`: authority file of a body. */
export const organizationSchema = z.strictObject({
  /** Full name: `青海省总工会`. */
  name: printedSchema,
  /** Short names met in the sources: `省总工会`, `省总`. */
  shortNames: z.array(printedSchema).optional(),
  /** One of the kinds that `content/site.yaml` names: `直属单位`. */
  kind: printedSchema,
  /** Body above it in the tree. */
  parent: slugSchema.optional(),
  note: printedSchema.optional(),
});
export type OrganizationData = z.infer<typeof organizationSchema>;

/** The same with a kind of its own archive. */
export function organizationSchemaFor(kinds: readonly string[]) {
  return organizationSchema.extend({ kind: z.enum(kinds) });
}
