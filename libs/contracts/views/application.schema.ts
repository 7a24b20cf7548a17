/** One application, with the whole working of its score. */
import { z } from 'zod';
import { applicationAnswersSchema } from '../candidates/screening-answers/answers.schema.js';
import { applicationFindingSchema } from '../candidates/documents/evidence.schema.js';
import { DECISION_KINDS } from '../shortlist/decisions/decision-kinds.js';
import { explanationDueSchema } from '../compliance/explanation.schema.js';
import { applicationNoticeSchema, jurisdictionSchema } from '../compliance/notice.schema.js';
import { idSchema, instantSchema } from '../platform/page.schema.js';
import { outOfDateSchema } from '../candidates/duplicates.schema.js';
import { workingSchema } from '../shortlist/working.schema.js';
import { applicationInAtsSchema } from '../integrations/write-back.schema.js';

/** Describes {@link Application}. */
export const applicationSchema = z
  .object({
    id: idSchema,
    roleId: idSchema,
    candidateId: idSchema,
    name: z.string().nullable(),
    source: z.string(),
    mode: z
      .enum(['scored', 'by-people', 'erased', 'superseded', 'withdrawn'])
      .describe('`withdrawn`: the ATS that brought it has taken it away'),
    state: z
      .enum(['waiting', 'notice-owed', 'assessed', 'by-people', 'superseded', 'withdrawn'])
      .describe('`notice-owed`: it is not scored before somebody has recorded that notice was given'),
    receivedAt: instantSchema,
    jurisdiction: jurisdictionSchema.nullable().describe('Whose law it is about, as far as it was said'),
    notice: applicationNoticeSchema.nullable().describe('What the candidate was told; null: nothing is recorded'),
    answers: applicationAnswersSchema,
    documents: z.array(
      z.object({
        id: idSchema,
        fileName: z.string().nullable(),
        mediaType: z.string(),
        outcome: z.string().nullable().describe('Of reading it; null while it waits'),
      }),
    ),
    decision: z.enum(DECISION_KINDS).nullable(),
    ats: applicationInAtsSchema.nullable().describe('How it stands with the ATS that it came from; null: with none'),
    explanationDue: explanationDueSchema
      .nullable()
      .describe('By when its explanation is, or was, due; null where it was never declined'),
    supersededBy: idSchema
      .nullable()
      .describe('The application of the same person for the same role that counts instead of this one'),
    outOfDate: outOfDateSchema.nullable().describe('Why the working is of another state than the person’s of today'),
    findings: z
      .array(applicationFindingSchema)
      .describe('What the reader found odd or could not read; empty while nothing has been read'),
    working: workingSchema.nullable().describe('Null while it waits, and for applications that people assess'),
  })
  .meta({ id: 'Application' });
/** An application with its candidate, documents, decision, obligations and score breakdown. */
export type Application = z.infer<typeof applicationSchema>;
