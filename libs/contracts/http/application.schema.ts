/** One application, with the whole working of its score. */
import { z } from 'zod';
import { OUTCOMES, SCREEN_CODES } from '../assessment.js';
import { CATEGORIES, KINDS } from '../role.js';
import { LANES } from '../weights.js';
import { applicationAnswersSchema } from './answers.schema.js';
import { statedSchema, type StatedFact } from './correction.schema.js';
import { DECISION_KINDS } from '../lists/decisions.js';
import { explanationDueSchema } from './explanation.schema.js';
import { applicationNoticeSchema, jurisdictionSchema } from './notice.schema.js';
import { dateSchema, idSchema, instantSchema, pointsSchema } from './page.schema.js';
import { overriddenSchema } from './override.schema.js';
import { outOfDateSchema } from './people.schema.js';
import { reasonSchema } from './shortlist.schema.js';
import { applicationInAtsSchema } from './write-back.schema.js';

export const evidenceSchema = z
  .object({
    documentId: idSchema,
    start: z.int(),
    end: z.int(),
    quote: z.string().describe('The document text at these UTF-16 offsets'),
  })
  .meta({ id: 'Evidence' });
export type EvidenceQuote = z.infer<typeof evidenceSchema>;

const ten = z.int().min(0).max(10_000).describe('Ten-thousandths');

const valueShape = { value: ten, low: ten, high: ten };

export interface ExplainedNode {
  test: string;
  label: string;
  value: number;
  low: number;
  high: number;
  sentence: string;
  evidence: EvidenceQuote[];
  statements: StatedFact[];
  children: ExplainedNode[];
}
export const explainedNodeSchema: z.ZodType<ExplainedNode> = z
  .object({
    test: z.string(),
    label: z.string(),
    ...valueShape,
    sentence: z.string(),
    evidence: z.array(evidenceSchema),
    statements: z.array(statedSchema).describe('What people put right, beside what the documents say'),
    get children() {
      return z.array(explainedNodeSchema);
    },
  })
  .meta({ id: 'ExplainedNode' });

export const explainedCriterionSchema = z
  .object({
    id: z.string(),
    category: z.enum(CATEGORIES),
    label: z.string(),
    kind: z.enum(KINDS),
    importance: z.int(),
    outcome: z.enum(OUTCOMES),
    ...valueShape,
    override: overriddenSchema.nullable().describe('Set where a person put the outcome right: what was computed'),
    explanation: explainedNodeSchema,
  })
  .meta({ id: 'ExplainedCriterion' });
export type ExplainedCriterion = z.infer<typeof explainedCriterionSchema>;

export const workingSchema = z
  .object({
    score: pointsSchema.nullable(),
    low: pointsSchema.nullable(),
    high: pointsSchema.nullable(),
    coverage: z.int(),
    lane: z.enum(LANES),
    rank: z.int().nullable().describe('Place in the whole shortlist, from 1; null while the ranking is being filled'),
    summary: z.string(),
    laneSentence: z.string().describe('Why it stands in its lane'),
    reasons: z.array(reasonSchema).describe('Strongest first: for, against, open'),
    categories: z.array(
      z.object({
        category: z.enum(CATEGORIES),
        weight: z.int(),
        value: ten,
        points: pointsSchema,
        sentence: z.string(),
      }),
    ),
    bonus: pointsSchema,
    benchmark: z.object({
      reads: z.string(),
      relevantMonths: z.int(),
      adjacentMonths: z.int(),
      sentence: z.string(),
    }),
    gains: z
      .array(
        z.object({
          criterion: z.string(),
          points: pointsSchema,
          lane: z.enum(LANES).nullable().describe('The lane it would lead to, when that is another'),
          what: z.string().describe('What would have to be shown'),
          sentence: z.string(),
        }),
      )
      .describe('What would change the score most if it were met in full, most first'),
    questions: z
      .array(
        z.object({
          code: z.enum(SCREEN_CODES),
          criterion: z.string(),
          points: pointsSchema.describe('At stake'),
          sentence: z.string(),
        }),
      )
      .describe('What a talk with the candidate should settle, at most six'),
    flags: z.array(z.object({ code: z.string(), sentence: z.string(), evidence: z.array(evidenceSchema) })),
    criteria: z.array(explainedCriterionSchema),
    pinned: z
      .object({
        asOf: dateSchema,
        matcher: z.string(),
        taxonomy: z
          .object({ profile: z.string(), role: z.string() })
          .describe(
            'What each was read with: the shipped one, and behind + the version of the organisation’s own skills',
          ),
        assessmentId: idSchema,
        profileId: idSchema,
        roleVersionId: idSchema,
        weightsVersionId: idSchema,
      })
      .describe('The versions that the score is made from'),
  })
  .meta({ id: 'Working' });
export type Working = z.infer<typeof workingSchema>;

/** What the reader found odd, or could not read. */
export const applicationFindingSchema = z
  .object({
    code: z.string(),
    data: z.record(z.string(), z.union([z.string(), z.number()])),
    documentId: idSchema.nullable().describe('The document that it is about; null for the candidate as a whole'),
    sentence: z.string(),
    evidence: z.array(evidenceSchema),
  })
  .meta({ id: 'ApplicationFinding' });
export type ApplicationFinding = z.infer<typeof applicationFindingSchema>;

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
export type Application = z.infer<typeof applicationSchema>;
