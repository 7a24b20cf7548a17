/** The part of pg-copy-streams that we use. The package ships no types. */
declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** Rows as `COPY … TO STDOUT` sends them. */
  export function to(sql: string): Readable & Submittable;
  /** Takes rows as `COPY … FROM STDIN` wants them; destroying it fails the statement. */
  export function from(sql: string): Writable & Submittable;
}
