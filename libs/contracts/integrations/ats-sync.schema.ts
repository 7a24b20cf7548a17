/** Syncs: runs that read the lists of an applicant tracking system to catch up. */
import { z } from 'zod';
import { idSchema, instantSchema, pageOf } from '../platform/page.schema.js';

/** The causes of a sync. `event` means that an inbound event reported a change without its content. */
export const ATS_SYNC_CAUSES = ['connected', 'nightly', 'requested', 'event'] as const;
/** One value of {@link ATS_SYNC_CAUSES}. */
export type AtsSyncCause = (typeof ATS_SYNC_CAUSES)[number];
/** The states of a sync. */
export const ATS_SYNC_STATES = ['running', 'finished', 'failed'] as const;
/** One value of {@link ATS_SYNC_STATES}. */
export type AtsSyncState = (typeof ATS_SYNC_STATES)[number];

/** Describes {@link AtsSync}. */
export const atsSyncSchema = z
  .object({
    id: idSchema,
    cause: z.enum(ATS_SYNC_CAUSES).describe('`event`: an inbound event reported a change without its content'),
    state: z.enum(ATS_SYNC_STATES),
    since: instantSchema.nullable().describe('Only changes since then are read; null: everything'),
    list: z.enum(['openings', 'applications']).describe('The list that is being read'),
    pages: z.int(),
    seen: z.int().describe('Openings and applications that the vendor listed'),
    changed: z.int().describe('Number of those that were new or changed'),
    faulty: z.int().describe('Number of those that could not be processed'),
    resumesAt: instantSchema
      .nullable()
      .describe('When the sync resumes, after the vendor asked to wait or did not respond'),
    restartedAt: instantSchema
      .nullable()
      .describe(
        'When the list was restarted, which happens at most once, because the vendor no longer accepted the cursor',
      ),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable(),
  })
  .meta({ id: 'AtsSync' });
/** A sync with its progress: Candor reads the lists of a vendor to catch up on what events did not report. */
export type AtsSync = z.infer<typeof atsSyncSchema>;
/** Describes a page of a list of {@link AtsSync}. */
export const atsSyncPageSchema = pageOf(atsSyncSchema, 'AtsSyncPage');

/** Validates {@link NewAtsSync}. */
export const newAtsSyncSchema = z
  .strictObject({
    full: z.boolean().default(false).describe('Read everything, not only the changes since the last sync'),
  })
  .meta({ id: 'NewAtsSync' });
/** The request body that starts a sync. */
export type NewAtsSync = z.infer<typeof newAtsSyncSchema>;
