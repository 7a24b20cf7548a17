/** The score breakdown of an application. */
import { z } from 'zod';
import { OUTCOMES, SCREEN_CODES, type Outcome } from '../candidates/assessment/assessment.js';
import { overriddenSchema } from '../candidates/assessment/override.schema.js';
import { statedSchema, type StatedFact } from '../candidates/corrections/correction.schema.js';
import { evidenceSchema, explainedQuoteSchema, type ExplainedQuote } from '../candidates/documents/evidence.schema.js';
import { dateSchema, idSchema, pointsSchema } from '../platform/page.schema.js';
import { CATEGORIES, KINDS, LEVELS } from '../roles/content/role.js';
import { LANES } from '../roles/weights/weights.js';
import { reasonSchema } from './shortlist.schema.js';

const ten = z.int().min(0).max(10_000).describe('Ten-thousandths');

const valueShape = { value: ten, low: ten, high: ten };

/** A node of an explanation in words, with quotes and statements. */
export interface ExplainedNode {
  test: string;
  label: string;
  value: number;
  low: number;
  high: number;
  outcome: Outcome;
  /** Nothing but similar wording was found: the outcome is `missing`, whatever the value. */
  similar: boolean;
  sentence: string;
  evidence: ExplainedQuote[];
  statements: StatedFact[];
  children: ExplainedNode[];
}
/** Describes {@link ExplainedNode}, which contains itself. */
export const explainedNodeSchema: z.ZodType<ExplainedNode> = z
  .object({
    test: z.string(),
    label: z.string(),
    ...valueShape,
    outcome: z.enum(OUTCOMES),
    similar: z
      .boolean()
      .describe('Nothing but similar wording was found: the outcome is `missing`, whatever the value'),
    sentence: z.string(),
    evidence: z.array(explainedQuoteSchema),
    statements: z.array(statedSchema).describe('Corrections, beside what the documents say'),
    get children() {
      return z.array(explainedNodeSchema);
    },
  })
  .meta({ id: 'ExplainedNode' });

/** Describes {@link ExplainedCriterion}. */
export const explainedCriterionSchema = z
  .object({
    id: z.string(),
    category: z.enum(CATEGORIES),
    label: z.string(),
    kind: z.enum(KINDS),
    importance: z.int(),
    outcome: z.enum(OUTCOMES),
    ...valueShape,
    override: overriddenSchema.nullable().describe('Set when a user overrode the outcome: the computed outcome'),
    explanation: explainedNodeSchema,
  })
  .meta({ id: 'ExplainedCriterion' });
/** A criterion in a score breakdown, with its explanation tree. */
export type ExplainedCriterion = z.infer<typeof explainedCriterionSchema>;

/** Describes {@link Working}. */
export const workingSchema = z
  .object({
    score: pointsSchema.nullable(),
    low: pointsSchema.nullable(),
    high: pointsSchema.nullable(),
    coverage: z.int(),
    lane: z.enum(LANES),
    rank: z.int().nullable().describe('Rank in the whole shortlist, from 1; null while the ranking is being built'),
    summary: z.string(),
    laneSentence: z.string().describe('Why the application is in its lane'),
    reasons: z.array(reasonSchema).describe('Strongest first: `for`, `against`, `open`'),
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
      approximate: z.boolean().optional().describe('Bare years begin or end some of the work'),
      lowest: z.enum(LEVELS).optional().describe('The lowest level that the role names'),
      sentence: z.string(),
    }),
    gains: z
      .array(
        z.object({
          criterion: z.string(),
          points: pointsSchema,
          lane: z.enum(LANES).nullable().describe('The resulting lane, when it differs'),
          what: z.string().describe('What the candidate would have to show'),
          sentence: z.string(),
        }),
      )
      .describe('The criteria that would raise the score most if met in full, most first'),
    questions: z
      .array(
        z.object({
          code: z.enum(SCREEN_CODES),
          criterion: z.string(),
          points: pointsSchema.describe('The points at stake'),
          sentence: z.string(),
        }),
      )
      .describe('Questions for a phone screen, at most six'),
    flags: z.array(z.object({ code: z.string(), sentence: z.string(), evidence: z.array(evidenceSchema) })),
    criteria: z.array(explainedCriterionSchema),
    pinned: z
      .object({
        asOf: dateSchema,
        matcher: z.string(),
        taxonomy: z
          .object({ profile: z.string(), role: z.string() })
          .describe('The taxonomy of each: the built-in version, and after `+` the version of the custom skills'),
        relatedWords: z
          .int()
          .nullable()
          .describe('The version of the organization’s related words; null: the built-in words alone'),
        assessmentId: idSchema,
        profileId: idSchema,
        roleVersionId: idSchema,
        weightsVersionId: idSchema,
      })
      .describe('The versions that the score was computed from'),
  })
  .meta({ id: 'Working' });
/** The score breakdown of an application: everything that its score, rank and lane are made from. */
export type Working = z.infer<typeof workingSchema>;
