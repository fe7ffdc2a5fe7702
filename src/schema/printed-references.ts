import type { OrganizationReference, PersonReference } from './fields.ts';
import type { PrintedFields } from './printed.ts';

/** A person as an item prints them: the post, then the name. */
export const printedPerson = {
  person: { printed: false, because: '编者的编号' },
  post: { printed: true, form: 'text' },
  name: { printed: true, form: 'text' },
} satisfies PrintedFields<PersonReference>;

/** A body as an item prints it. */
export const printedOrganization = {
  ids: { printed: false, because: '编者的编号' },
  name: { printed: true, form: 'text' },
} satisfies PrintedFields<OrganizationReference>;
