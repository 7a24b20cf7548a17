/** Users, their sessions, and API keys. */
import { z } from 'zod';
import { SHORTEST_PASSWORD } from './password-length.js';
import { idSchema, instantSchema, pageOf } from '../page.schema.js';

/** What a user or an API key may do; each route names the kinds it is for. */
export const ACTOR_KINDS = ['admin', 'recruiter', 'hiring-manager'] as const;
export const actorKindSchema = z.enum(ACTOR_KINDS).meta({ id: 'ActorKind' });
export type ActorKind = z.infer<typeof actorKindSchema>;

/**
 * What an API key may be for. A scope narrows what the kind of the key may do and never widens it; a key that names none may do all that its
 * kind may do.
 */
export const API_SCOPES = {
  'roles:read': 'roles, their weights and members',
  'roles:write': 'make roles, change them, tune and activate weights, let members in',
  'candidates:read': 'shortlists, applications, candidates and their documents, imports, notes, events',
  'candidates:write': 'take candidates in, put facts and outcomes right, write notes, merge people',
  'decisions:write': 'advance, hold and decline',
  'exports:read': 'shortlists and reports as files',
  'audit:read': 'the audit and its verification',
  admin:
    'users, keys, connections, erasure, retention, jobs: with it somebody can make themselves a user who may do everything',
} as const;
export type ApiScope = keyof typeof API_SCOPES;
const SCOPE_NAMES = Object.keys(API_SCOPES) as [ApiScope, ...ApiScope[]];
export const apiScopeSchema = z.enum(SCOPE_NAMES).meta({ id: 'ApiScope' });
/** Scopes of which only an admin's key has anything. */
const ADMIN_SCOPES: readonly ApiScope[] = ['audit:read', 'admin'];

const emailSchema = z.email().max(254);
const nameSchema = z.string().trim().min(1).max(200);
const passwordSchema = z.string().min(SHORTEST_PASSWORD).max(200);

export const signInSchema = z
  .strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof signInSchema>;

/** What a one-time link does: signs in, or lets somebody choose a password, for the first time or because it was lost. */
export const LINK_PURPOSES = ['sign-in', 'invitation', 'reset'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

export const signInByLinkSchema = z
  .strictObject({ token: z.string().min(1).max(200).describe('What stands after `#` in the link') })
  .meta({ id: 'SignInByLink' });
export type SignInByLink = z.infer<typeof signInByLinkSchema>;

export const chosenPasswordSchema = z
  .strictObject({
    token: z.string().min(1).max(200).describe('What stands after `#` in the link'),
    password: passwordSchema,
  })
  .meta({ id: 'ChosenPassword' });
export type ChosenPassword = z.infer<typeof chosenPasswordSchema>;

export const ownChangeSchema = z.strictObject({ name: nameSchema }).meta({ id: 'OwnChange' });
export type OwnChange = z.infer<typeof ownChangeSchema>;

export const passwordChangeSchema = z
  .strictObject({ current: z.string().min(1).max(200), password: passwordSchema })
  .meta({ id: 'PasswordChange' });
export type PasswordChange = z.infer<typeof passwordChangeSchema>;

export const resetRequestSchema = z.strictObject({ email: z.string().min(1).max(254) }).meta({ id: 'ResetRequest' });
export type ResetRequest = z.infer<typeof resetRequestSchema>;

export const resetReceiptSchema = z
  .object({
    mails: z.boolean().describe('Whether this Candor sends mail at all; says nothing about the address'),
    detail: z.string().describe('What happens now, in words'),
  })
  .meta({ id: 'ResetReceipt' });
export type ResetReceipt = z.infer<typeof resetReceiptSchema>;

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
    expiresAt: instantSchema.nullable().describe('It ends earlier when it is not used'),
    passwordExpiresAt: instantSchema
      .nullable()
      .describe('Until when the password works that was made up for the user; null for one that they chose'),
    draftKey: z
      .string()
      .nullable()
      .describe('Key of the user (AES-256, base64) under which pages keep drafts in the browser; null for an API key'),
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
    hasPassword: z.boolean().describe('False for somebody who was invited and has not chosen one yet'),
    lastSeenAt: instantSchema.nullable().describe('To the minute; null for somebody who was never here'),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof userSchema>;
export const userPageSchema = pageOf(userSchema, 'UserPage');

export const newUserSchema = z
  .strictObject({
    email: emailSchema,
    name: nameSchema,
    kind: actorKindSchema,
    password: passwordSchema
      .optional()
      .describe('Left out, with no invitation: one is made up, shown once, and works for 7 days'),
    invite: z
      .boolean()
      .optional()
      .describe(
        'They choose a password with a link, which is mailed where mail is set up, and shown once to be handed over where it is not',
      ),
  })
  .refine(({ invite, password }) => !invite || password === undefined, {
    path: ['password'],
    message: 'Who is invited chooses one',
  })
  .meta({ id: 'NewUser' });
export type NewUser = z.infer<typeof newUserSchema>;

export const createdUserSchema = z
  .object({
    user: userSchema,
    password: z.string().nullable().describe('Shown once; null when the call gave one, and when they were invited'),
    signInLink: z
      .string()
      .nullable()
      .describe('Path of a one-time sign-in link, shown once; null when they were invited'),
    invitationLink: z
      .string()
      .nullable()
      .describe('Path of the page where they choose a password, shown once, to be handed over; null when it is mailed'),
    mailed: z.boolean().describe('Whether an invitation is on its way'),
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

export const passwordLinkSchema = z
  .object({
    mailed: z.boolean().describe('Whether it is on its way by mail'),
    link: z.string().nullable().describe('Path, shown once, to hand over; null when it is mailed'),
    expiresAt: instantSchema.nullable().describe('Null when it is mailed: it counts from there'),
  })
  .meta({ id: 'PasswordLink' });
export type PasswordLink = z.infer<typeof passwordLinkSchema>;

export const apiKeySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    prefix: z.string().describe('The beginning of the key, to tell keys apart'),
    kind: actorKindSchema,
    scopes: z.array(apiScopeSchema).nullable().describe('Null: all that its kind may do'),
    createdAt: instantSchema,
    lastUsedAt: instantSchema.nullable(),
    revokedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof apiKeySchema>;
export const apiKeyPageSchema = pageOf(apiKeySchema, 'ApiKeyPage');

export const newApiKeySchema = z
  .strictObject({
    name: nameSchema,
    kind: actorKindSchema,
    scopes: z
      .array(apiScopeSchema)
      .min(1)
      .max(SCOPE_NAMES.length)
      .optional()
      .describe(
        `Left out: all that the kind may do. ${SCOPE_NAMES.map((name) => `\`${name}\`: ${API_SCOPES[name]}`).join('; ')}`,
      ),
  })
  .superRefine(({ kind, scopes = [] }, context) => {
    scopes.forEach((scope, at) => {
      if (kind !== 'admin' && ADMIN_SCOPES.includes(scope))
        context.addIssue({
          code: 'custom',
          path: ['scopes', at],
          message: `Only a key of the kind admin can have ${scope}`,
        });
    });
  })
  .meta({ id: 'NewApiKey' });
export type NewApiKey = z.infer<typeof newApiKeySchema>;

export const createdApiKeySchema = z
  .object({ apiKey: apiKeySchema, key: z.string().describe('Shown once: `Authorization: Bearer <key>`') })
  .meta({ id: 'CreatedApiKey' });
export type CreatedApiKey = z.infer<typeof createdApiKeySchema>;
