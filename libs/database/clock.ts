import type { EntityManager } from 'typeorm';

/** What time it is with the database. Workers on several machines have clocks of their own; what is ordered by moments is ordered by this one. */
export async function databaseTime(tx: EntityManager): Promise<Date> {
  const [{ now }] = await tx.query<[{ now: Date }]>('SELECT clock_timestamp() AS now');
  return now;
}
