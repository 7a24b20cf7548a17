/** The assessment terms of incoming applications, as requests state them. */
import {
  fieldErrorsOf,
  statedAssessmentTermsSchema,
  type AssessmentTerms,
  type ImportQuery,
  type StatedAssessmentTerms,
  type StatedNotice,
} from '#libs/contracts';
import { resolveAssessmentTerms, noticeNamed, UnknownNotice } from '#libs/intake';
import { InvalidQuery, Unprocessable, asSentence } from '../../platform/http/problems/problem.js';
import type { Tenant } from '#libs/database';

/**
 * Reads the terms that a query states for all of its candidates. @throws InvalidQuery, by the names of query parameters
 */
export function assessmentTermsOfQuery(query: ImportQuery): StatedAssessmentTerms {
  const { noticeVersion, noticeJurisdiction, noticeLanguage, noticeAt, noticeChannel, jurisdiction, mode } = query;
  const notice = {
    ...(noticeVersion !== undefined && { version: noticeVersion }),
    ...(noticeJurisdiction !== undefined && { jurisdiction: noticeJurisdiction }),
    ...(noticeLanguage !== undefined && { language: noticeLanguage }),
    ...(noticeAt !== undefined && { at: noticeAt }),
    ...(noticeChannel !== undefined && { channel: noticeChannel }),
  };
  const parsed = statedAssessmentTermsSchema.safeParse({
    mode,
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(Object.keys(notice).length > 0 && { notice }),
  });
  if (parsed.success) return parsed.data;
  const named = (path: string): string =>
    path.replace(/^notice\.(\w)/, (_, first: string) => `notice${first.toUpperCase()}`);
  throw new InvalidQuery(
    fieldErrorsOf(parsed.error.issues).map(({ path, message }) => ({ path: named(path), message })),
  );
}

/** Returns the terms with the text of the notice. @throws Unprocessable with the code `notice-unknown` */
export function assessmentTermsFor(tenant: Tenant, stated: StatedAssessmentTerms): Promise<AssessmentTerms> {
  return named(() => resolveAssessmentTerms(tenant, stated), 'notice.');
}

/** The text that is said to have been given. @param at where the notice stands in the body */
export function noticeFor(tenant: Tenant, notice: StatedNotice, at = '') {
  return named(() => noticeNamed(tenant, notice), at);
}

async function named<Result>(work: () => Promise<Result>, at: string): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnknownNotice)) throw error;
    const errors = [{ path: `${at}${error.path}`, message: error.message }];
    throw new Unprocessable(error.code, asSentence(error.message), errors);
  }
}
