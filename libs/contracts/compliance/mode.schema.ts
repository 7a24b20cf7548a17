/** The mode of an application: scored, or assessed by people alone. */
import { z } from 'zod';
import { whoSchema } from '../platform/access/actor.schema.js';
import { idSchema, instantSchema } from '../platform/page.schema.js';

const LONGEST_REASON = 2_000;
const modeSchema = z.enum(['scored', 'by-people']);
const askedSchema = z.enum(['candidate', 'organisation']).describe('Who requested the change');

/** Validates {@link NewMode}. */
export const newModeSchema = z
  .strictObject({
    mode: modeSchema.describe(
      '`by-people`: the application leaves the ranking at once and is not scored; `scored` undoes that',
    ),
    reason: z.string().trim().min(1).max(LONGEST_REASON),
    asked: askedSchema,
  })
  .meta({ id: 'NewMode' });
/** The request body that switches an application between scoring and assessment by people. */
export type NewMode = z.infer<typeof newModeSchema>;

const modeChangeSchema = z
  .object({
    id: idSchema,
    mode: modeSchema,
    asked: askedSchema,
    reason: z.string().nullable().describe('Null when no reason was given, and after an erasure'),
    by: whoSchema.nullable().describe('Null: the candidate, or the system that sent the application'),
    at: instantSchema,
  })
  .meta({ id: 'ModeChange' });

/** Describes {@link ModeHistory}. */
export const modeHistorySchema = z
  .object({
    mode: z.enum(['scored', 'by-people', 'erased', 'superseded', 'withdrawn']),
    items: z.array(modeChangeSchema).describe('Newest first; empty when it was never changed'),
  })
  .meta({ id: 'ModeHistory' });
/** The current mode of an application and every change of it. */
export type ModeHistory = z.infer<typeof modeHistorySchema>;
