/** Who belongs to a role. */
import { z } from 'zod';
import { actorKindSchema } from '../platform/access/access.schema.js';
import { idSchema, instantSchema } from '../platform/page.schema.js';

export const roleMemberSchema = z
  .object({
    id: idSchema.describe('Of the user or of the API key'),
    via: z.enum(['session', 'api-key']),
    kind: actorKindSchema,
    name: z.string(),
    email: z.string().nullable(),
    ended: z.boolean().describe('A user who is disabled, or a key that was revoked: they see nothing'),
    addedBy: idSchema.nullable().describe('User or API key; null: a command'),
    addedAt: instantSchema,
  })
  .meta({ id: 'RoleMember' });
export type RoleMember = z.infer<typeof roleMemberSchema>;

export const roleMembersSchema = z.object({ items: z.array(roleMemberSchema) }).meta({ id: 'RoleMembers' });
export type RoleMembers = z.infer<typeof roleMembersSchema>;

export const memberChoicesSchema = z
  .object({
    items: z
      .array(z.object({ id: idSchema, kind: actorKindSchema, name: z.string(), email: z.string() }))
      .describe('By name, at most 500'),
  })
  .meta({ id: 'MemberChoices' });
export type MemberChoices = z.infer<typeof memberChoicesSchema>;
