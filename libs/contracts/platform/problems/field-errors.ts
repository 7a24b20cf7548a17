/** Field errors: which fields of the input are wrong. They never quote the value of a field. */
import type { z } from 'zod';

/** An error in one field of the input. The message never quotes the value of the field. */
export interface FieldError {
  /** Field name, with dots between levels, or the name of a file. */
  path: string;
  message: string;
}

/** The end of a zod message for a missing field. */
const MISSING = /received undefined$/;

/** Replacements for zod messages that name a format by its standard: they show a valid value. */
const SHOWN: Readonly<Record<string, string>> = {
  'Invalid UUID': 'Not an id: send a UUID as the API returns it',
  'Invalid ISO datetime': 'Not a time with a time zone, such as 2026-12-01T09:00:00Z',
};

function messageOf(issue: z.core.$ZodIssue): string {
  const { message } = issue;
  if (issue.code === 'invalid_value' && issue.values.length > 1 && message.startsWith('Invalid option'))
    return `Must be one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_big' && message.startsWith(ZOD_SIZE.big))
    return sizeFault(issue.origin, 'at most', issue.maximum);
  if (issue.code === 'too_small' && message.startsWith(ZOD_SIZE.small) && issue.minimum !== 1)
    return sizeFault(issue.origin, 'at least', issue.minimum);
  return MISSING.test(message) ? 'is missing' : (SHOWN[message] ?? message);
}

/** How zod begins its own sentences about sizes; a schema may have others. */
const ZOD_SIZE = { big: 'Too big: expected ', small: 'Too small: expected ' };

function sizeFault(origin: string, bound: 'at most' | 'at least', size: number | bigint): string {
  const of = origin === 'string' ? ' characters' : origin === 'array' ? ' items' : '';
  return `Must ${of === '' ? 'be' : 'have'} ${bound} ${size.toLocaleString('en-US')}${of}`;
}

/** The maximum number of errors reported, because a body can contain a million unknown fields. */
const MOST_FAULTS = 1_000;

/**
 * Converts the issues of zod to field errors, each once: an unknown field under its own path, a
 * union by the branch that was intended. It reports the first 1,000 and then says that there are
 * more.
 * @param at the path that all fields are under
 */
export function fieldErrorsOf(issues: readonly z.core.$ZodIssue[], at: PropertyKey[] = []): FieldError[] {
  const faults = new Map<string, FieldError>();
  for (const fault of everyFault(issues, at)) {
    if (faults.size === MOST_FAULTS)
      return [...faults.values(), { path: '', message: `These are the first ${MOST_FAULTS} errors; there are more` }];
    faults.set(`${fault.path} ${fault.message}`, fault);
  }
  return [...faults.values()];
}

/**
 * The limits of a summary: the number of errors, and the characters of each path. A body can
 * contain a million unknown fields, or one with a name as long.
 */
const NAMED = { most: 5, longest: 200 };

/** Summarizes field errors in one text for storage: the first five, and how many more there are. */
export function fieldErrorText(faults: readonly FieldError[]): string {
  const named = faults.slice(0, NAMED.most).map(({ path, message }) => `${shortened(path) || 'body'}: ${message}`);
  const more = faults.length > NAMED.most ? ` (and ${faults.length - NAMED.most} more)` : '';
  return `${named.join('; ')}${more}`;
}

function shortened(path: string): string {
  return path.length <= NAMED.longest ? path : `${path.slice(0, NAMED.longest).replace(/\p{Surrogate}/gu, '')}…`;
}

function* everyFault(issues: readonly z.core.$ZodIssue[], at: PropertyKey[]): Generator<FieldError> {
  for (const issue of issues) {
    const path = [...at, ...issue.path];
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) yield { path: named([...path, key]), message: 'Unknown field' };
    else if (issue.code === 'invalid_union' && issue.errors.length > 0) yield* unionFaults(issue.errors, path);
    else yield { path: named(path), message: messageOf(issue) };
  }
}

const EXPECTED = 'Invalid input: expected ';

/** Yields one error for a value that matches no branch of a union, with every type that it may have. */
function* unionFaults(branches: readonly (readonly z.core.$ZodIssue[])[], path: PropertyKey[]): Generator<FieldError> {
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
 * Returns the branch of a union that is closest to the input. An error at the root counts as far
 * from it, an error in a top-level field as nearer, and a deeper one as nearest.
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
