/** Users, their sessions, and API keys. */
import { z } from 'zod';
import { SHORTEST_PASSWORD } from './password-length.js';
import { idSchema, instantSchema, pageOf } from '../page.schema.js';

/** The access levels of users and API keys. Each route names the levels that it accepts. */
export const ACTOR_KINDS = ['admin', 'recruiter', 'hiring-manager'] as const;
/** Describes {@link ActorKind}. */
export const actorKindSchema = z.enum(ACTOR_KINDS).meta({ id: 'ActorKind' });
/** The access level of a user or an API key: one value of {@link ACTOR_KINDS}. */
export type ActorKind = z.infer<typeof actorKindSchema>;

/**
 * The scopes of an API key, each with what it covers. A scope narrows the access level of the key
 * and never widens it; a key without scopes has everything that its level allows.
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
/** The name of an API key scope. */
export type ApiScope = keyof typeof API_SCOPES;
const SCOPE_NAMES = Object.keys(API_SCOPES) as [ApiScope, ...ApiScope[]];
/** Validates the name of an API key scope. */
export const apiScopeSchema = z.enum(SCOPE_NAMES).meta({ id: 'ApiScope' });
/** Scopes of which only an admin's key has anything. */
const ADMIN_SCOPES: readonly ApiScope[] = ['audit:read', 'admin'];

const emailSchema = z.email().max(254);
const nameSchema = z.string().trim().min(1).max(200);
const passwordSchema = z.string().min(SHORTEST_PASSWORD).max(200);

/** Validates {@link SignIn}. */
export const signInSchema = z
  .strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(200) })
  .meta({ id: 'SignIn' });
/** The request body that signs a user in with a password. */
export type SignIn = z.infer<typeof signInSchema>;

/**
 * The purposes of a one-time link: to sign in, or to choose a password for the first time
 * (`invitation`) or again (`reset`).
 */
export const LINK_PURPOSES = ['sign-in', 'invitation', 'reset'] as const;
/** One value of {@link LINK_PURPOSES}. */
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** Validates {@link SignInByLink}. */
export const signInByLinkSchema = z
  .strictObject({ token: z.string().min(1).max(200).describe('What stands after `#` in the link') })
  .meta({ id: 'SignInByLink' });
/** The request body that signs a user in with a one-time link. */
export type SignInByLink = z.infer<typeof signInByLinkSchema>;

/** Validates {@link ChosenPassword}. */
export const chosenPasswordSchema = z
  .strictObject({
    token: z.string().min(1).max(200).describe('What stands after `#` in the link'),
    password: passwordSchema,
  })
  .meta({ id: 'ChosenPassword' });
/** The request body that chooses a password with a one-time link. */
export type ChosenPassword = z.infer<typeof chosenPasswordSchema>;

/** Validates {@link OwnChange}. */
export const ownChangeSchema = z.strictObject({ name: nameSchema }).meta({ id: 'OwnChange' });
/** The request body with which a user changes their own name. */
export type OwnChange = z.infer<typeof ownChangeSchema>;

/** Validates {@link PasswordChange}. */
export const passwordChangeSchema = z
  .strictObject({ current: z.string().min(1).max(200), password: passwordSchema })
  .meta({ id: 'PasswordChange' });
/** The request body with which a user changes their own password. */
export type PasswordChange = z.infer<typeof passwordChangeSchema>;

/** Validates {@link ResetRequest}. */
export const resetRequestSchema = z.strictObject({ email: z.string().min(1).max(254) }).meta({ id: 'ResetRequest' });
/** The request body that asks for a link to reset a password. */
export type ResetRequest = z.infer<typeof resetRequestSchema>;

/** Describes {@link ResetReceipt}. */
export const resetReceiptSchema = z
  .object({
    mails: z.boolean().describe('Whether this Candor sends mail at all; says nothing about the address'),
    detail: z.string().describe('What happens now, in words'),
  })
  .meta({ id: 'ResetReceipt' });
/** The response to a reset request. It is the same whether or not the address belongs to a user. */
export type ResetReceipt = z.infer<typeof resetReceiptSchema>;

/** Describes {@link Session}. */
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
/** The session of the caller: who is signed in, in which organization, and until when. */
export type Session = z.infer<typeof sessionSchema>;

/** Describes an open session of a user. */
export const openSessionSchema = z
  .object({
    id: idSchema,
    startedAt: instantSchema,
    lastUsedAt: instantSchema.nullable().describe('To the minute; null when it was not used since it began'),
    expiresAt: instantSchema,
    current: z.boolean().describe('Whether it is the one that asks'),
  })
  .meta({ id: 'OpenSession' });
/** Describes {@link OpenSessions}. */
export const openSessionsSchema = z.object({ items: z.array(openSessionSchema) }).meta({ id: 'OpenSessions' });
/** The open sessions of the caller. */
export type OpenSessions = z.infer<typeof openSessionsSchema>;

/** Describes {@link User}. */
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
/** A user of the organization. */
export type User = z.infer<typeof userSchema>;
/** Describes a page of a list of {@link User}. */
export const userPageSchema = pageOf(userSchema, 'UserPage');

/** Validates {@link NewUser}. */
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
/** The request body that adds a user, with a password, an invitation or a generated password. */
export type NewUser = z.infer<typeof newUserSchema>;

/** Describes {@link CreatedUser}. */
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
/** The response to adding a user. It is the only response that shows a generated password or a link. */
export type CreatedUser = z.infer<typeof createdUserSchema>;

/** Validates {@link UserChange}. */
export const userChangeSchema = z
  .strictObject({
    name: nameSchema.optional(),
    kind: actorKindSchema.optional(),
    disabled: z.boolean().optional().describe('True ends every session of the user at once'),
    password: passwordSchema.optional(),
  })
  .meta({ id: 'UserChange' });
/** The request body with which an administrator changes a user. */
export type UserChange = z.infer<typeof userChangeSchema>;

/** Describes {@link SignInLink}. */
export const signInLinkSchema = z
  .object({ signInLink: z.string().describe('Path, shown once'), expiresAt: instantSchema })
  .meta({ id: 'SignInLink' });
/** The response to creating a one-time sign-in link, which is shown once. */
export type SignInLink = z.infer<typeof signInLinkSchema>;

/** Describes {@link PasswordLink}. */
export const passwordLinkSchema = z
  .object({
    mailed: z.boolean().describe('Whether it is on its way by mail'),
    link: z.string().nullable().describe('Path, shown once, to hand over; null when it is mailed'),
    expiresAt: instantSchema.nullable().describe('Null when it is mailed: it counts from there'),
  })
  .meta({ id: 'PasswordLink' });
/** The response to creating a link to choose a password. */
export type PasswordLink = z.infer<typeof passwordLinkSchema>;

/** Describes {@link ApiKey}. */
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
/** An API key without its secret. */
export type ApiKey = z.infer<typeof apiKeySchema>;
/** Describes a page of a list of {@link ApiKey}. */
export const apiKeyPageSchema = pageOf(apiKeySchema, 'ApiKeyPage');

/** Validates {@link NewApiKey}. */
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
/** The request body that creates an API key. */
export type NewApiKey = z.infer<typeof newApiKeySchema>;

/** Describes {@link CreatedApiKey}. */
export const createdApiKeySchema = z
  .object({ apiKey: apiKeySchema, key: z.string().describe('Shown once: `Authorization: Bearer <key>`') })
  .meta({ id: 'CreatedApiKey' });
/** The response to creating an API key. It is the only response that shows the key. */
export type CreatedApiKey = z.infer<typeof createdApiKeySchema>;
