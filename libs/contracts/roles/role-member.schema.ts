/** Members of roles. */
import { z } from 'zod';
import { actorKindSchema } from '../platform/access/access.schema.js';
import { idSchema, instantSchema } from '../platform/page.schema.js';

/** Describes {@link RoleMember}. */
export const roleMemberSchema = z
  .object({
    id: idSchema.describe('Id of the user or the API key'),
    via: z.enum(['session', 'api-key']),
    kind: actorKindSchema,
    name: z.string(),
    email: z.string().nullable(),
    ended: z
      .boolean()
      .describe('Whether the user is deactivated or the key is revoked, so that the role is not visible to it'),
    addedBy: idSchema.nullable().describe('User or API key; null: added by a command'),
    addedAt: instantSchema,
  })
  .meta({ id: 'RoleMember' });
/** A member of a role: a user or an API key. */
export type RoleMember = z.infer<typeof roleMemberSchema>;

/** Describes {@link RoleMembers}. */
export const roleMembersSchema = z.object({ items: z.array(roleMemberSchema) }).meta({ id: 'RoleMembers' });
/** The members of a role. */
export type RoleMembers = z.infer<typeof roleMembersSchema>;

/** Describes {@link MemberChoices}. */
export const memberChoicesSchema = z
  .object({
    items: z
      .array(z.object({ id: idSchema, kind: actorKindSchema, name: z.string(), email: z.string() }))
      .describe('Sorted by name, at most 500'),
  })
  .meta({ id: 'MemberChoices' });
/** The users that can be added to a role. */
export type MemberChoices = z.infer<typeof memberChoicesSchema>;
