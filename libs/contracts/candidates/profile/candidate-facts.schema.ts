/** What is known of a person today, as people read it: each fact with its months and the lines that it rests on. */
import { z } from 'zod';
import { applicationFindingSchema, evidenceSchema } from '../documents/evidence.schema.js';
import { LANGUAGE_LEVELS } from '../corrections/correction.schema.js';
import { dateSchema, idSchema } from '../../platform/page.schema.js';

const statedDate = z.string().nullable().describe('As precise as it was stated: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`');
const month = z.int().nullable().describe('`year * 12 + month - 1`; null where no date was read');

/** What a fact rests on. */
const restsOn = {
  evidence: z.array(evidenceSchema).describe('Lines of the documents'),
  corrections: z.array(idSchema).describe('What people put right of it, or said; `GET …/corrections` tells of each'),
};

/** Beside a fact that several documents tell: how each puts it. */
const told = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.object({ ...shape, evidence: z.array(evidenceSchema) }))
    .describe('What each document says of it, newest first; empty where one document tells it');

/** Describes {@link KnownPosition}. */
export const knownPositionSchema = z
  .object({
    index: z.int().describe('Its place in the version of the profile, for corrections'),
    kind: z.enum(['work', 'project']),
    title: z.string().nullable(),
    employer: z.string().nullable(),
    start: statedDate,
    end: statedDate,
    current: z.boolean().describe('It goes on'),
    dates: z.enum(['dated', 'undated', 'unreadable']).describe('unreadable: something like dates stands there'),
    from: month.describe('First month that counts'),
    to: month.describe('Last month that counts; today’s of one that goes on'),
    months: z.int().nullable().describe('Null where no months count'),
    approximate: z.boolean().describe('A bare year begins or ends it'),
    sources: told({
      title: z.string().nullable(),
      employer: z.string().nullable(),
      start: statedDate,
      end: statedDate,
      current: z.boolean(),
    }),
    ...restsOn,
  })
  .meta({ id: 'KnownPosition' });
/** A position of a candidate as the profile page shows it, with its months and evidence. */
export type KnownPosition = z.infer<typeof knownPositionSchema>;

/** Describes {@link KnownStudy}. */
export const knownStudySchema = z
  .object({
    index: z.int(),
    degree: z.string().nullable(),
    field: z.string().nullable(),
    institution: z.string().nullable(),
    start: statedDate,
    end: statedDate,
    sources: told({
      degree: z.string().nullable(),
      field: z.string().nullable(),
      institution: z.string().nullable(),
      start: statedDate,
      end: statedDate,
    }),
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
    standing: z.enum(['valid', 'expired', 'end-not-stated']),
    sources: told({ name: z.string(), issued: statedDate, expires: statedDate }),
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
    sources: told({ level: z.enum(LANGUAGE_LEVELS).nullable() }),
    ...restsOn,
  })
  .meta({ id: 'KnownLanguage' });

/** Describes {@link KnownSkill}. */
export const knownSkillSchema = z
  .object({
    skill: z.string().describe('Its id'),
    name: z.string(),
    months: z.int().nullable().describe('Of dated work that shows it, overlaps counted once; null: none does'),
    lastMonth: month,
    current: z.boolean().describe('Work that goes on shows it'),
    lines: z.int().describe('How many sentences name it; the first of them stand below'),
    positions: z.array(z.int()).describe('Work and projects that show it, by their `index`'),
    ...restsOn,
  })
  .meta({ id: 'KnownSkill' });
/** A skill of a candidate as the profile page shows it, with the months of dated work that use it. */
export type KnownSkill = z.infer<typeof knownSkillSchema>;

/** Describes {@link CandidateFacts}. */
export const candidateFactsSchema = z
  .object({
    candidateId: idSchema,
    profileId: idSchema
      .nullable()
      .describe('The newest version of the profile; `index` counts in it. Null while nothing has been read'),
    number: z.int().nullable().describe('Of that version'),
    owed: z.boolean().describe('Something came or was put right that is not in it yet: ask again in a moment'),
    today: dateSchema.describe('Up to it current work counts. A score counts up to the date of its role'),
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
    findings: z.array(applicationFindingSchema).describe('What the reader found odd or could not read'),
  })
  .meta({ id: 'CandidateFacts' });
/** Everything that is known of a candidate today, each fact with its evidence and corrections. */
export type CandidateFacts = z.infer<typeof candidateFactsSchema>;
