/** Openings of an applicant tracking system, and the roles that they are mapped to. */
import { z } from 'zod';
import { idSchema, pageOf, pageQuerySchema } from '../platform/page.schema.js';

/** The states of an opening in its ATS. */
export const OPENING_STATES = ['draft', 'open', 'closed'] as const;
/** One value of {@link OPENING_STATES}. */
export type OpeningState = (typeof OPENING_STATES)[number];

/** Describes {@link Opening}. */
export const openingSchema = z
  .object({
    id: idSchema,
    vendorId: z.string(),
    title: z.string().nullable().describe('Null while only applications name the opening'),
    state: z.enum(OPENING_STATES),
    url: z.string().nullable(),
    hasText: z.boolean().describe('Whether the job description is known, so that a role can be drafted from it'),
    roleId: idSchema.nullable().describe('The role that its applications go to; null: they wait'),
    waiting: z.int().describe('Number of applications that wait for a role'),
    applications: z.int(),
  })
  .meta({ id: 'Opening' });
/** An opening of an ATS, with the role that it is mapped to and how many applications wait. */
export type Opening = z.infer<typeof openingSchema>;
/** Describes a page of a list of {@link Opening}. */
export const openingPageSchema = pageOf(openingSchema, 'OpeningPage');

/** Validates {@link OpeningQuery}. */
export const openingQuerySchema = pageQuerySchema.extend({
  waiting: z.enum(['true', 'false']).optional().describe('`true`: only openings with waiting applications'),
});
/** The query of the list of openings. */
export type OpeningQuery = z.infer<typeof openingQuerySchema>;

/** Validates {@link OpeningMapping}. */
export const openingMappingSchema = z
  .strictObject({
    roleId: idSchema.nullable().describe('Null: new applications wait from now on; earlier ones stay in their role'),
  })
  .meta({ id: 'OpeningMapping' });
/** The request body that maps an opening to a role, or unmaps it. */
export type OpeningMapping = z.infer<typeof openingMappingSchema>;
