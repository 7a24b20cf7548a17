import { print } from '../output.js';
import { withDatabase } from './open-database.js';

/** `candor migrate`: brings roles, tables and the queue's schema up to date, and says what it did. */
export async function migrate(): Promise<void> {
  await withDatabase(async (_, migrations) => {
    await print(
      migrations.length === 0 ? 'The database is up to date.\n' : migrations.map((name) => `${name}\n`).join(''),
    );
  });
}
