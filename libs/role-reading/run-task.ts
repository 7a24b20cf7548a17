import type { RoleContent } from '#libs/contracts';
import {
  PageNestingError,
  readPageLines,
  readSingleRequirement,
  roleFromRequirements,
  jobDescriptionText,
} from '#libs/job-ad';
import { SHIPPED_SKILLS, skillsWithCustom, type SkillLexicon } from '#libs/language';
import { readRolePage } from './read-page.js';
import type { ReaderCustomSkills, RequirementRead, RoleTask, RoleTaskResult } from './role-task.js';

/**
 * Most criteria, questions and notes of one role, together. The richest of 4,000 advertisements measured has under 100; a role of so many could
 * neither be shown nor edited, and what is done for each of its candidates grows with it.
 */
export const MOST_FINDINGS = 1_000;

/**
 * Most lines of a page that have something in them. The longest of 4,000 advertisements measured has some hundreds; tens of thousands of empty bullets take seconds,
 * to say in the end that they ask for nothing.
 */
export const MOST_LINES = 5_000;

/** Reads what a task asks for, in this process. Nothing is thrown for what a text holds. */
export function runTask(task: RoleTask): RoleTaskResult {
  try {
    return reading(task);
  } catch (error) {
    if (error instanceof PageNestingError) return { refused: 'nested-too-deep' };
    // A text that is nested or repeated beyond what the stack or a regular expression takes.
    return { refused: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

function reading(task: RoleTask): RoleTaskResult {
  switch (task.name) {
    case 'page-text':
      return { read: jobDescriptionText(task.text, task.format) };
    case 'page': {
      const text = jobDescriptionText(task.text, task.format);
      const lines = linesOf(text);
      if (lines > MOST_LINES) return { refused: 'too-many-lines', found: lines, most: MOST_LINES };
      return bounded(
        readRolePage(text, {
          skills: lexiconOf(task.skills),
          ...(task.title !== undefined && { title: task.title }),
        }),
      );
    }
    case 'page-lines': {
      const { text, title, classes } = task;
      const lines = linesOf(text);
      if (lines > MOST_LINES) return { refused: 'too-many-lines', found: lines, most: MOST_LINES };
      const read = readPageLines(text, {
        classes,
        skills: lexiconOf(task.skills),
        ...(title !== undefined && { title }),
      });
      const ofRole = bounded(read.role);
      return 'read' in ofRole ? { read } : ofRole;
    }
    case 'requirements':
      return bounded(roleFromRequirements(task.input, { skills: lexiconOf(task.skills) }));
    case 'requirement':
      return bounded(readSingleRequirement(task.text, task.as, lexiconOf(task.skills)));
  }
}

const linesOf = (text: string): number => text.split('\n').reduce((sum, line) => sum + (line.trim() === '' ? 0 : 1), 0);

function bounded(read: RoleContent | RequirementRead): RoleTaskResult {
  const found = read.criteria.length + read.questions.length + read.notes.length;
  return found > MOST_FINDINGS ? { refused: 'asks-too-much', found, most: MOST_FINDINGS } : { read };
}

/** Lexicons with custom skills that were made last; making one takes milliseconds, and they hold a megabyte each. */
const KEPT = 8;
const lexicons = new Map<string, SkillLexicon>();

function lexiconOf(own: ReaderCustomSkills | null): SkillLexicon {
  if (own === null) return SHIPPED_SKILLS;
  const key = JSON.stringify(own);
  const lexicon = lexicons.get(key) ?? skillsWithCustom(own.number, own.entries);
  lexicons.delete(key);
  lexicons.set(key, lexicon);
  const [oldest] = lexicons.keys();
  if (lexicons.size > KEPT && oldest !== undefined) lexicons.delete(oldest);
  return lexicon;
}
