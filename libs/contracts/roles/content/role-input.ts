/** Roles as JSON or YAML, written by hand or by programs. The schema is strict: an unknown field is an error. */
import { z } from 'zod';
import { CATEGORIES, KINDS, LEVELS, type Expression } from './role.js';

const text = (most: number) => z.string().trim().min(1).max(most);
const tenThousandths = z.int().min(0).max(10_000);
const months = z.int().min(0).max(600);
const monthIndex = z.int().min(0).max(120_000);
const slugId = z
  .string()
  .max(120)
  .regex(/^[a-z]+\.[\p{L}\p{N}-]+$/u, 'An id is "<category>.<words-with-hyphens>", for example "skills.python".');
const pageSpan = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

const things = z
  .array(
    z.strictObject({
      terms: z
        .array(z.strictObject({ term: text(80), weight: z.int().min(1).max(1_000) }))
        .min(1)
        .max(40),
      aside: z.literal(true).exactOptional(),
      synonyms: z
        .array(
          z.strictObject({
            of: z.array(z.int().min(0).max(40)).min(1).max(40),
            terms: z.array(text(80)).min(1).max(10),
            weight: z.int().min(1).max(20_000),
            implied: z.literal(true).exactOptional(),
          }),
        )
        .max(400)
        .exactOptional(),
    }),
  )
  .max(60);

const duty = z.strictObject({
  label: text(300),
  actions: z.array(text(80)).max(300),
  things,
  terms: z.array(text(80)).max(100),
  span: pageSpan.nullable(),
});

const leaves = [
  z.strictObject({
    test: z.literal('skill'),
    label: text(300),
    accepts: z
      .array(
        z.strictObject({
          skill: text(80),
          credit: tenThousandths,
          label: text(300).exactOptional(),
          implied: z.literal(true).exactOptional(),
        }),
      )
      .min(1)
      .max(500),
    months: months.nullable(),
  }),
  z.strictObject({
    test: z.literal('cloud'),
    label: text(300),
    platform: z.array(text(80)).min(1).max(20),
    services: z
      .array(
        z.strictObject({
          skill: text(80),
          group: z.enum(['containers', 'ml', 'other']),
          label: text(300).exactOptional(),
        }),
      )
      .max(300),
  }),
  z.strictObject({
    test: z.literal('phrase'),
    label: text(300),
    licence: z.boolean().exactOptional(),
    standing: z
      .array(z.strictObject({ term: text(80), credit: tenThousandths }))
      .max(50)
      .exactOptional(),
    terms: z
      .array(
        z.strictObject({
          term: text(80),
          weight: tenThousandths,
          word: text(80).exactOptional(),
          related: z
            .array(z.strictObject({ term: text(80), credit: tenThousandths, word: text(80).exactOptional() }))
            .max(100),
        }),
      )
      .min(1)
      .max(200),
    actions: z.array(text(80)).max(300),
    things,
  }),
  z.strictObject({
    test: z.literal('experience'),
    label: text(300),
    benchmarks: z
      .array(
        z.strictObject({
          level: z.enum(LEVELS),
          from: months,
          to: months.nullable(),
          scope: z.array(duty).max(20),
          span: pageSpan.nullable(),
        }),
      )
      .min(1)
      .max(10),
    target: z.int().min(0).max(9),
  }),
  z.strictObject({ test: z.literal('duties'), label: text(300), duties: z.array(duty).min(1).max(100) }),
  z.strictObject({
    test: z.literal('certifications'),
    label: text(600),
    licence: z.boolean().exactOptional(),
    accepts: z
      .array(
        z.strictObject({
          certification: text(80),
          label: text(300),
          credit: tenThousandths,
          validity: z
            .array(
              z.strictObject({
                issuedFrom: monthIndex.nullable(),
                issuedTo: monthIndex.nullable(),
                months: months.nullable(),
              }),
            )
            .max(10),
        }),
      )
      .min(1)
      .max(200),
  }),
  z.strictObject({
    test: z.literal('education'),
    label: text(300),
    level: z.enum(['secondary', 'associate', 'bachelor', 'master', 'doctorate']),
    fields: z.array(text(80)).max(100),
    alternative: z.literal('experience').nullable(),
  }),
  z.strictObject({
    test: z.literal('language'),
    label: text(300),
    language: z.string().regex(/^[a-z]{2}$/, 'A language is its ISO 639-1 code, for example "de".'),
    level: z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native']).nullable(),
  }),
] as const;

/**
 * Returns the schema of leaves and of groups of `inner`. It is built level by level and not
 * recursively, so that input of any depth gets a response and never exhausts the stack.
 */
const groupsOf = <T extends z.ZodType<Expression>>(inner: T) =>
  z.discriminatedUnion('test', [
    ...leaves,
    z.strictObject({
      test: z.literal('all'),
      label: text(600),
      parts: z
        .array(z.strictObject({ weight: z.int().min(1).max(1000), of: inner }))
        .min(1)
        .max(50),
    }),
    z.strictObject({ test: z.literal('any'), label: text(600), parts: z.array(inner).min(1).max(50) }),
    z
      .strictObject({
        test: z.enum(['atLeast', 'nth']),
        label: text(600),
        n: z.int().min(1).max(50),
        parts: z.array(inner).min(1).max(50),
      })
      .refine((group) => group.n <= group.parts.length, { path: ['n'], message: 'There are fewer parts than n.' }),
  ]);

/** Validates the expression of a criterion as `candor role` prints it. Groups nest at most three levels deep. */
export const expressionSchema = groupsOf(groupsOf(groupsOf(z.discriminatedUnion('test', [...leaves]))));

/** Validates {@link RequirementInput}. */
export const requirementInputSchema = z.strictObject({
  text: text(1000),
  id: slugId.optional(),
  category: z.enum(CATEGORIES).optional(),
  kind: z.enum(KINDS).optional(),
  /** Tenths: 40 must, 30 required, 15 preferred, 0 bonus. */
  importance: z.int().min(0).max(100).optional(),
  label: text(300).optional(),
  /** Months of experience with it. */
  months: months.optional(),
});
/** A requirement as text with further fields. The fields given replace what the reader would propose. */
export type RequirementInput = z.infer<typeof requirementInputSchema>;

/** Validates {@link CriterionInput}. */
export const criterionInputSchema = z.strictObject({
  id: slugId,
  category: z.enum(CATEGORIES),
  label: text(600),
  kind: z.enum(KINDS),
  importance: z.int().min(0).max(100),
  expression: expressionSchema,
  span: pageSpan.nullable().optional(),
});
/** A whole criterion as `candor role` prints it. Its span is ignored, because it refers to another page. */
export type CriterionInput = z.infer<typeof criterionInputSchema>;

const isDate = (value: string): boolean => {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

/** Validates {@link RoleInput}. */
export const roleInputSchema = z
  .strictObject({
    title: text(200),
    requirements: z.array(z.union([text(1000), criterionInputSchema, requirementInputSchema])).max(200),
    /** The responsibilities of the role, one text each, which are valued together. */
    responsibilities: z.array(text(1000)).max(100).optional(),
    level: z.enum(LEVELS).optional(),
    asOf: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'A date is YYYY-MM-DD.')
      .refine(isDate, 'There is no such day.')
      .optional(),
  })
  .meta({ id: 'RoleInput' });
/**
 * A role as JSON: `{ title, requirements: ["Python", { text, kind, … }, { …criterion }], level?,
 * asOf?, … }`. A bare string is a requirement of the kind `required`.
 */
export type RoleInput = z.infer<typeof roleInputSchema>;
