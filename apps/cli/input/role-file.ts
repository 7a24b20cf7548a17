import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { roleInputSchema, type PageFormat, type RoleContent } from '#libs/contracts';
import { readDocument } from '#libs/documents';
import { PageNestingError, readRole, jobDescriptionText, roleFromRequirements, SHIPPED_ROLES } from '#libs/job-ad';
import { SHIPPED_SKILLS, type SkillLexicon } from '#libs/language';
import { CommandError } from '../command-error.js';
import { dataFaultLines } from './data-faults.js';
import { fileFaultText } from './file-fault.js';
import { roleInputOf } from './printed-role.js';
import { unreadText } from './read-files.js';

/** Page formats that are text; anything else goes through the document readers. */
const PAGE_FORMATS: Record<string, PageFormat> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};

const FORM =
  'A role must be {"title": "…", "requirements": ["Python", "…"]}, optionally with level and asOf. A requirement can also be a complete criterion.';

/**
 * Reads a role as `parseRoleFile` does.
 * @throws CommandError when it cannot be read or asks for nothing
 */
export async function readRoleFile(file: string, skills: SkillLexicon = SHIPPED_SKILLS): Promise<RoleContent> {
  const role = await parseRoleFile(file, skills);
  if (role.criteria.length === 0) {
    throw new CommandError(
      'role-without-requirements',
      `${file} contains no requirements. Use a job description with requirements, or requirements as JSON: {"title": "…", "requirements": ["Python", "…"]}`,
    );
  }
  return role;
}

/**
 * Reads a role from a page (txt, md, html, pdf, docx) or from JSON or YAML; what `candor role` prints is such JSON too. Where there is
 * no such file, the name of a shipped role ("mlops-engineer") stands for its page.
 * @throws CommandError when it cannot be read
 */
export async function parseRoleFile(file: string, skills: SkillLexicon = SHIPPED_SKILLS): Promise<RoleContent> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const shipped = SHIPPED_ROLES.find(({ id }) => id === file);
    if (shipped) return readRole(shipped.page, { title: shipped.title, skills });
    const names = SHIPPED_ROLES.map(({ id }) => id).join(', ');
    throw new CommandError(
      'role-not-found',
      `The role: ${fileFaultText(file, error as NodeJS.ErrnoException)} Shipped roles have names: ${names}.`,
    );
  }
  const extension = extname(file).toLowerCase();
  return extension === '.json' || extension === '.yaml' || extension === '.yml'
    ? fromData(file, bytes.toString('utf8'), skills)
    : readRole(await pageText(file, extension, bytes), { skills });
}

function fromData(file: string, text: string, skills: SkillLexicon): RoleContent {
  let data: unknown;
  try {
    // JSON is YAML too, with one parser and messages that name line and column.
    data = parseYaml(text, { prettyErrors: true });
  } catch (error) {
    throw new CommandError(
      'role-not-readable',
      `${file} is neither valid JSON nor valid YAML: ${(error as Error).message}`,
    );
  }
  const given = roleInputOf(file, data);
  const input = roleInputSchema.safeParse(given);
  if (!input.success) {
    const lines = dataFaultLines(input.error.issues, given, 'requirement');
    throw new CommandError('role-invalid', `${file} is not a role. ${FORM}\n${lines}`);
  }
  return roleFromRequirements(input.data, { skills });
}

async function pageText(file: string, extension: string, bytes: Buffer): Promise<string> {
  const format = PAGE_FORMATS[extension];
  if (format) return textOfPage(file, decodeText(file, bytes), format);
  const read = await readDocument(bytes, { fileName: basename(file) });
  if (read.outcome !== 'text') throw new CommandError(`role-${read.outcome}`, `${file}: ${unreadText(read)}`);
  return jobDescriptionText(read.text, 'text');
}

function textOfPage(file: string, page: string, format: PageFormat): string {
  try {
    return jobDescriptionText(page, format);
  } catch (error) {
    if (!(error instanceof PageNestingError)) throw error;
    throw new CommandError(
      'role-nested-too-deep',
      `${file}: ${error.message}. Save the text of the job description instead.`,
    );
  }
}

function decodeText(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError('role-not-text', `${file} is not UTF-8 text. Save it as UTF-8, or use a PDF or DOCX file.`);
  }
}
