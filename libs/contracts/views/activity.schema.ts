/** The history of a candidate. */
import { z } from 'zod';
import { whoSchema } from '../platform/access/actor.schema.js';
import { DECISION_KINDS } from '../shortlist/decisions/decision-kinds.js';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';

/** The kinds of activity in the history of a candidate. */
export const ACTIVITY_KINDS = [
  'document-received',
  'profile-made',
  'applied',
  'decided',
  'noted',
  'corrected',
  'correction-undone',
  'overridden',
  'override-undone',
  'by-people',
  'scored-again',
  'merged',
  'merge-undone',
] as const;
/** One value of {@link ACTIVITY_KINDS}. */
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** Describes {@link Activity}. */
export const activitySchema = z
  .object({
    id: idSchema.describe('Id of the document, decision, note, correction …'),
    kind: z
      .enum(ACTIVITY_KINDS)
      .describe('`by-people`, `scored-again`: the application switched between assessment by people and scoring'),
    at: instantSchema,
    by: whoSchema.nullable().describe('Null when no user is recorded'),
    applicationId: idSchema.nullable(),
    role: z.object({ id: idSchema, title: z.string() }).nullable(),
    fileName: z.string().nullable().describe('For a document'),
    text: z.string().nullable().describe('For a note'),
    fact: z.string().nullable().describe('The fact that a correction changes'),
    decision: z
      .enum([...DECISION_KINDS, 'open'])
      .nullable()
      .describe('`open`: the decision was undone'),
    reasonCode: z.string().nullable(),
  })
  .meta({ id: 'Activity' });
/** An event in the history of a candidate. */
export type Activity = z.infer<typeof activitySchema>;
/** Describes a page of a list of {@link Activity}. */
export const activityPageSchema = pageOf(activitySchema, 'ActivityPage');
