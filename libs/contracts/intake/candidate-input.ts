/**
 * Candidates without a file: the strict JSON format of Candor, and JSON Resume version 1, which
 * allows additional fields everywhere. Both are stored as they arrived and rendered to a document
 * text by `libs/documents`, so that they are processed like a file.
 */
import { z } from 'zod';
import { partialDate } from '../platform/partial-date.js';
import { refuseInput } from './refuse-input.js';

/**
 * The extractor of the text that is rendered from a candidate sent as JSON. The first line of such
 * a text is the name as it was given.
 */
export const JSON_EXTRACTOR = 'json/1';
/** The first line of a text rendered from JSON when no name was given. */
export const NO_NAME = '—';

const MAX_ENTRIES = 500;

/** A single line, such as a name or a title. */
const line = z.string().trim().min(1).max(500);
/** A paragraph or two. */
const prose = z.string().trim().min(1).max(20_000);

/** Returns whether `end` can follow `start`, compared at their common precision. */
function inOrder(start: string | null | undefined, end: string | null | undefined): boolean {
  if (!start || !end) return true;
  const length = Math.min(start.length, end.length);
  return end.slice(0, length) >= start.slice(0, length);
}

const ENDS_BEFORE_START = { error: 'It ends before it starts', path: ['end'] };

const candidatePositionSchema = z
  .strictObject({
    title: line.optional(),
    employer: line.optional(),
    location: line.optional(),
    start: partialDate.optional(),
    end: partialDate
      .optional()
      .describe('Left out for a current position, or when `current` is false and the end is not known'),
    current: z.boolean().optional().describe('False without `end`: the position has ended at an unknown date'),
    summary: prose.optional(),
    bullets: z.array(prose).max(MAX_ENTRIES).optional().describe('What was done, one item each'),
  })
  .refine((position) => position.title ?? position.employer ?? position.summary ?? position.bullets?.length, {
    error: 'Give a title, an employer, a summary or bullets',
  })
  .refine(({ start, end }) => inOrder(start, end), ENDS_BEFORE_START)
  .refine(({ end, current }) => !(end && current), { error: 'A current position has no end', path: ['current'] })
  .meta({ id: 'CandidatePosition' });

const candidateProjectSchema = z
  .strictObject({
    name: line,
    start: partialDate.optional(),
    end: partialDate.optional(),
    summary: prose.optional(),
    bullets: z.array(prose).max(MAX_ENTRIES).optional(),
  })
  .refine(({ start, end }) => inOrder(start, end), ENDS_BEFORE_START)
  .meta({ id: 'CandidateProject' });

const candidateEducationSchema = z
  .strictObject({
    degree: line.optional().describe('As written, for example "MSc" or "Bachelor of Engineering"'),
    field: line.optional(),
    institution: line.optional(),
    start: partialDate.optional(),
    end: partialDate.optional(),
  })
  .refine((entry) => entry.degree ?? entry.field ?? entry.institution, {
    error: 'Give a degree, a field or an institution',
  })
  .refine(({ start, end }) => inOrder(start, end), ENDS_BEFORE_START)
  .meta({ id: 'CandidateEducation' });

const candidateCertificationSchema = z
  .strictObject({
    name: line,
    issuer: line.optional(),
    issued: partialDate.optional(),
    expires: partialDate.optional(),
  })
  .refine(({ issued, expires }) => inOrder(issued, expires), {
    error: 'It expires before it was issued',
    path: ['expires'],
  })
  .meta({ id: 'CandidateCertification' });

const candidateLanguageSchema = z
  .strictObject({ language: line, level: line.optional().describe('For example "C1", "native" or "fluent"') })
  .meta({ id: 'CandidateLanguage' });

/** The fields about work. A name and contacts alone describe no candidate. */
const PROFILE_CONTENT = [
  'headline',
  'summary',
  'positions',
  'projects',
  'education',
  'certifications',
  'skills',
  'languages',
  'text',
] as const;

/**
 * Validates an email address with letters of any alphabet on both sides (RFC 6531), at most 320
 * characters. It accepts none of the characters that separate addresses in a list.
 */
export const mailAddressSchema = z
  .email({ pattern: /^[^\s@"<>()[\],;:\\]{1,64}@[^\s@"<>()[\],;:\\.]+(?:\.[^\s@"<>()[\],;:\\.]+)+$/u })
  .max(320);

const profileFieldsSchema = z.strictObject({
  name: line.optional(),
  headline: line.optional(),
  email: mailAddressSchema.optional(),
  phone: line.optional(),
  location: line.optional(),
  links: z.array(z.url()).max(50).optional(),
  summary: prose.optional(),
  positions: z.array(candidatePositionSchema).max(MAX_ENTRIES).optional(),
  projects: z.array(candidateProjectSchema).max(MAX_ENTRIES).optional(),
  education: z.array(candidateEducationSchema).max(MAX_ENTRIES).optional(),
  certifications: z.array(candidateCertificationSchema).max(MAX_ENTRIES).optional(),
  skills: z.array(line).max(MAX_ENTRIES).optional(),
  languages: z.array(candidateLanguageSchema).max(MAX_ENTRIES).optional(),
  text: z.string().max(200_000).optional().describe('A résumé as plain text'),
});

/** Describes {@link CandidateProfile}. */
export const candidateProfileSchema = profileFieldsSchema
  .refine((profile) => PROFILE_CONTENT.some((field) => profile[field]?.length), {
    error: `Nothing about work: give at least one of ${PROFILE_CONTENT.join(', ')}`,
  })
  .meta({ id: 'CandidateProfile' });
/**
 * A candidate in the JSON format of Candor. The schema is strict and requires at least one field
 * about their work.
 */
export type CandidateProfile = z.infer<typeof candidateProfileSchema>;

/** Describes {@link RowWithFiles}. */
export const rowWithFilesSchema = profileFieldsSchema
  .extend({
    files: z
      .array(z.string().min(1))
      .describe('Names of the files of the candidate; empty when they arrive separately'),
  })
  .refine((row) => Object.keys(row).length > 1, {
    error: 'Nothing about the candidate: give a name, an address or more',
  });
/**
 * A candidate whose files say the rest, from a row of a table or a record of an ATS: a name or a
 * contact is enough.
 */
export type RowWithFiles = z.infer<typeof rowWithFilesSchema>;

/**
 * Returns whether a record is specific enough that another record with the same words describes the
 * same candidate: it holds more than a name.
 */
export function namesOnePerson(record: NewCandidate | RowWithFiles): boolean {
  if (looksLikeJsonResume(record)) return true;
  const profile = record as RowWithFiles;
  return ['email', 'phone', ...PROFILE_CONTENT].some((field) => profile[field as keyof RowWithFiles]?.length);
}

/** JSON Resume tools write `null` and `""` for missing values. */
const optionalText = z.string().max(20_000).nullish();
const optionalTexts = z.array(z.string().max(20_000)).max(MAX_ENTRIES).nullish();
const optionalDate = z.union([partialDate, z.literal('')]).nullish();

/** Returns the schema of a list of sections, each of which may have additional fields. */
function sections<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.array(z.looseObject(shape)).max(MAX_ENTRIES).nullish();
}

/** The sections of JSON Resume about work. */
const RESUME_CONTENT = [
  'work',
  'volunteer',
  'education',
  'certificates',
  'publications',
  'skills',
  'languages',
  'projects',
  'awards',
] as const;

/** Returns whether an entry has a field that is not empty. */
function hasContent(entry: Record<string, unknown>): boolean {
  return Object.values(entry).some((field) =>
    typeof field === 'string' ? field.trim() : Array.isArray(field) && field.length,
  );
}

/** Describes {@link JsonResume}. */
export const jsonResumeSchema = z
  .looseObject({
    basics: z
      .looseObject({
        name: optionalText,
        label: optionalText,
        email: optionalText,
        phone: optionalText,
        url: optionalText,
        summary: optionalText,
        location: z.looseObject({ city: optionalText, region: optionalText, countryCode: optionalText }).nullish(),
        profiles: sections({ network: optionalText, username: optionalText, url: optionalText }),
      })
      .nullish(),
    work: sections({
      name: optionalText,
      company: optionalText.describe('The name of `name` in versions before 1.0'),
      position: optionalText,
      location: optionalText,
      description: optionalText,
      startDate: optionalDate,
      endDate: optionalDate,
      summary: optionalText,
      highlights: optionalTexts,
    }),
    volunteer: sections({
      organization: optionalText,
      position: optionalText,
      startDate: optionalDate,
      endDate: optionalDate,
      summary: optionalText,
      highlights: optionalTexts,
    }),
    education: sections({
      institution: optionalText,
      area: optionalText,
      studyType: optionalText,
      startDate: optionalDate,
      endDate: optionalDate,
      courses: optionalTexts,
    }),
    awards: sections({ title: optionalText, date: optionalDate, awarder: optionalText, summary: optionalText }),
    certificates: sections({ name: optionalText, date: optionalDate, endDate: optionalDate, issuer: optionalText }),
    publications: sections({
      name: optionalText,
      publisher: optionalText,
      releaseDate: optionalDate,
      summary: optionalText,
    }),
    skills: sections({ name: optionalText, keywords: optionalTexts }),
    languages: sections({ language: optionalText, fluency: optionalText }),
    projects: sections({
      name: optionalText,
      description: optionalText,
      highlights: optionalTexts,
      keywords: optionalTexts,
      startDate: optionalDate,
      endDate: optionalDate,
      roles: optionalTexts,
      entity: optionalText,
    }),
  })
  .refine(
    (resume) =>
      resume.basics?.label ||
      resume.basics?.summary ||
      RESUME_CONTENT.some((section) => resume[section]?.some(hasContent)),
    {
      error: `Nothing about work: give at least one of basics.label, basics.summary, ${RESUME_CONTENT.join(', ')}`,
    },
  )
  .meta({ id: 'JsonResume' });
/** A candidate in the JSON Resume format, version 1, which allows additional fields everywhere. */
export type JsonResume = z.infer<typeof jsonResumeSchema>;

/** Top-level fields that only one of the two formats has. */
const RESUME_ONLY = ['basics', 'work', 'certificates', 'volunteer', 'publications', 'awards', '$schema'];
const PROFILE_ONLY = Object.keys(candidateProfileSchema.shape).filter((field) => !(field in jsonResumeSchema.shape));

/**
 * Returns whether JSON is meant as JSON Resume: it has a field that only JSON Resume has, and none
 * that only {@link CandidateProfile} has.
 */
export function looksLikeJsonResume(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false;
  return RESUME_ONLY.some((field) => field in json) && !PROFILE_ONLY.some((field) => field in json);
}

/**
 * Validates a candidate as {@link JsonResume} or as {@link CandidateProfile}. The shape of the
 * input decides which one, so that errors refer to the intended format and no unknown field passes
 * through the other.
 */
export const newCandidateSchema = z
  .preprocess(
    (input, context) => {
      const meant = looksLikeJsonResume(input) ? jsonResumeSchema : candidateProfileSchema;
      refuseInput(context, meant.safeParse(input).error?.issues ?? []);
      return input;
    },
    z.union([candidateProfileSchema, jsonResumeSchema]),
  )
  .meta({ id: 'NewCandidate' });
/** A candidate as JSON, in either format. */
export type NewCandidate = z.infer<typeof newCandidateSchema>;

/**
 * Parses the record of an ATS about a candidate. A record that says nothing about work becomes a
 * {@link RowWithFiles} with no files.
 */
export const recordProfileSchema = z.unknown().transform((input, context): NewCandidate | RowWithFiles => {
  const whole = newCandidateSchema.safeParse(input);
  if (whole.success) return whole.data;
  const isThin = typeof input === 'object' && input !== null && !looksLikeJsonResume(input);
  const thin = isThin ? rowWithFilesSchema.safeParse({ ...input, files: [] }) : whole;
  if (thin.success) return thin.data;
  refuseInput(context, thin.error.issues);
  return z.NEVER;
});
