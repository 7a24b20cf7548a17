/** Refusals of the server, and calls without a response, as errors with a text for the reader. */
import { translate } from '../i18n/translate.js';

/** Codes whose text from the server is for programs. */
const TEXTS: Readonly<Record<string, () => string>> = {
  'not-signed-in': () => translate('shell')('ended.again'),
  'unknown-address': () => translate('common')('nothingThere'),
};

/** A refusal, with a text for the reader; status 0 when there was no response. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: { path: string; message: string }[] = [],
    /** The time after which the server accepts another call, ms; null if it does not say. */
    readonly againAfterMs: number | null = null,
  ) {
    super(TEXTS[code]?.() ?? detail);
  }
}

/** Nothing is wrong with the request: the same may succeed in a moment. */
export const isPassing = (error: Error | null): boolean =>
  error instanceof ApiError && [429, 502, 503, 504].includes(error.status);

/** The same request will be refused again. */
export const isRefusal = (error: Error): boolean => error instanceof ApiError && error.status > 0 && error.status < 500;

interface Refusal {
  code: string;
  detail?: string | undefined;
  errors?: { path: string; message: string }[] | undefined;
}

/**
 * Returns the faults of fields. The server has their words in English alone: to readers of another language the detail, which is in theirs,
 * says what is wrong. The faults of a search stay, since they name the character.
 */
export function faultsInLanguage({ code, detail, errors }: Refusal, language: string | null): Refusal['errors'] {
  if (detail === undefined || code === 'invalid-query' || (language ?? 'en').startsWith('en')) return errors;
  return errors?.map(({ path }) => ({ path, message: detail }));
}
