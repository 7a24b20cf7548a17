/** What shows with which secret key the database was sealed. The value itself is made and opened by the caller. */
import type { DataSource } from 'typeorm';

/**
 * Keeps the sealed value if there is none yet.
 * @param dataSource of the `app` pool
 * @returns the value that is kept
 */
export async function storeSecretKeyCheck(dataSource: DataSource, sealed: Buffer): Promise<Buffer> {
  await dataSource.query('INSERT INTO secret_key_check (sealed) VALUES ($1) ON CONFLICT (id) DO NOTHING', [sealed]);
  const [row] = await dataSource.query<[{ sealed: Buffer }]>('SELECT sealed FROM secret_key_check');
  return row.sealed;
}

/** Puts another value in its place: the key was changed, and the former one is known. @param dataSource of the `app` pool */
export async function replaceSecretKeyCheck(dataSource: DataSource, sealed: Buffer): Promise<void> {
  await dataSource.query('UPDATE secret_key_check SET sealed = $1', [sealed]);
}
