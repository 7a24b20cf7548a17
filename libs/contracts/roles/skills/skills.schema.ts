/** The skills that documents are searched for: built-in ones, and custom skills in numbered, immutable versions. */
import { z } from 'zod';
import { OWN_SKILLS_LIMIT } from './custom-skills-limit.js';
import { idSchema, instantSchema, pageOf } from '../../platform/page.schema.js';

const skillId = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'An id is lower-case words joined by hyphens, for example "acme-flow".');
const spelling = z.string().trim().min(1).max(100);
const aliases = z.array(spelling).max(OWN_SKILLS_LIMIT.aliases);
const ids = z.array(skillId).max(20);

/** Validates {@link CustomSkillInput}. */
export const customSkillInputSchema = z
  .strictObject({
    id: skillId.describe('Stable across versions; must not be the id of a built-in skill'),
    name: spelling.describe('Shown to users, and recognized in documents'),
    aliases: aliases.exactOptional().describe('Other spellings; case and punctuation do not matter'),
    classes: ids
      .exactOptional()
      .describe('Ids of the classes that the skill belongs to, for example `pipeline-orchestration`'),
    implies: ids.exactOptional().describe('Ids of skills, built-in or custom, that this one implies'),
  })
  .meta({ id: 'CustomSkillInput' });
/** A custom skill of the organization. */
export type CustomSkillInput = z.infer<typeof customSkillInputSchema>;

/** Validates {@link MoreAliases}. */
export const moreAliasesSchema = z
  .strictObject({ id: skillId.describe('Id of a built-in skill'), aliases: aliases.min(1) })
  .meta({ id: 'MoreAliases' });
/** Additional aliases of a skill that comes with Candor. */
export type MoreAliases = z.infer<typeof moreAliasesSchema>;

/** An entry of the custom skills: a skill of the organization, or additional aliases of a built-in one. */
export type CustomSkillEntry = CustomSkillInput | MoreAliases;
/** Validates the whole list of custom skills. */
export const customSkillEntriesSchema = z
  .array(z.union([customSkillInputSchema, moreAliasesSchema]))
  .max(OWN_SKILLS_LIMIT.entries)
  .describe('The whole list: custom skills, and additional aliases of built-in skills');

const note = z.string().trim().max(2000);

/** Validates {@link NewCustomSkills}. */
export const newCustomSkillsSchema = z
  .strictObject({
    basedOn: z
      .int()
      .min(1)
      .nullable()
      .describe(
        'Number of the version that was edited, null for the first; a version that is no longer current is refused',
      ),
    entries: customSkillEntriesSchema,
    note: note.nullable().default(null),
  })
  .meta({ id: 'NewCustomSkills' });
/** The request body that saves a new version of the custom skills. */
export type NewCustomSkills = z.infer<typeof newCustomSkillsSchema>;

const versionFields = {
  note: z.string().nullable(),
  author: idSchema.nullable().describe('Null for an API key'),
};

/** Describes {@link CustomSkills}. */
export const customSkillsSchema = z
  .object({
    number: z.int().nullable().describe('Null while there is no version'),
    entries: customSkillEntriesSchema,
    ...versionFields,
    createdAt: instantSchema.nullable(),
  })
  .meta({ id: 'CustomSkills' });
/** A version of the custom skills with its entries. */
export type CustomSkills = z.infer<typeof customSkillsSchema>;

/** Validates {@link CustomSkillsQuery}. */
export const customSkillsQuerySchema = z.strictObject({
  number: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_000_000_000)
    .optional()
    .describe('Number of a version; left out: the current one'),
});
/** The query that asks for a version of the custom skills. */
export type CustomSkillsQuery = z.infer<typeof customSkillsQuerySchema>;

/** Describes {@link CustomSkillsVersion}. */
export const customSkillsVersionSchema = z
  .object({
    number: z.int(),
    entries: z.int().describe('Number of entries'),
    ...versionFields,
    createdAt: instantSchema,
  })
  .meta({ id: 'CustomSkillsVersion' });
/** A version of the custom skills in a list. */
export type CustomSkillsVersion = z.infer<typeof customSkillsVersionSchema>;
/** Describes a page of a list of {@link CustomSkillsVersion}. */
export const customSkillsVersionsSchema = pageOf(customSkillsVersionSchema, 'CustomSkillsVersions');

/** The maximum number of skills in a search result. */
export const SKILLS_SHOWN = 50;

/** Validates {@link SkillQuery}. */
export const skillQuerySchema = z.strictObject({
  query: z.string().trim().max(100).default('').describe('Part of a name, an alias or an id; left out: all skills'),
});
/** The query of a search for skills. */
export type SkillQuery = z.infer<typeof skillQuerySchema>;

/** Describes {@link SkillView}. */
export const skillViewSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    classes: z.array(z.string()).describe('Ids of the classes that the skill belongs to'),
    isClass: z.boolean().describe('True for a class of tools such as "pipeline orchestration"'),
    own: z.boolean().describe('True for a custom skill'),
  })
  .meta({ id: 'Skill' });
/** A skill as a search shows it. */
export type SkillView = z.infer<typeof skillViewSchema>;

/** Describes {@link SkillsFound}. */
export const skillsFoundSchema = z
  .object({
    items: z.array(skillViewSchema).describe(`Best match first, at most ${SKILLS_SHOWN}`),
    total: z.int().describe('Number of skills that match the query'),
  })
  .meta({ id: 'SkillsFound' });
/** The result of a search for skills. */
export type SkillsFound = z.infer<typeof skillsFoundSchema>;
