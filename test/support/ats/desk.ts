/** What happens in a product, whichever it is: openings, people and their applications in memory. Each fake product shows it in its own way. */
import type { FakeEvent, FakePerson, FakeProduct, FakeServer } from './fake-ats.js';

export interface DeskJob {
  id: string;
  title: string;
  text: string;
}

export interface DeskPerson extends Omit<FakePerson, 'job'> {
  id: string;
}

export interface DeskApplication {
  id: string;
  candidate: string;
  job: string;
  stage: string;
  status: 'active' | 'hired' | 'rejected';
  answers: { question: string; answer: string }[];
  appliedAt: Date;
  changedAt: Date;
}

/** What a product posts about something that happened; empty: it posts nothing about that. */
export type Happened =
  | { what: 'job-opened'; job: DeskJob }
  | { what: 'edited' | 'anonymised' | 'removed'; person: DeskPerson }
  | { what: 'applied' | 'moved' | 'rejected' | 'hired'; application: DeskApplication; person: DeskPerson };

export const FIRST_STAGE = 'Applied';

export class Desk {
  readonly jobs = new Map<string, DeskJob>();
  readonly people = new Map<string, DeskPerson>();
  readonly applications = new Map<string, DeskApplication>();

  /** @param nameApplication what the product calls an application by: its candidate and job, where it has no id of its own */
  constructor(
    readonly clock: () => Date,
    readonly newId: (kind: 'job' | 'candidate' | 'application') => string,
    readonly nameApplication?: (candidate: string, job: string) => string,
  ) {}

  applicationsOf(candidate: string): DeskApplication[] {
    return [...this.applications.values()].filter((one) => one.candidate === candidate);
  }

  /** As a product that posts what `post` makes of it. */
  product(
    server: FakeServer,
    { account, secret, post }: Pick<FakeProduct, 'account' | 'secret'> & { post: (happened: Happened) => FakeEvent[] },
  ): FakeProduct {
    const change = (
      id: string,
      what: 'moved' | 'rejected' | 'hired',
      fields: Partial<Pick<DeskApplication, 'stage' | 'status'>>,
    ): FakeEvent[] => {
      const application = Object.assign(this.applications.get(id)!, fields, { changedAt: this.clock() });
      return post({ what, application, person: this.people.get(application.candidate)! });
    };
    const removed = (id: string, what: 'anonymised' | 'removed'): FakeEvent[] => {
      const person = this.people.get(id)!;
      for (const application of this.applicationsOf(id)) this.applications.delete(application.id);
      this.people.delete(id);
      return post({ what, person });
    };
    return {
      server,
      account,
      secret,
      openJob: ({ title, text }) => {
        const job = { id: this.newId('job'), title, text };
        this.jobs.set(job.id, job);
        return { job: job.id, events: post({ what: 'job-opened', job }) };
      },
      apply: ({ job, answers = [], ...rest }) => {
        const person: DeskPerson = { id: this.newId('candidate'), ...rest };
        this.people.set(person.id, person);
        const at = this.clock();
        const id = this.nameApplication?.(person.id, job) ?? this.newId('application');
        const application: DeskApplication = {
          ...{ id, candidate: person.id, job, stage: FIRST_STAGE, status: 'active', answers },
          ...{ appliedAt: at, changedAt: at },
        };
        this.applications.set(id, application);
        return { candidate: person.id, application: id, events: post({ what: 'applied', application, person }) };
      },
      edit: (id, changes) => post({ what: 'edited', person: Object.assign(this.people.get(id)!, changes) }),
      move: (id, stage) => change(id, 'moved', { stage, status: 'active' }),
      reject: (id) => change(id, 'rejected', { status: 'rejected' }),
      hire: (id) => change(id, 'hired', { status: 'hired' }),
      anonymise: (id) => removed(id, 'anonymised'),
      remove: (id) => removed(id, 'removed'),
      applicationStatus: (id) => {
        const { status, stage } = this.applications.get(id)!;
        return status === 'active' ? stage : status;
      },
      shown: () => [],
    };
  }
}

/** First name and the rest. */
export function namesOf({ name }: Pick<DeskPerson, 'name'>): [string, string] {
  const [first = '', ...rest] = name.split(' ');
  return [first, rest.join(' ')];
}

/** Ids from 1001 on. */
export function countedIds(): () => string {
  let last = 1_000;
  return () => String(++last);
}
