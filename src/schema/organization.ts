import { z } from 'zod';
import { printedSchema, slugSchema } from './fields.ts';

/** Kinds of body, in the order of the tree. */
export const organizationKinds = [
  '全国总工会',
  '省总工会',
  '省总部室',
  '市州总工会',
  '县区总工会',
  '产业工会',
  '直属单位',
  '基层工会',
  '其他',
] as const;

/** `content/organizations/<organization>.yaml`: authority file of a body. */
export const organizationSchema = z.strictObject({
  /** Full name: `青海省总工会`. */
  name: printedSchema,
  /** Short names met in the sources: `省总工会`, `省总`. */
  shortNames: z.array(printedSchema).optional(),
  kind: z.enum(organizationKinds),
  /** Body above it in the tree. */
  parent: slugSchema.optional(),
  note: printedSchema.optional(),
});
export type OrganizationData = z.infer<typeof organizationSchema>;
export type OrganizationKind = (typeof organizationKinds)[number];
