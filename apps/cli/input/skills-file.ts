import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { customSkillEntriesSchema } from '#libs/contracts';
import { checkCustomSkills, SHIPPED_SKILLS, skillsWithCustom, type SkillLexicon } from '#libs/language';
import { customSkillsFaultText } from '#libs/wording';
import { CommandError } from '../command-error.js';
import { readDataFile } from './data-file.js';
import { dataFaultLines, placeInData } from './data-faults.js';

const FORM =
  'Skills must be a list of entries, {"id": "acme-flow", "name": "Acme Flow", "classes": ["pipeline-orchestration"]} or ' +
  '{"id": "kubernetes", "aliases": ["…"]}, or the response of GET /api/v1/custom-skills.';

/** A list of entries, or the answer of the API, whose number names the version. */
const skillsFileSchema = z.union([
  customSkillEntriesSchema,
  z.object({ number: z.int().min(1).nullish(), entries: customSkillEntriesSchema }),
]);

/** How versions are named that were read with a list that has no number. */
const UNNUMBERED = 'file';

/**
 * The skills to read for: the shipped ones, with those of a file (JSON or YAML) added if one is given.
 * @throws CommandError when the file cannot be read or its entries cannot be used
 */
export async function readSkills(file: string | undefined): Promise<SkillLexicon> {
  if (file === undefined) return SHIPPED_SKILLS;
  // JSON is YAML too.
  const parse = (text: string): unknown => parseYaml(text, { prettyErrors: true });
  const data = await readDataFile(file, { option: 'skills', parse, otherwise: 'neither JSON nor YAML', form: FORM });
  const parsed = skillsFileSchema.safeParse(data);
  if (!parsed.success)
    throw new CommandError(
      'skills-invalid',
      `${file} does not contain skills. ${FORM}\n${dataFaultLines(parsed.error.issues, data)}`,
    );
  const { number, entries } = Array.isArray(parsed.data) ? { number: null, entries: parsed.data } : parsed.data;
  const faults = checkCustomSkills(entries, SHIPPED_SKILLS);
  if (faults.length > 0) {
    const lines = faults.map(
      (fault) => `- ${placeInData(fault.path, entries).where}: ${customSkillsFaultText(fault, 'en')}`,
    );
    throw new CommandError('skills-invalid', `The skills in ${file} cannot be used:\n${lines.join('\n')}`);
  }
  return skillsWithCustom(number ?? UNNUMBERED, entries);
}
