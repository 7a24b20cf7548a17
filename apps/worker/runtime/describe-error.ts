import { stackInSources } from '#libs/process';

/**
 * Names an error without repeating its message, which may quote a candidate: kind, code, and the
 * place in our code (or in the library) that threw. For logs and `last_error`.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code, driverError } = error as Error & { code?: unknown; driverError?: { code?: unknown } };
  const known = [code, driverError?.code].find((each) => typeof each === 'string');
  const place = /\(?((?:file:\/\/)?\/[^\s()]+:\d+):\d+\)?/.exec(stackInSources(error))?.[1];
  const short = place?.replace(/^.*\/(?=(?:apps|libs|migrations|test|bench|node_modules)\/)/, '');
  return [error.name, known === undefined ? '' : `[${String(known)}]`, short === undefined ? '' : `at ${short}`]
    .filter((part) => part !== '')
    .join(' ');
}
