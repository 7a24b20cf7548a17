/** Users, their sessions, and API keys. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from './page.schema.js';

/** What a user or an API key may do; each route names the kinds it is for. */
export const ACTOR_KINDS = ['admin', 'recruiter', 'hiring-manager'] as const;
export const actorKindSchema = z.enum(ACTOR_KINDS).meta({ id: 'ActorKind' });
export type ActorKind = z.infer<typeof actorKindSchema>;

const emailSchema = z.email().max(254);
const nameSchema = z.string().trim().min(1).max(200);
/** Length is the only rule: NIST SP 800-63B advises against others. */
const passwordSchema = z.string().min(12).max(200);

export const signInSchema = z
  .strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof signInSchema>;

export const signInByLinkSchema = z
  .strictObject({ token: z.string().min(1).max(200).describe('What stands after `#` in the link') })
  .meta({ id: 'SignInByLink' });
export type SignInByLink = z.infer<typeof signInByLinkSchema>;

export const sessionSchema = z
  .object({
    actor: z.object({
      via: z.enum(['session', 'api-key']),
      kind: actorKindSchema,
      id: idSchema.describe('Of the user or of the API key'),
      name: z.string(),
      email: z.string().nullable(),
    }),
    organisation: z.object({ id: idSchema, name: z.string() }),
    expiresAt: instantSchema.nullable(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;

export const openSessionSchema = z
  .object({
    id: idSchema,
    startedAt: instantSchema,
    lastUsedAt: instantSchema.nullable().describe('To the minute; null when it was not used since it began'),
    expiresAt: instantSchema,
    current: z.boolean().describe('Whether it is the one that asks'),
  })
  .meta({ id: 'OpenSession' });
export const openSessionsSchema = z.object({ items: z.array(openSessionSchema) }).meta({ id: 'OpenSessions' });
export type OpenSessions = z.infer<typeof openSessionsSchema>;

export const userSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    name: z.string(),
    kind: actorKindSchema,
    createdAt: instantSchema,
    disabledAt: instantSchema.nullable(),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof userSchema>;
export const userPageSchema = pageOf(userSchema, 'UserPage');

export const newUserSchema = z
  .strictObject({
    email: emailSchema,
    name: nameSchema,
    kind: actorKindSchema,
    password: passwordSchema.optional().describe('Left out: one is made up and shown once'),
  })
  .meta({ id: 'NewUser' });
export type NewUser = z.infer<typeof newUserSchema>;

export const createdUserSchema = z
  .object({
    user: userSchema,
    password: z.string().nullable().describe('Shown once; null when the call gave one'),
    signInLink: z.string().describe('Path of a one-time sign-in link, shown once'),
  })
  .meta({ id: 'CreatedUser' });
export type CreatedUser = z.infer<typeof createdUserSchema>;

export const userChangeSchema = z
  .strictObject({
    name: nameSchema.optional(),
    kind: actorKindSchema.optional(),
    disabled: z.boolean().optional().describe('True ends every session of the user at once'),
    password: passwordSchema.optional(),
  })
  .meta({ id: 'UserChange' });
export type UserChange = z.infer<typeof userChangeSchema>;

export const signInLinkSchema = z
  .object({ signInLink: z.string().describe('Path, shown once'), expiresAt: instantSchema })
  .meta({ id: 'SignInLink' });
export type SignInLink = z.infer<typeof signInLinkSchema>;

export const apiKeySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    prefix: z.string().describe('The beginning of the key, to tell keys apart'),
    kind: actorKindSchema,
    createdAt: instantSchema,
    lastUsedAt: instantSchema.nullable(),
    revokedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof apiKeySchema>;
export const apiKeyPageSchema = pageOf(apiKeySchema, 'ApiKeyPage');

export const newApiKeySchema = z.strictObject({ name: nameSchema, kind: actorKindSchema }).meta({ id: 'NewApiKey' });
export type NewApiKey = z.infer<typeof newApiKeySchema>;

export const createdApiKeySchema = z
  .object({ apiKey: apiKeySchema, key: z.string().describe('Shown once: `Authorization: Bearer <key>`') })
  .meta({ id: 'CreatedApiKey' });
export type CreatedApiKey = z.infer<typeof createdApiKeySchema>;
