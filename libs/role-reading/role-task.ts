import type { CustomSkillEntry, LineClassChange, PageFormat, RoleContent, RoleInput } from '#libs/contracts';
import type { PageLinesReading } from '#libs/job-ad';

/** An organization's custom skills in one version, as they pass between processes. */
export interface ReaderCustomSkills {
  number: number;
  entries: readonly CustomSkillEntry[];
}

/** The result of reading a single requirement. */
export type RequirementRead = Pick<RoleContent, 'criteria' | 'questions' | 'notes'>;

/** The input of each task of a process, and its result. */
export interface RoleTasks {
  /** The text of a page, whatever its format. */
  'page-text': { asks: { text: string; format: PageFormat }; gives: string };
  /** A role page. */
  page: {
    asks: { text: string; format: PageFormat; title?: string; skills: ReaderCustomSkills | null };
    gives: RoleContent;
  };
  /** The page of a role, in plain text, with the classes that users gave to its lines. */
  'page-lines': {
    asks: { text: string; title?: string; classes: readonly LineClassChange[]; skills: ReaderCustomSkills | null };
    gives: PageLinesReading;
  };
  /** A role as a list of requirements. */
  requirements: { asks: { input: RoleInput; skills: ReaderCustomSkills | null }; gives: RoleContent };
  /** A requirement or a duty that a user adds to a role. */
  requirement: {
    asks: { text: string; as: 'requirement' | 'duty'; skills: ReaderCustomSkills | null };
    gives: RequirementRead;
  };
}

export type RoleTaskName = keyof RoleTasks;

/** To a process. */
export type RoleTask = { [Name in RoleTaskName]: { name: Name } & RoleTasks[Name]['asks'] }[RoleTaskName];

/** From a process: what was read, or why nothing was. */
export type RoleTaskResult =
  | { read: RoleTasks[RoleTaskName]['gives'] }
  | { refused: 'asks-too-much' | 'too-many-lines'; found: number; most: number }
  | { refused: 'nested-too-deep' }
  | { refused: 'unreadable'; reason: string };
