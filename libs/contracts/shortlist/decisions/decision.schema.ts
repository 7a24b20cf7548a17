/** Decisions about applications, with the data that their author saw. */
import { z } from 'zod';
import { DECISION_KINDS } from './decision-kinds.js';
import { LANES } from '../../roles/weights/weights.js';
import { applicationIdsSchema, idSchema, instantSchema, pageOf, pointsSchema } from '../../platform/page.schema.js';

/**
 * The maximum number of applications in one bulk decision. They are always listed by id: no
 * application is declined by a score or by the filter of a list.
 */
const MOST_AT_ONCE = 200;

/** Validates the reason code of a decision: lower-case words joined by hyphens, at most 60 characters. */
export const reasonCodeSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case words joined by hyphens, for example `skills-gap`')
  .max(60);
const identitiesHiddenSchema = z.boolean().default(false).describe('Whether identities were hidden');
const filtersSchema = z
  .record(z.string().max(40), z.string().max(200))
  .default({})
  .describe('Filters of the shortlist at the time of the decision');
const decidedIdsSchema = applicationIdsSchema(MOST_AT_ONCE);

/** Validates {@link NewDecision}. */
export const newDecisionSchema = z
  .strictObject({
    kind: z.enum(DECISION_KINDS),
    reasonCode: reasonCodeSchema,
    opened: z
      .boolean()
      .default(false)
      .describe('Whether the explanation had been opened; the views that Candor has recorded count as well'),
    identitiesHidden: identitiesHiddenSchema,
    filters: filtersSchema,
  })
  .meta({ id: 'NewDecision' });
/** The request body that records a decision about an application. */
export type NewDecision = z.infer<typeof newDecisionSchema>;

/** Describes {@link Decision}. */
export const decisionSchema = z
  .object({
    id: idSchema,
    applicationId: idSchema,
    kind: z.enum([...DECISION_KINDS, 'open']).describe('`open`: the decision was undone, and there was none before it'),
    reasonCode: z.string().describe('`ats`: the decision of the ATS, for a reason that is not mapped'),
    by: idSchema.describe('User or API key; for a decision of the ATS, the connection'),
    at: instantSchema,
    score: pointsSchema.nullable(),
    lane: z.enum(LANES).nullable(),
    rank: z.int().nullable().describe('Rank in the whole shortlist at that moment, from 1'),
    versions: z.record(z.string(), z.string()),
    filters: z.record(z.string(), z.string()),
    identitiesHidden: z.boolean(),
    opened: z.boolean(),
    batchId: idSchema.nullable().describe('For decisions that one call made about many applications'),
    undoes: idSchema.nullable().describe('The decision that this one undoes'),
  })
  .meta({ id: 'Decision' });
/** A decision about an application, with the score, rank and filters that its author saw. */
export type Decision = z.infer<typeof decisionSchema>;
/** Describes a page of a list of {@link Decision}. */
export const decisionPageSchema = pageOf(decisionSchema, 'DecisionPage');

/** Validates {@link UndoDecision}. */
export const undoDecisionSchema = z
  .strictObject({ decisionId: idSchema.describe('The current decision. Of two concurrent undos, one succeeds') })
  .meta({ id: 'UndoDecision' });
/**
 * The request body that undoes a decision. It names the current decision, so that only one of two
 * concurrent undos succeeds.
 */
export type UndoDecision = z.infer<typeof undoDecisionSchema>;

/** Validates {@link DecisionCheckRequest}. */
export const decisionCheckRequestSchema = z
  .strictObject({ applicationIds: decidedIdsSchema })
  .meta({ id: 'DecisionCheckRequest' });
/** The request body that checks a bulk decision before it is made. */
export type DecisionCheckRequest = z.infer<typeof decisionCheckRequestSchema>;

/** Describes {@link DecisionCheck}. */
export const decisionCheckSchema = z
  .object({
    applications: z.int().describe('Number of the given applications that can be decided'),
    others: z
      .int()
      .describe('Number of the given applications that cannot: of another role, erased, suppressed or superseded'),
    neverOpened: z.int().describe('Number of the applications that no user has opened'),
    decided: z.int().describe('Number of those that already have a decision'),
    sample: z
      .array(
        z.object({
          applicationId: idSchema,
          candidateId: idSchema,
          name: z.string().nullable(),
          fileName: z.string().nullable(),
        }),
      )
      .describe('Up to ten unopened applications to review first; the same ones at every call'),
  })
  .meta({ id: 'DecisionCheck' });
/** The result of checking a bulk decision: how many applications it covers, and how many of them no user has opened. */
export type DecisionCheck = z.infer<typeof decisionCheckSchema>;

/** Validates {@link ManyDecisions}. */
export const manyDecisionsSchema = z
  .strictObject({
    kind: z.enum(DECISION_KINDS),
    reasonCode: reasonCodeSchema,
    applicationIds: decidedIdsSchema,
    identitiesHidden: identitiesHiddenSchema,
    filters: filtersSchema,
  })
  .meta({ id: 'ManyDecisions' });
/** The request body that records one decision for many applications, always by their ids. */
export type ManyDecisions = z.infer<typeof manyDecisionsSchema>;

/** Describes {@link DecidedMany}. */
export const decidedManySchema = z
  .object({
    batchId: idSchema.nullable().describe('Undoes all of them; null when no decision was made'),
    decided: z.int(),
    neverOpened: z.int().describe('Number of the decided applications that no user had opened'),
    items: z.array(
      z.object({
        applicationId: idSchema,
        outcome: z.enum(['decided', 'not-found', 'superseded', 'withdrawn', 'erased', 'suppressed']),
        decisionId: idSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'DecidedMany' });
/** The result of a bulk decision, by application. */
export type DecidedMany = z.infer<typeof decidedManySchema>;

/** Describes {@link UndoneMany}. */
export const undoneManySchema = z
  .object({
    undone: z.int(),
    items: z.array(
      z.object({
        applicationId: idSchema,
        outcome: z
          .enum(['undone', 'decided-since', 'undone-before', 'superseded', 'withdrawn', 'erased', 'suppressed'])
          .describe('`decided-since`: a later decision is current and stays'),
      }),
    ),
  })
  .meta({ id: 'UndoneMany' });
/** The result of undoing a bulk decision, by application. */
export type UndoneMany = z.infer<typeof undoneManySchema>;
