/** The value that shows which secret key sealed the database. The caller seals and opens it. */
// SQL by hand: the first process to come inserts the row (ON CONFLICT).
import type { DataSource } from 'typeorm';

/**
 * Stores the sealed value if there is none yet.
 * @param dataSource of the `app` pool
 * @returns the stored value
 */
export async function storeSecretKeyCheck(dataSource: DataSource, sealed: Buffer): Promise<Buffer> {
  await dataSource.query('INSERT INTO secret_key_check (sealed) VALUES ($1) ON CONFLICT (id) DO NOTHING', [sealed]);
  const [row] = await dataSource.query<[{ sealed: Buffer }]>('SELECT sealed FROM secret_key_check');
  return row.sealed;
}

/** Replaces the value: the key was changed, and the former one is known. @param dataSource of the `app` pool */
export async function replaceSecretKeyCheck(dataSource: DataSource, sealed: Buffer): Promise<void> {
  await dataSource.query('UPDATE secret_key_check SET sealed = $1', [sealed]);
}
