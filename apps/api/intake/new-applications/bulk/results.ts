/** The results of a bulk call, as the lines of its response. */
import {
  BULK_OUTCOMES,
  listDroppedAnswers,
  type BulkOutcome,
  type BulkResult,
  type BulkSummary,
  type FieldError,
  type AssessmentTerms,
  type NewApplication,
} from '#libs/contracts';
import { resolveEachAssessmentTerms, UnknownNotice } from '#libs/intake';
import type { ReadLine } from './read-line.js';
import type { Tenant } from '#libs/database';

/** So that the answer stays small whatever was sent: faults of a line, and characters of a path or a message. */
const MOST_FAULTS = 10;
const LONGEST_TEXT = 200;

/** A line with the text found that a notice names. */
export interface Applying {
  read: ReadLine;
  applying: { application: NewApplication; assessmentTerms: AssessmentTerms } | FieldError[];
}

export async function withAssessmentTerms(tenant: Tenant, read: readonly ReadLine[]): Promise<Applying[]> {
  const stated = read.flatMap(({ application }) => (Array.isArray(application) ? [] : [application.assessmentTerms]));
  const resolved = (await resolveEachAssessmentTerms(tenant, stated)).values();
  return read.map((line) => {
    const { application } = line;
    if (Array.isArray(application)) return { read: line, applying: application };
    const assessmentTerms = resolved.next().value!;
    return assessmentTerms instanceof UnknownNotice
      ? { read: line, applying: [{ path: `notice.${assessmentTerms.path}`, message: assessmentTerms.message }] }
      : { read: line, applying: { application, assessmentTerms } };
  });
}

/** Returns the candidate of a valid line in the form of `receiveCandidates`. */
export function arrivingOf({ applying }: Applying) {
  if (Array.isArray(applying)) return [];
  const { application, assessmentTerms } = applying;
  return [{ candidate: application.candidate, answers: application.answers, assessmentTerms }];
}

/** @param become of the candidate at a place among those that are none of the faulty ones */
export function resultsOf(
  lines: readonly Applying[],
  become: (place: number) => Omit<BulkResult, 'line' | 'externalId' | 'dropped' | 'errors' | 'moreErrors'>,
): BulkResult[] {
  let place = 0;
  return lines.map(({ read: { line, externalId }, applying }) => {
    const about = { line, ...(externalId !== null && { externalId }) };
    if (Array.isArray(applying)) return { ...about, outcome: 'invalid', ...listedFaults(applying) };
    const { answers } = applying.application;
    const dropped = answers === null ? [] : listDroppedAnswers(answers.dropped);
    return { ...about, ...become(place++), ...(dropped.length > 0 && { dropped }) };
  });
}

function listedFaults(faults: readonly FieldError[]): Pick<BulkResult, 'errors' | 'moreErrors'> {
  const errors = faults
    .slice(0, MOST_FAULTS)
    .map(({ path, message }) => ({ path: shortened(path), message: shortened(message) }));
  return { errors, ...(faults.length > errors.length && { moreErrors: faults.length - errors.length }) };
}

/** Without half a character at its end, which would be no JSON to the database. */
function shortened(text: string): string {
  return text.slice(0, LONGEST_TEXT).replace(/\p{Surrogate}/gu, '');
}

/** A part of the answer. */
export const resultLines = (results: readonly BulkResult[]): string =>
  results.map((result) => JSON.stringify(result)).join('\n');

export const linesIn = (part: string): string[] => part.split('\n');

export function summaryOf(parts: readonly string[], dryRun: boolean): BulkSummary {
  const counts = Object.fromEntries(BULK_OUTCOMES.map((outcome) => [outcome, 0])) as Record<BulkOutcome, number>;
  const results = parts.flatMap(linesIn).map((line) => JSON.parse(line) as BulkResult);
  for (const { outcome } of results) counts[outcome] += 1;
  return { summary: { lines: results.length, ...counts, dryRun } };
}
