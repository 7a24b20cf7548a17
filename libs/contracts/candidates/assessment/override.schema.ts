/** Overrides: outcomes of criteria that a user has changed. */
import { z } from 'zod';
import { OUTCOMES, OVERRIDE_OUTCOMES } from './assessment.js';
import { CORRECTION_SOURCES } from '../corrections/correction.js';
import { correctionReasonSchema, undoneSchema } from '../corrections/correction.schema.js';
import { whoSchema } from '../../platform/access/actor.schema.js';
import { idSchema, instantSchema } from '../../platform/page.schema.js';

/** The fields that a single override and the overrides of a phone screen share. */
export const overrideShape = {
  criterion: z.string().min(1).max(200).describe('Id of a criterion of the role'),
  outcome: z
    .enum(OVERRIDE_OUTCOMES)
    .describe('`met` counts in full, `partial` half, `missing` nothing, under every version of the weights'),
  reason: correctionReasonSchema,
};

/** Validates {@link NewOverride}. */
export const newOverrideSchema = z
  .strictObject({ ...overrideShape, source: z.enum(CORRECTION_SOURCES).describe('How the author knows it') })
  .meta({ id: 'NewOverride' });
/** The request body that overrides the outcome of a criterion for one application. */
export type NewOverride = z.infer<typeof newOverrideSchema>;

/** Describes {@link Override}. */
export const overrideSchema = z
  .object({
    id: idSchema,
    applicationId: idSchema,
    criterion: z.string(),
    label: z.string().nullable().describe('Null when the role no longer has the criterion'),
    outcome: z.enum(OVERRIDE_OUTCOMES),
    state: z
      .enum(['counts', 'criterion-gone', 'undone'])
      .describe(
        '`criterion-gone`: the role has no such criterion today; the override counts again if the criterion returns',
      ),
    source: z.enum(CORRECTION_SOURCES),
    reason: z.string(),
    by: whoSchema,
    at: instantSchema,
    undone: undoneSchema,
  })
  .meta({ id: 'Override' });
/** An override of an outcome, with its author, its reason, and whether it still counts. */
export type Override = z.infer<typeof overrideSchema>;
/** Describes {@link OverrideList}. */
export const overrideListSchema = z
  .object({ items: z.array(overrideSchema).describe('Newest first') })
  .meta({ id: 'OverrideList' });
/** The overrides of an application, newest first, including those that were undone. */
export type OverrideList = z.infer<typeof overrideListSchema>;

/** Describes {@link Overridden}. */
export const overriddenSchema = z
  .object({
    id: idSchema,
    outcome: z.enum(OUTCOMES).describe('The computed outcome'),
    value: z.int().min(0).max(10_000).describe('The computed value, in ten-thousandths'),
    reason: z.string(),
    by: whoSchema,
    at: instantSchema,
    source: z.enum(CORRECTION_SOURCES),
    sentence: z.string().describe('The override as a sentence: its author, its time and its source'),
  })
  .meta({ id: 'Overridden' });
/**
 * A score breakdown shows this beside an overridden criterion: the computed outcome, and who
 * overrode it and why.
 */
export type Overridden = z.infer<typeof overriddenSchema>;
