/** Write-backs: scores shown in an ATS, stages that follow decisions, and decisions that follow stages. */
import { z } from 'zod';
import { ATS_APPLICATION_STATUSES, ATS_VENDORS } from './ats-vendor.schema.js';
import { DECISION_KINDS } from '../shortlist/decisions/decision-kinds.js';
import { reasonCodeSchema } from '../shortlist/decisions/decision.schema.js';
import { idSchema, instantSchema, pageOf, pageQuerySchema } from '../platform/page.schema.js';

/** The kinds of write-backs to an ATS: the score on the application, or a change of its stage. */
export const WRITE_BACK_KINDS = ['score', 'stage'] as const;
/** One value of {@link WRITE_BACK_KINDS}. */
export type WriteBackKind = (typeof WRITE_BACK_KINDS)[number];

/**
 * The states of a write-back. `held` waits for an outdated score to be recomputed, or for a conflict
 * with the ATS to end; `idle` has nothing to write.
 */
export const WRITE_BACK_STATES = ['waiting', 'done', 'held', 'idle', 'failed'] as const;
/** One value of {@link WRITE_BACK_STATES}. */
export type WriteBackState = (typeof WRITE_BACK_STATES)[number];

const vendorIdSchema = z.string().min(1).max(200);
/** A reason as the ATS words it. */
const vendorWordsSchema = z.string().min(1).max(500);
/** The maximum number of stages and of reasons that a role may map. */
const MOST_MAPPED = 100;
const isFew = (map: object): boolean => Object.keys(map).length <= MOST_MAPPED;

const moveSchema = z.union([
  z.strictObject({ to: z.literal('stage'), stage: vendorIdSchema }),
  z.strictObject({
    to: z.literal('rejected'),
    reason: vendorIdSchema
      .nullable()
      .describe('For decisions whose reason is not in `reasons`. Null: no reason, where the vendor accepts that'),
    reasons: z
      .record(reasonCodeSchema, vendorIdSchema)
      .refine(isFew, { error: `Map at most ${MOST_MAPPED} reasons` })
      .exactOptional()
      .describe('Reason code of the decision → id of the rejection reason at the vendor'),
  }),
]);

/** Describes {@link AtsMoves}. */
export const atsMovesSchema = z
  .partialRecord(z.enum([...DECISION_KINDS, 'open']), moveSchema)
  .describe(
    'Where each decision moves the application; `open`: an undone decision. A decision that is not listed moves nothing',
  );
/** The moves in the ATS that decisions cause, by decision. */
export type AtsMoves = z.infer<typeof atsMovesSchema>;

/** Describes {@link AtsDecisions}. */
export const atsDecisionsSchema = z
  .record(vendorIdSchema, z.enum(DECISION_KINDS))
  .refine(isFew, { error: `Map at most ${MOST_MAPPED} stages` })
  .describe(
    'The decision that a stage of the ATS stands for, by the id of the stage. Hired and rejected need no entry',
  );
/** The decisions that stages of the ATS stand for, by the id of the stage. */
export type AtsDecisions = z.infer<typeof atsDecisionsSchema>;

/** Describes {@link AtsReasons}. */
export const atsReasonsSchema = z
  .record(vendorWordsSchema, reasonCodeSchema)
  .refine(isFew, { error: `Map at most ${MOST_MAPPED} reasons` })
  .describe('The reason code that a rejection reason of the ATS stands for, by its id or wording. Others become `ats`');
/** The reason codes that rejection reasons of the ATS stand for, by their id or wording. */
export type AtsReasons = z.infer<typeof atsReasonsSchema>;

const choiceSchema = z.object({ id: z.string(), name: z.string() });
const choicesSchema = z.object({ stages: z.array(choiceSchema), rejectionReasons: z.array(choiceSchema) });
/** The stages and rejection reasons that an ATS offers. */
export type AtsChoices = z.infer<typeof choicesSchema>;

/** Validates {@link ChangedAtsRole}. */
export const changedAtsRoleSchema = z
  .strictObject({
    showsScores: z.boolean(),
    movesStages: z.boolean().default(false),
    moves: atsMovesSchema.default({}),
    decisions: atsDecisionsSchema.default({}),
    reasons: atsReasonsSchema.default({}),
  })
  .meta({ id: 'ChangedAtsRole' });
/** The request body that changes what a role writes to and reads from an ATS. */
export type ChangedAtsRole = z.infer<typeof changedAtsRoleSchema>;

/** Describes {@link AtsRole}. */
export const atsRoleSchema = z
  .object({
    connectionId: idSchema,
    vendor: z.enum(ATS_VENDORS),
    name: z.string(),
    can: z.object({
      show: z.boolean().describe('Whether the vendor can show a score'),
      move: z.boolean().describe('Whether the vendor accepts stage changes'),
    }),
    showsScores: z.boolean(),
    movesStages: z.boolean(),
    moves: atsMovesSchema,
    decisions: atsDecisionsSchema,
    reasons: atsReasonsSchema,
    choices: choicesSchema
      .nullable()
      .describe('Stages and rejection reasons as the vendor listed them; null: not fetched yet'),
    choicesAt: instantSchema.nullable(),
    choicesError: z.string().nullable().describe('Why the last attempt to fetch them failed'),
    scores: z
      .object({ waiting: z.int(), done: z.int(), held: z.int(), failed: z.int() })
      .describe(
        'Number of applications by the state of their score at the vendor; `held`: the score is outdated and is written when it is recomputed',
      ),
    stages: z.object({ waiting: z.int(), done: z.int(), held: z.int(), failed: z.int() }),
    conflicts: z.int().describe('Number of applications for which the ATS and a user of Candor disagree'),
  })
  .meta({ id: 'AtsRole' });
/** The write-back settings of a role for one connection, with their progress and conflicts. */
export type AtsRole = z.infer<typeof atsRoleSchema>;

/** Describes {@link AtsRoles}. */
export const atsRolesSchema = z.object({ items: z.array(atsRoleSchema) }).meta({ id: 'AtsRoles' });
/** The write-back settings of a role, one item per connection. */
export type AtsRoles = z.infer<typeof atsRolesSchema>;

/** Describes {@link WriteBack}. */
export const writeBackSchema = z
  .object({
    applicationId: idSchema,
    vendorId: z.string().describe('Id of the application at the vendor'),
    kind: z.enum(WRITE_BACK_KINDS),
    state: z.enum(WRITE_BACK_STATES),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    changedAt: instantSchema,
    nextAt: instantSchema.nullable(),
  })
  .meta({ id: 'WriteBack' });
/** A write-back of one application to its ATS. */
export type WriteBack = z.infer<typeof writeBackSchema>;
/** Describes a page of a list of {@link WriteBack}. */
export const writeBackPageSchema = pageOf(writeBackSchema, 'WriteBackPage');

/** Validates {@link WriteBackQuery}. */
export const writeBackQuerySchema = pageQuerySchema.extend({ state: z.enum(WRITE_BACK_STATES).default('failed') });
/** The query of the list of write-backs. */
export type WriteBackQuery = z.infer<typeof writeBackQuerySchema>;

/** Describes {@link WriteBacksRetried}. */
export const retriedSchema = z.object({ retried: z.int() }).meta({ id: 'WriteBacksRetried' });
/** The response to retrying write-backs. */
export type WriteBacksRetried = z.infer<typeof retriedSchema>;

/** Describes {@link ApplicationInAts}. */
export const applicationInAtsSchema = z
  .object({
    connectionId: idSchema,
    vendor: z.enum(ATS_VENDORS),
    vendorId: z.string().describe('Id of the application at the vendor'),
    status: z.enum(ATS_APPLICATION_STATUSES),
    stage: z.string().nullable(),
    rejectionReason: z
      .string()
      .nullable()
      .describe('For a rejected application: the reason as the ATS words it; erased with the candidate'),
    conflict: z
      .object({ theirs: z.enum(DECISION_KINDS), ours: z.enum(DECISION_KINDS).nullable(), since: instantSchema })
      .nullable()
      .describe(
        'The decision of the ATS and that of a user of Candor, when they differ. `ours` null: a user undid the decision of the ATS. The conflict ends when either side agrees',
      ),
  })
  .meta({ id: 'ApplicationInAts' });
/** The state of an application in the ATS that it came from. */
export type ApplicationInAts = z.infer<typeof applicationInAtsSchema>;
