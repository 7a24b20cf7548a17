/** Reads texts as roles, in processes of their own: no text stops the API. */
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { LineClassChange, PageFormat, ProblemCodeWith, RoleContent, RoleInput } from '#libs/contracts';
import { currentCustomSkills } from '#libs/database';
import type { PageLinesReading } from '#libs/job-ad';
import { createRoleReader, RoleReadingError, type ReaderCustomSkills } from '#libs/role-reading';
import { RolesBusy, Unprocessable } from '../../platform/http/problems/problem.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

/** The field that a text came in: problem details name it. */
type TextField = 'page.text' | 'requirements' | 'text';

@Injectable()
export class RoleReaderService implements OnModuleDestroy {
  private readonly reader = createRoleReader();
  private readonly customSkills = currentCustomSkills<ReaderCustomSkills | null>(null, (number, entries) => ({
    number,
    entries,
  }));

  constructor(private readonly transactions: Transactions) {}

  /** Starts a process, so that the first page does not wait for it. */
  warm(): void {
    this.reader.warm();
  }

  async onModuleDestroy(): Promise<void> {
    await this.reader.close();
  }

  /** @throws Unprocessable, RolesBusy */
  async page(actor: Actor, page: { text: string; format: PageFormat; title?: string }): Promise<RoleContent> {
    const skills = await this.skillsOf(actor);
    return this.reader.read(actor.organisationId, 'page', { ...page, skills }).catch(problemOf('page.text'));
  }

  /**
   * The lines of the page of a role version, with the classes that users gave to some of them.
   * @throws Unprocessable, RolesBusy
   */
  async pageLines(
    actor: Actor,
    { page, title }: Pick<RoleContent, 'page' | 'title'>,
    classes: readonly LineClassChange[],
  ): Promise<PageLinesReading> {
    const skills = await this.skillsOf(actor);
    const asks = { text: page, classes, skills, ...(title !== '' && { title }) };
    return this.reader.read(actor.organisationId, 'page-lines', asks).catch(problemOf('page.text'));
  }

  /** @throws Unprocessable, RolesBusy */
  async requirements(actor: Actor, input: RoleInput): Promise<RoleContent> {
    const skills = await this.skillsOf(actor);
    return this.reader.read(actor.organisationId, 'requirements', { input, skills }).catch(problemOf('requirements'));
  }

  /** @throws Unprocessable, RolesBusy */
  async requirement(
    actor: Actor,
    { text, as }: { text: string; as: 'requirement' | 'duty' },
  ): Promise<Pick<RoleContent, 'criteria' | 'questions' | 'notes'>> {
    const skills = await this.skillsOf(actor);
    return this.reader.read(actor.organisationId, 'requirement', { text, as, skills }).catch(problemOf('text'));
  }

  private skillsOf(actor: Actor): Promise<ReaderCustomSkills | null> {
    return this.transactions.read(actor, (tenant) => this.customSkills(tenant));
  }
}

const WHAT: Record<TextField, string> = {
  'page.text': 'The page',
  requirements: 'The list of requirements',
  text: 'The requirement',
};

/** Turns the error of a text that could not be parsed into a problem of the API. Other errors pass through. */
function problemOf(path: TextField): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof RoleReadingError)) throw error;
    throw error.code === 'busy' ? new RolesBusy() : unreadable(error, path);
  };
}

function unreadable({ code, data }: RoleReadingError, path: TextField): Unprocessable {
  const what = WHAT[path];
  const advice = 'Send only the part that describes the role, as plain text.';
  switch (code) {
    case 'asks-too-much':
      return refused(
        'role-too-many-requirements',
        `${what} contains ${data['found']} requirements, questions and notes, and a role may have ${data['most']}. ${advice}`,
        { path, message: `More than ${data['most']} requirements, questions and notes. Send less.` },
      );
    case 'too-many-lines':
      return refused(
        'role-too-long',
        `${what} has ${data['found']} lines, and a job description may have ${data['most']}. ${advice}`,
        { path, message: `More than ${data['most']} lines` },
      );
    case 'timed-out':
      return refused(
        'role-timed-out',
        `${what} takes more than ${Number(data['limitMs']) / 1000} seconds to parse. ${advice}`,
        { path, message: `Takes more than ${Number(data['limitMs']) / 1000} seconds to read` },
      );
    case 'memory-limit':
      return refused('role-out-of-memory', `${what} takes too much memory to parse. ${advice}`, {
        path,
        message: 'Takes too much memory to read',
      });
    case 'nested-too-deep':
      return refused('role-nested-too-deep', `${what} nests its HTML elements too deeply. ${advice}`, {
        path,
        message: 'The elements are nested too deeply',
      });
    default:
      return refused('role-unreadable', `${what} could not be parsed. ${advice}`, {
        path,
        message: 'Could not be read',
      });
  }
}

function refused(code: ProblemCodeWith<422>, detail: string, error: { path: string; message: string }): Unprocessable {
  return new Unprocessable(code, detail, [error]);
}
