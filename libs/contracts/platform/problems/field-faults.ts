/** What is wrong with input, for whoever sent it: by field, and without what the field holds. */
import type { z } from 'zod';

/** An error in one field of the input. The message never quotes the value of the field. */
export interface FieldFault {
  /** Field, with dots between names; or the name of a file. */
  path: string;
  message: string;
}

/** How zod says that a field is not there. */
const MISSING = /received undefined$/;

/** Where zod names a format by its standard, what would be right is shown. */
const SHOWN: Readonly<Record<string, string>> = {
  'Invalid UUID': 'Not an id: give one as the API shows it, a UUID',
  'Invalid ISO datetime': 'Not a time with its zone, such as 2026-12-01T09:00:00Z',
};

function messageOf({ message }: z.core.$ZodIssue): string {
  return MISSING.test(message) ? 'is missing' : (SHOWN[message] ?? message);
}

/** Most faults that are told: a body may hold a million unknown fields. */
const MOST_FAULTS = 1_000;

/**
 * Converts the issues of zod to field errors, each once: an unknown field under its own path, a
 * union by the branch that was intended. It reports the first 1,000 and then says that there are
 * more.
 * @param at the path that all fields are under
 */
export function faultsOf(issues: readonly z.core.$ZodIssue[], at: PropertyKey[] = []): FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const fault of everyFault(issues, at)) {
    if (faults.size === MOST_FAULTS)
      return [...faults.values(), { path: '', message: `These are the first ${MOST_FAULTS} faults; there are more` }];
    faults.set(`${fault.path} ${fault.message}`, fault);
  }
  return [...faults.values()];
}

/** Faults that a text names, and characters of where each is: a body may hold a million unknown fields, or one whose name is as long. */
const NAMED = { most: 5, longest: 200 };

/** Summarizes field errors in one text for storage: the first five, and how many more there are. */
export function faultText(faults: readonly FieldFault[]): string {
  const named = faults.slice(0, NAMED.most).map(({ path, message }) => `${shortened(path) || 'body'}: ${message}`);
  const more = faults.length > NAMED.most ? ` (and ${faults.length - NAMED.most} more)` : '';
  return `${named.join('; ')}${more}`;
}

function shortened(path: string): string {
  return path.length <= NAMED.longest ? path : `${path.slice(0, NAMED.longest).replace(/\p{Surrogate}/gu, '')}…`;
}

function* everyFault(issues: readonly z.core.$ZodIssue[], at: PropertyKey[]): Generator<FieldFault> {
  for (const issue of issues) {
    const path = [...at, ...issue.path];
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) yield { path: named([...path, key]), message: 'Unknown field' };
    else if (issue.code === 'invalid_union' && issue.errors.length > 0) yield* unionFaults(issue.errors, path);
    else yield { path: named(path), message: messageOf(issue) };
  }
}

const EXPECTED = 'Invalid input: expected ';

/** Of what is none of the branches at all, all that it may be. */
function* unionFaults(branches: readonly (readonly z.core.$ZodIssue[])[], path: PropertyKey[]): Generator<FieldFault> {
  const whole = branches.map((issues) =>
    issues.length === 1 && issues[0]!.path.length === 0 && issues[0]!.message.startsWith(EXPECTED)
      ? issues[0]!.message.slice(EXPECTED.length)
      : null,
  );
  if (whole.includes(null)) return yield* everyFault(branchMeant(branches), path);
  const [received] = whole.flatMap((message) => /, received .*$/.exec(message!) ?? []);
  const expected = new Set(whole.map((message) => message!.replace(/, received .*$/, '')));
  yield received === ', received undefined'
    ? { path: named(path), message: 'is missing' }
    : { path: named(path), message: `${EXPECTED}${[...expected].join(' or ')}${received ?? ''}` };
}

/**
 * The branch of a union that the input comes nearest to: a fault of the whole says that it is not such a thing at all, one of a field
 * at the top that it may not be, and one further in that it is.
 */
function branchMeant(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const distance = (issues: readonly z.core.$ZodIssue[]): number =>
    issues.reduce((sum, issue) => {
      if (issue.code === 'unrecognized_keys') return sum + (issue.path.length === 0 ? issue.keys.length : 0);
      return sum + (issue.path.length === 0 ? 100 : issue.path.length === 1 ? 1 : 0);
    }, 0);
  return branches.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

function named(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
