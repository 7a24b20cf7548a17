/** The facts about a candidate as the profile page shows them, each with its months and evidence. */
import { z } from 'zod';
import { applicationFindingSchema, evidenceSchema } from '../documents/evidence.schema.js';
import { STUDY_STATUSES } from '../corrections/correction.js';
import { LANGUAGE_LEVELS } from '../corrections/correction.schema.js';
import { dateSchema, idSchema } from '../../platform/page.schema.js';

const statedDate = z
  .string()
  .nullable()
  .describe('As precise as the document states it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`');
const month = z.int().nullable().describe('`year * 12 + month - 1`; null where no date was read');

/** The evidence of a fact. */
const restsOn = {
  evidence: z.array(evidenceSchema).describe('Quotes from the documents'),
  corrections: z.array(idSchema).describe('Ids of the corrections of the fact; `GET …/corrections` lists them'),
};

/** Returns the schema of how each document states a fact that several documents contain. */
const statementsSchemaOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.object({ ...shape, evidence: z.array(evidenceSchema) }))
    .describe('The statement of each document, newest first; empty when a single document states it');

/** A position as lines state it. */
const statedPosition = {
  title: z.string().nullable(),
  employer: z.string().nullable(),
  start: statedDate,
  end: statedDate,
  current: z.boolean(),
};

/** Describes {@link KnownPosition}. */
export const knownPositionSchema = z
  .object({
    index: z.int().describe('Index in the profile version, for corrections'),
    kind: z.enum(['work', 'project']),
    title: z.string().nullable(),
    employer: z.string().nullable(),
    start: statedDate,
    end: statedDate,
    current: z.boolean().describe('Whether the position is current'),
    dates: z
      .enum(['dated', 'undated', 'unreadable'])
      .describe('`unreadable`: the entry has text that looks like dates and could not be read'),
    from: month.describe('First month that counts'),
    to: month.describe('Last month that counts; for a current position, the current month'),
    months: z.int().nullable().describe('Null when no months count'),
    approximate: z.boolean().describe('Whether the start or the end is a bare year'),
    sources: statementsSchemaOf(statedPosition),
    ...restsOn,
  })
  .meta({ id: 'KnownPosition' });
/** A position of a candidate as the profile page shows it, with its months and evidence. */
export type KnownPosition = z.infer<typeof knownPositionSchema>;

const studyStatus = z
  .enum(STUDY_STATUSES)
  .exclude(['completed'])
  .nullable()
  .describe('Null when it is completed, or the document does not speak of it');

/** Studies as lines state them. */
const statedStudy = {
  degree: z.string().nullable(),
  field: z.string().nullable(),
  institution: z.string().nullable(),
  start: statedDate,
  end: statedDate,
  status: studyStatus,
};

/** Describes {@link KnownStudy}. */
export const knownStudySchema = z
  .object({
    index: z.int(),
    ...statedStudy,
    sources: statementsSchemaOf(statedStudy),
    ...restsOn,
  })
  .meta({ id: 'KnownStudy' });
/** An education entry of a candidate as the profile page shows it, with its evidence. */
export type KnownStudy = z.infer<typeof knownStudySchema>;

/** Describes {@link KnownCertificate}. */
export const knownCertificateSchema = z
  .object({
    name: z.string(),
    issued: statedDate,
    expires: statedDate,
    status: z.enum(['valid', 'expired', 'end-not-stated']),
    sources: statementsSchemaOf({ name: z.string(), issued: statedDate, expires: statedDate }),
    ...restsOn,
  })
  .meta({ id: 'KnownCertificate' });
/** A certificate of a candidate as the profile page shows it, with whether it is valid today. */
export type KnownCertificate = z.infer<typeof knownCertificateSchema>;

/** Describes a language of a candidate as the profile page shows it, with its level and evidence. */
export const knownLanguageSchema = z
  .object({
    language: z.string().describe('ISO 639-1'),
    name: z.string(),
    level: z.enum(LANGUAGE_LEVELS).nullable(),
    sources: statementsSchemaOf({ level: z.enum(LANGUAGE_LEVELS).nullable() }),
    ...restsOn,
  })
  .meta({ id: 'KnownLanguage' });

/** Describes {@link KnownSkill}. */
export const knownSkillSchema = z
  .object({
    skill: z.string().describe('Id of the skill'),
    name: z.string(),
    months: z
      .int()
      .nullable()
      .describe('Months of dated work that shows the skill, overlaps counted once; null when none does'),
    lastMonth: month,
    current: z.boolean().describe('Whether a current position shows the skill'),
    lines: z.int().describe('Number of sentences that name the skill; `evidence` holds the first of them'),
    positions: z.array(z.int()).describe('Positions and projects that show the skill, by their `index`'),
    ...restsOn,
  })
  .meta({ id: 'KnownSkill' });
/** A skill of a candidate as the profile page shows it, with the months of dated work that use it. */
export type KnownSkill = z.infer<typeof knownSkillSchema>;

/** Describes {@link KnownUnparsedPart}. */
export const knownUnparsedPartSchema = z
  .object({
    index: z.int().describe('Index in the profile version, for corrections (`part`)'),
    cause: z
      .string()
      .describe('`dates-without-position`, `work-without-position` or `text-outside-sections`; see the findings'),
    title: z.string().nullable().describe('What the lines say when they are read as a position'),
    employer: z.string().nullable(),
    start: statedDate,
    end: statedDate,
    current: z.boolean(),
    evidence: z.array(evidenceSchema).describe('The lines'),
  })
  .meta({ id: 'KnownUnparsedPart' });
/** Lines that the reader did not understand, with what they say when they are read as a position. */
export type KnownUnparsedPart = z.infer<typeof knownUnparsedPartSchema>;

/** Validates {@link LinesQuery}. */
export const linesQuerySchema = z.strictObject({
  documentId: idSchema,
  start: z.coerce.number().int().min(0).describe('In UTF-16 units of the text of the document'),
  end: z.coerce.number().int().min(1),
});
/** Lines of a document that a user marked. */
export type LinesQuery = z.infer<typeof linesQuerySchema>;

/** Describes {@link LinesReading}. */
export const linesReadingSchema = z
  .object({
    position: z.object(statedPosition),
    education: z.object(statedStudy),
    certificate: z.object({ name: z.string().nullable(), issued: statedDate, expires: statedDate }),
  })
  .describe('What is not found is null')
  .meta({ id: 'LinesReading' });
/** What marked lines say when they are read as a position, as education and as a certificate. */
export type LinesReading = z.infer<typeof linesReadingSchema>;

/** Describes {@link CandidateFacts}. */
export const candidateFactsSchema = z
  .object({
    candidateId: idSchema,
    profileId: idSchema
      .nullable()
      .describe('The newest profile version, which every `index` refers to; null while no document has been parsed'),
    number: z.int().nullable().describe('Number of that profile version'),
    pending: z
      .boolean()
      .describe('Whether a document or a correction is not in the profile yet; request again in a moment'),
    today: dateSchema.describe(
      'The day up to which current work counts here. A score counts up to the as-of date of its role',
    ),
    contacts: z.object({
      emails: z.array(z.string()),
      phones: z.array(z.string()),
      links: z.array(z.string()),
      location: z.string().nullable(),
    }),
    workMonths: z.int().describe('Months of dated work, overlaps counted once'),
    positions: z.array(knownPositionSchema).describe('Newest first, undated last'),
    education: z.array(knownStudySchema),
    certificates: z.array(knownCertificateSchema),
    languages: z.array(knownLanguageSchema),
    skills: z.array(knownSkillSchema).describe('Longest shown first, then most often named'),
    unparsed: z
      .array(knownUnparsedPartSchema)
      .describe('Lines that were not understood. Say what they are with a correction'),
    findings: z.array(applicationFindingSchema).describe('Findings of the parser: what was odd or could not be read'),
  })
  .meta({ id: 'CandidateFacts' });
/** Everything that is known of a candidate today, each fact with its evidence and corrections. */
export type CandidateFacts = z.infer<typeof candidateFactsSchema>;
