import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { roleInputSchema, type PageFormat, type RoleContent } from '#libs/contracts';
import { readDocument } from '#libs/documents';
import { PageNestingError, readRole, jobDescriptionText, roleFromRequirements, SHIPPED_ROLES } from '#libs/job-ad';
import { SHIPPED_SKILLS, type SkillLexicon } from '#libs/language';
import { readRolePage } from '#libs/role-reading';
import { findingText, questionText } from '#libs/wording';
import { CommandError } from '../command-error.js';
import { dataFaultLines } from './data-faults.js';
import { fileFaultText } from './file-fault.js';
import { roleInputOf } from './printed-role.js';
import { ocrLanguages, unreadText } from './read-files.js';

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
export async function readRoleFile(
  file: string,
  skills: SkillLexicon = SHIPPED_SKILLS,
  part?: number,
): Promise<RoleContent> {
  const role = await parseRoleFile(file, skills, part);
  if (role.criteria.length === 0) {
    const empty = role.questions.find(({ code }) => code === 'empty-page' || code === 'title-only');
    const what = empty ? EMPTY[empty.code as keyof typeof EMPTY] : 'contains no requirements';
    throw new CommandError(
      'role-without-requirements',
      `${file} ${what}. Use a job description with requirements, one per line, the name of a shipped role such as mlops-engineer, or requirements as JSON: {"title": "…", "requirements": ["Python", "…"]}`,
    );
  }
  return role;
}

const EMPTY = { 'empty-page': 'is empty', 'title-only': 'has only a job title' } as const;

/**
 * Reads a role from a page (txt, md, html, pdf, docx) or from JSON or YAML; what `candor role` prints is such JSON too. Where there is
 * no such file, the name of a shipped role ("mlops-engineer") stands for its page. Of a page of several roles, one can be read by itself.
 * @param part the number of that role, from 1; left out: the whole page
 * @throws CommandError when it cannot be read, or has no such part
 */
export async function parseRoleFile(
  file: string,
  skills: SkillLexicon = SHIPPED_SKILLS,
  part?: number,
): Promise<RoleContent> {
  const role = await parseWholeFile(file, skills);
  return part === undefined ? role : partOf(file, role, part, skills);
}

function partOf(file: string, { page, questions }: RoleContent, number: number, skills: SkillLexicon): RoleContent {
  const parts = questions.flatMap(({ parts: own = [] }) => own);
  const part = parts[number - 1];
  if (part) return readRolePage(page.slice(part.start, part.end), { title: part.title, skills });
  const has = parts.length === 0 ? 'one role' : `${parts.length} roles`;
  throw new CommandError(
    'role-part-not-found',
    `${file} describes ${has}, so it has no part ${number}. Leave --part out to read the whole page.`,
  );
}

async function parseWholeFile(file: string, skills: SkillLexicon): Promise<RoleContent> {
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
    : readRolePage(await pageText(file, extension, bytes), { skills });
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
  const ocr = ocrLanguages();
  const read = await readDocument(bytes, { fileName: basename(file), ...(ocr !== null && { ocr }) });
  if (read.outcome !== 'text') throw new CommandError(`role-${read.outcome}`, `${file}: ${unreadText(read)}`);
  for (const { code, data } of read.findings.filter((one) => OF_SCANS.has(one.code)))
    process.stderr.write(`candor: ${file}: ${findingText({ code, data }, 'en')}.\n`);
  return jobDescriptionText(read.text, 'text');
}

/** Findings that say that pages are pictures: their text was recognized, or is missing. */
const OF_SCANS: ReadonlySet<string> = new Set(['pages-need-ocr', 'read-by-ocr', 'pages-not-recognised']);

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

/** Questions that say that a page may be no job description of one role. */
const OF_WRONG_PAGES: ReadonlySet<string> = new Set(['several-roles', 'looks-like-resume']);

/** Returns what is wrong with a page as a whole, and for one of several roles how to read each of them. */
function roleNotes({ questions }: Pick<RoleContent, 'questions'>): string[] {
  return questions
    .filter(({ code }) => OF_WRONG_PAGES.has(code))
    .flatMap((question) => [
      `${questionText(question, 'en')}.`,
      ...(question.parts ?? []).map(({ title }, at) => `  --part ${at + 1}  ${title}`),
    ]);
}

/** Prints those notes for people, beside the output. */
export function printRoleNotes(role: Pick<RoleContent, 'questions'>): void {
  for (const line of roleNotes(role)) process.stderr.write(`candor: ${line}\n`);
}
