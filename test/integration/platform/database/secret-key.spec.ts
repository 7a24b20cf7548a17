/** With which secret key a database was sealed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requireSecretKey, WrongSecretKeyError } from '#libs/process';
import { openDatabase, type DatabaseUnderTest } from './database-under-test.js';

const [FIRST, SECOND, THIRD] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte).toString('base64')) as [
  string,
  string,
  string,
];

let database: DatabaseUnderTest;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

describe('the secret key', () => {
  it('is that of the first start, until another one comes with it as the former one', async () => {
    await Promise.all([1, 2].map(() => requireSecretKey(database.app, [FIRST])));
    await expect(requireSecretKey(database.app, [SECOND])).rejects.toThrow(WrongSecretKeyError);
    await expect(requireSecretKey(database.app, [SECOND, THIRD])).rejects.toThrow('CANDOR_FORMER_SECRET_KEYS');
    await requireSecretKey(database.app, [FIRST]);
    await requireSecretKey(database.app, [SECOND, FIRST]);
    await requireSecretKey(database.app, [SECOND]);
    await expect(requireSecretKey(database.app, [FIRST])).rejects.toThrow(WrongSecretKeyError);
    expect(await database.app.query('SELECT FROM secret_key_check')).toHaveLength(1);
  });

  it('is not asked for by what seals nothing', async () => {
    await requireSecretKey(database.app, []);
  });
});
