/** Shared links: anyone with the link can view a shortlist, or some applications of a role. */
import { z } from 'zod';
import { LANES } from '../roles/weights/weights.js';
import { workingSchema } from './working.schema.js';
import { applicationIdsSchema, dateSchema, idSchema, instantSchema, pointsSchema } from '../platform/page.schema.js';
import { reasonSchema } from './shortlist.schema.js';

/** The maximum number of days for which a shared link is valid. */
export const MOST_SHARE_DAYS = 90;
const MOST_APPLICATIONS = 50;

const scopeSchema = z.union([
  z.literal('shortlist').describe('The whole shortlist, without score breakdowns'),
  z.strictObject({
    applicationIds: applicationIdsSchema(MOST_APPLICATIONS).describe(
      'These applications, each with its score breakdown',
    ),
  }),
]);

/** Validates {@link NewShareLink}. */
export const newShareLinkSchema = z
  .strictObject({
    scope: scopeSchema,
    identitiesHidden: z
      .boolean()
      .default(true)
      .describe('Whether identities are hidden: codes replace names, and contact details are left out'),
    expiresAt: instantSchema.describe(`At most ${MOST_SHARE_DAYS} days from now`),
    note: z.string().trim().max(300).nullable().default(null).describe('Private label; not shown to the recipient'),
  })
  .meta({ id: 'NewShareLink' });
/** The request body that creates a shared link. */
export type NewShareLink = z.infer<typeof newShareLinkSchema>;

/** Describes {@link ShareLink}. */
export const shareLinkSchema = z
  .object({
    id: idSchema,
    scope: z.enum(['shortlist', 'applications']),
    applicationIds: z.array(idSchema).describe('For `applications`; those of erased candidates are removed'),
    identitiesHidden: z.boolean(),
    note: z.string().nullable(),
    madeBy: idSchema.describe('User or API key'),
    madeAt: instantSchema,
    expiresAt: instantSchema,
    revokedAt: instantSchema.nullable(),
    opened: z.int().describe('How often it was opened'),
    lastOpenedAt: instantSchema.nullable(),
  })
  .meta({ id: 'ShareLink' });
/** A shared link without its secret: anyone with the link can view a shortlist or some applications. */
export type ShareLink = z.infer<typeof shareLinkSchema>;
/** Describes {@link ShareLinks}. */
export const shareLinksSchema = z.object({ items: z.array(shareLinkSchema) }).meta({ id: 'ShareLinks' });
/** The shared links of a role. */
export type ShareLinks = z.infer<typeof shareLinksSchema>;

/** Describes {@link CreatedShareLink}. */
export const createdShareLinkSchema = z
  .object({
    shareLink: shareLinkSchema,
    path: z
      .string()
      .describe('Path of the page, shown once. The part after `#` is the secret, which no server log contains'),
  })
  .meta({ id: 'CreatedShareLink' });
/** The response to creating a shared link. It is the only response that shows the secret path. */
export type CreatedShareLink = z.infer<typeof createdShareLinkSchema>;

const sharedPersonSchema = z.object({
  applicationId: idSchema,
  name: z.string().nullable(),
  fileName: z.string().nullable().describe('When no name was read: the name of the file'),
  rank: z.int().nullable().describe('Null without a score'),
  lane: z.enum(LANES),
  score: pointsSchema.nullable(),
  low: pointsSchema.nullable(),
  high: pointsSchema.nullable(),
  coverage: z.int(),
  summary: z.string().nullable().describe('As in the shortlist'),
  reasons: z.array(reasonSchema),
});

/** Describes {@link Shared}. */
export const sharedSchema = z
  .object({
    organisation: z.string(),
    role: z.string(),
    scope: z.enum(['shortlist', 'applications']),
    identitiesHidden: z.boolean(),
    asOf: dateSchema,
    expiresAt: instantSchema,
    candidates: z.array(sharedPersonSchema).describe('In ranking order'),
    remaining: z.int().describe('Number of further applications in the shortlist'),
  })
  .meta({ id: 'Shared' });
/** The shortlist that a shared link shows. */
export type Shared = z.infer<typeof sharedSchema>;

/** Describes {@link SharedApplication}. */
export const sharedApplicationSchema = z
  .object({
    applicationId: idSchema,
    name: z.string().nullable(),
    fileName: z.string().nullable(),
    working: workingSchema,
  })
  .meta({ id: 'SharedApplication' });
/** The score breakdown of one application behind a shared link. */
export type SharedApplication = z.infer<typeof sharedApplicationSchema>;
