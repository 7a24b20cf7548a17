import type { KnownIdentity, MonthIndex, Position } from '#libs/contracts';
import { emailKey, employerKey, linkKey, nameParts, phoneKey } from './normalise.js';

/** The known facts about a person's identity, as stated. */
export interface PersonFacts {
  name: string | null;
  emails: readonly string[];
  phones: readonly string[];
  links: readonly string[];
  /** Dated work for an employer. */
  work: readonly Employment[];
}

export interface Employment {
  employer: string;
  start: MonthIndex;
  /** Last month; null while it goes on. */
  end: MonthIndex | null;
}

/** A normalized fact by which a person is looked up. */
export interface PersonKey {
  kind: 'email' | 'phone' | 'link' | 'name-employer';
  value: string;
}

/** The most facts of each kind: a document that lists a hundred addresses is not about one person. */
const MOST_OF_A_KIND = 4;
/** Longer values are not what they seem to be; an index refuses very long ones. */
const LONGEST_VALUE = 200;

/** Returns the known facts of a person, from their identity and their work. */
export function personFacts(
  { name, emails, phones, links }: KnownIdentity,
  positions: readonly Position[],
): PersonFacts {
  return { name, emails, phones, links, work: employments(positions) };
}

/** Dated positions at a named employer. */
function employments(positions: readonly Position[]): Employment[] {
  return positions.flatMap(({ kind, dates, employer, start, end, current }) =>
    kind === 'work' && dates === 'dated' && employer && start
      ? [{ employer: employer.value, start: start.month, end: current ? null : (end?.month ?? start.month) }]
      : [],
  );
}

/**
 * The keys under which a person is kept and looked for; each once, at most four of a kind: the newest employers, and of contacts those that
 * are stated first.
 */
export function keysOf(facts: PersonFacts): PersonKey[] {
  const parts = facts.name === null ? [] : nameParts(facts.name);
  const newest = facts.work
    .map(({ employer, start }) => ({ employer: employerKey(employer), start }))
    .sort((a, b) => b.start - a.start || ((a.employer ?? '') < (b.employer ?? '') ? -1 : 1));
  const employers = parts.length < 2 ? [] : newest.map(({ employer }) => employer);
  return [
    ...contactKeysOf(facts),
    ...some(
      'name-employer',
      employers.map((employer) => employer && `${parts.join(' ')}\n${employer}`),
    ),
  ];
}

/** Returns the keys that follow from contacts alone. */
export function contactKeysOf({
  emails,
  phones,
  links,
}: Pick<PersonFacts, 'emails' | 'phones' | 'links'>): PersonKey[] {
  return [
    ...some('email', emails.map(emailKey)),
    ...some('phone', phones.map(phoneKey)),
    ...some('link', links.map(linkKey)),
  ];
}

function some(kind: PersonKey['kind'], values: readonly (string | null)[]): PersonKey[] {
  const usable = values.filter((value) => value !== null && value.length <= LONGEST_VALUE);
  return [...new Set(usable as string[])].slice(0, MOST_OF_A_KIND).map((value) => ({ kind, value }));
}
