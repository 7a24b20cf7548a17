/** Classifies errors of the database by their meaning to the caller. */

/** SQLSTATEs and Node codes of a server that cannot be reached, is starting or stopping, or has no connection left. */
const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '53300', // too many connections
  '57P01', // terminated by an administrator
  '57P02', // terminated after a crash
  '57P03', // starting up, or shutting down
  '57P05', // idle for too long
]);

/** Messages of errors that `pg` and `pg-pool` throw without a code. */
const UNAVAILABLE_MESSAGES = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'Cannot use a pool after calling end on the pool',
  'Connection is not established',
  // SQLSTATE 55000, which means other things elsewhere: the database is closed for a while (ALLOW_CONNECTIONS false).
  'is not currently accepting connections',
  'Driver not Connected',
  // TypeORM, for what a transaction goes on to do after its connection broke.
  'Query runner already released',
  'provided by a query runner was already released',
];

/**
 * Returns whether the database could not be reached, so that the same call may succeed later (503 with `Retry-After`).
 * The effect of an interrupted commit is unknown; callers rely on idempotency.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  return chain(error).some(
    ({ code, message, syscall }) =>
      UNAVAILABLE.has(code) ||
      code.startsWith('08') ||
      // The socket file of a server that does not run. For any other file, the code means that it is missing, and waiting does not help.
      (code === 'ENOENT' && syscall === 'connect') ||
      UNAVAILABLE_MESSAGES.some((known) => message.includes(known)),
  );
}

/** SQLSTATE of a full disk, and Node's codes of a full disk and a quota. */
const STORAGE_FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/**
 * Returns whether there is no space left to write: on the disk of the database (a table, the log, a sort that spilled), or for a file of ours.
 * The transaction had no effect, and the same call may succeed once there is space; the call itself is valid.
 */
export function isStorageFull(error: unknown): boolean {
  // PostgreSQL has no code for some writes, such as one of its own logs: the message of the system shows them.
  return chain(error).some(
    ({ code, message }) => STORAGE_FULL.has(code) || message.includes('No space left on device'),
  );
}

/** Returns whether a job or a client only has to wait: {@link isDatabaseUnavailable} or {@link isStorageFull}. */
export function isOutage(error: unknown): boolean {
  return isStorageFull(error) || isDatabaseUnavailable(error);
}

/** Returns whether PostgreSQL aborted this transaction in favor of another one (serialization failure, deadlock): run it again. */
export function isTransactionConflict(error: unknown): boolean {
  return chain(error).some(({ code }) => code === '40001' || code === '40P01');
}

/** Returns the constraint that a unique violation names, or null for any other error. */
export function violatedUnique(error: unknown): string | null {
  const found = chain(error).find(({ code }) => code === '23505');
  return found === undefined ? null : found.constraint;
}

interface Failure {
  code: string;
  message: string;
  constraint: string;
  /** What was asked of the system. */
  syscall: string;
}

/** An error and what it wraps: TypeORM's `driverError`, causes, and the parts of an `AggregateError`. */
function chain(error: unknown, depth = 0): Failure[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { code, message, constraint, syscall, driverError, cause, errors } = error as Record<string, unknown>;
  const inner = [driverError, cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
  return [
    {
      code: typeof code === 'string' ? code : '',
      message: typeof message === 'string' ? message : '',
      constraint: typeof constraint === 'string' ? constraint : '',
      syscall: typeof syscall === 'string' ? syscall : '',
    },
    ...inner.flatMap((one) => chain(one, depth + 1)),
  ];
}
