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
  'roles:read': 'read roles, their weights and members',
  'roles:write': 'create and change roles, tune and activate weights, add members',
  'candidates:read': 'read shortlists, applications, candidates and their documents, imports, notes and events',
  'candidates:write': 'add candidates, correct facts, override outcomes, write notes, merge candidates',
  'decisions:write': 'advance, hold and decline',
  'exports:read': 'export shortlists and reports as files',
  'audit:read': 'read and verify the audit log',
  admin:
    'manage users, keys, connections, erasure, retention and jobs; such a key can create a user with every permission',
} as const;
/** The name of an API key scope. */
export type ApiScope = keyof typeof API_SCOPES;
const SCOPE_NAMES = Object.keys(API_SCOPES) as [ApiScope, ...ApiScope[]];
/** Validates the name of an API key scope. */
export const apiScopeSchema = z.enum(SCOPE_NAMES).meta({ id: 'ApiScope' });
/** Scopes that only an admin key can have. */
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
  .strictObject({ token: z.string().min(1).max(200).describe('The part of the link after `#`') })
  .meta({ id: 'SignInByLink' });
/** The request body that signs a user in with a one-time link. */
export type SignInByLink = z.infer<typeof signInByLinkSchema>;

/** Validates {@link ChosenPassword}. */
export const chosenPasswordSchema = z
  .strictObject({
    token: z.string().min(1).max(200).describe('The part of the link after `#`'),
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
    mails: z.boolean().describe('Whether this installation sends email; it says nothing about the address'),
    detail: z.string().describe('What happens next, in words'),
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
      id: idSchema.describe('Id of the user or the API key'),
      name: z.string(),
      email: z.string().nullable(),
    }),
    organisation: z.object({ id: idSchema, name: z.string() }),
    expiresAt: instantSchema.nullable().describe('The session expires earlier when it is not used'),
    passwordExpiresAt: instantSchema
      .nullable()
      .describe('Until when a generated password is valid; null for a password that the user chose'),
    draftKey: z
      .string()
      .nullable()
      .describe('Key (AES-256, base64) with which pages encrypt drafts in the browser; null for an API key'),
  })
  .meta({ id: 'Session' });
/** The session of the caller: who is signed in, in which organization, and until when. */
export type Session = z.infer<typeof sessionSchema>;

/** Describes an open session of a user. */
export const openSessionSchema = z
  .object({
    id: idSchema,
    startedAt: instantSchema,
    lastUsedAt: instantSchema.nullable().describe('To the minute; null when the session was not used after it started'),
    expiresAt: instantSchema,
    current: z.boolean().describe('Whether it is the session of the caller'),
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
    hasPassword: z.boolean().describe('False for an invited user who has not chosen a password yet'),
    lastSeenAt: instantSchema.nullable().describe('To the minute; null for a user who never signed in'),
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
      .describe('Left out, and without an invitation: a password is generated, shown once, and valid for 7 days'),
    invite: z
      .boolean()
      .optional()
      .describe(
        'Whether the user chooses a password with a link. The link is emailed when email is set up, and shown once otherwise',
      ),
  })
  .refine(({ invite, password }) => !invite || password === undefined, {
    path: ['password'],
    message: 'An invited user chooses a password',
  })
  .meta({ id: 'NewUser' });
/** The request body that adds a user, with a password, an invitation or a generated password. */
export type NewUser = z.infer<typeof newUserSchema>;

/** Describes {@link CreatedUser}. */
export const createdUserSchema = z
  .object({
    user: userSchema,
    password: z.string().nullable().describe('Shown once; null when the request contained one, and for an invitation'),
    signInLink: z.string().nullable().describe('Path of a one-time sign-in link, shown once; null for an invitation'),
    invitationLink: z
      .string()
      .nullable()
      .describe('Path of the page to choose a password, shown once; null when it is emailed'),
    mailed: z.boolean().describe('Whether the invitation is emailed'),
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
    mailed: z.boolean().describe('Whether the link is emailed'),
    link: z.string().nullable().describe('Path, shown once; null when it is emailed'),
    expiresAt: instantSchema.nullable().describe('Null when the link is emailed: its time starts when it is sent'),
  })
  .meta({ id: 'PasswordLink' });
/** The response to creating a link to choose a password. */
export type PasswordLink = z.infer<typeof passwordLinkSchema>;

/** Describes {@link ApiKey}. */
export const apiKeySchema = z
  .object({
    id: idSchema,
    name: z.string(),
    prefix: z.string().describe('First characters of the key, to tell keys apart'),
    kind: actorKindSchema,
    scopes: z.array(apiScopeSchema).nullable().describe('Null: everything that its access level allows'),
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
        `Left out: everything that the access level allows. ${SCOPE_NAMES.map((name) => `\`${name}\`: ${API_SCOPES[name]}`).join('; ')}`,
      ),
  })
  .superRefine(({ kind, scopes = [] }, context) => {
    scopes.forEach((scope, at) => {
      if (kind !== 'admin' && ADMIN_SCOPES.includes(scope))
        context.addIssue({
          code: 'custom',
          path: ['scopes', at],
          message: `Only an admin key can have ${scope}`,
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
