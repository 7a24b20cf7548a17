/** An application with its score breakdown. */
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
      .describe('`withdrawn`: the ATS that sent the application has withdrawn it'),
    state: z
      .enum(['waiting', 'notice-pending', 'assessed', 'not-resume', 'by-people', 'superseded', 'withdrawn'])
      .describe(
        '`notice-pending`: the application is scored only after a notice is recorded · `not-resume`: its documents look like other documents than a résumé (the findings `not-resume` and `not-resume-line` say why); it has no score and no rank until a user confirms it with a correction (`fact: resume`)',
      ),
    receivedAt: instantSchema,
    jurisdiction: jurisdictionSchema.nullable().describe('The jurisdiction, as far as it is known'),
    notice: applicationNoticeSchema
      .nullable()
      .describe('The notice that the candidate received; null: none is recorded'),
    answers: applicationAnswersSchema,
    documents: z.array(
      z.object({
        id: idSchema,
        fileName: z.string().nullable(),
        mediaType: z.string(),
        outcome: z.string().nullable().describe('Outcome of parsing; null while the document waits'),
      }),
    ),
    decision: z.enum(DECISION_KINDS).nullable(),
    ats: applicationInAtsSchema
      .nullable()
      .describe('The state in the ATS that the application came from; null: it came from none'),
    explanationDue: explanationDueSchema
      .nullable()
      .describe('When its explanation is or was due; null when the application was never declined'),
    supersededBy: idSchema
      .nullable()
      .describe('The application of the same candidate for the same role that counts instead of this one'),
    outOfDate: outOfDateSchema
      .nullable()
      .describe('Why the score breakdown does not reflect the current data of the candidate'),
    findings: z
      .array(applicationFindingSchema)
      .describe('Findings of the parser: what was odd or could not be read; empty while no document has been parsed'),
    working: workingSchema
      .nullable()
      .describe('Null while the application waits, and for applications that people assess'),
  })
  .meta({ id: 'Application' });
/** An application with its candidate, documents, decision, obligations and score breakdown. */
export type Application = z.infer<typeof applicationSchema>;
