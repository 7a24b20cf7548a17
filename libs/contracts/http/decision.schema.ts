/** Decisions of people about applications, with what they saw when they decided. */
import { z } from 'zod';
import { LANES } from '../weights.js';
import { idSchema, instantSchema, pageOf, pointsSchema } from './page.schema.js';

export const DECISION_KINDS = ['advance', 'hold', 'decline'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const newDecisionSchema = z
  .strictObject({
    kind: z.enum(DECISION_KINDS),
    reasonCode: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case words joined by hyphens, for example `skills-gap`')
      .max(60),
    opened: z.boolean().default(false).describe('Whether the explanation had been opened'),
    blind: z.boolean().default(false).describe('Whether identity was masked'),
    filters: z
      .record(z.string().max(40), z.string().max(200))
      .default({})
      .describe('Filters of the shortlist it was decided in'),
  })
  .meta({ id: 'NewDecision' });
export type NewDecision = z.infer<typeof newDecisionSchema>;

export const decisionSchema = z
  .object({
    id: idSchema,
    applicationId: idSchema,
    kind: z.enum(DECISION_KINDS),
    reasonCode: z.string(),
    by: idSchema.describe('User or API key'),
    at: instantSchema,
    score: pointsSchema.nullable(),
    lane: z.enum(LANES).nullable(),
    rank: z.int().nullable().describe('Place in the whole shortlist at that moment, from 1'),
    versions: z.record(z.string(), z.string()),
    filters: z.record(z.string(), z.string()),
    blind: z.boolean(),
    opened: z.boolean(),
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof decisionSchema>;
export const decisionPageSchema = pageOf(decisionSchema, 'DecisionPage');
