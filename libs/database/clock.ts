import type { EntityManager } from 'typeorm';

/** Returns the time of the database. Workers on several machines have clocks of their own, so moments are ordered by this one. */
export async function databaseTime(tx: EntityManager): Promise<Date> {
  const [{ now }] = await tx.query<[{ now: Date }]>('SELECT clock_timestamp() AS now');
  return now;
}
