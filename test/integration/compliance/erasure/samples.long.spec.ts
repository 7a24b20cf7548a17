/** The samples of Candor are removed in one step, and the user's own data stays. */
import { expect, it } from '@jest/globals';
import { seedSamples } from '../../../../apps/cli/commands/platform/first-run/samples.js';
import { removeSamples } from '#libs/erasure';
import { receiveDocument } from '#libs/intake';
import { BY, groundOfFile, KEY } from './ground.js';

const ground = await groundOfFile();
const { organisationId } = ground.db;
const remove = () => ground.within((tenant) => removeSamples(tenant, { organisationId, secretKeys: [KEY], by: BY }));
const count = async (sql: string): Promise<number> =>
  ground.within(async (tenant) => (await tenant.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM ${sql}`))[0].n);

it('removing the samples erases the candidates and removes the role, and can be done again after they came back', async () => {
  for (let round = 0; round < 2; round++) {
    const added = await ground.within((tenant) => seedSamples(tenant, null));
    await ground.drained();
    expect(await count('ranking')).toBe(added);
    expect(await remove()).toEqual({ roles: 1, candidates: added, retained: [] });
    await ground.drained();
    for (const gone of [
      'role WHERE sample',
      'application',
      'assessment',
      'candidate_identity',
      'document_text',
      'blob',
      'import',
    ])
      expect([gone, await count(gone)]).toEqual([gone, 0]);
    expect(await count('suppression')).toBe(0);
  }
  expect(await remove()).toEqual({ roles: 0, candidates: 0, retained: [] });
  expect(await count('role')).toBe(1);
  expect((await ground.verified()).fault).toBeNull();
});

it('removing the samples leaves the role to candidates who have applied for it meanwhile', async () => {
  const added = await ground.within((tenant) => seedSamples(tenant, null));
  const [{ id: roleId }] = await ground.within((tenant) =>
    tenant.query<[{ id: string }]>('SELECT id FROM role WHERE sample'),
  );
  await ground.within((tenant) =>
    receiveDocument(tenant, {
      ...{ organisationId, roleId, origin: 'upload', source: 'upload', bulk: false },
      ...{
        bytes: Buffer.from('Jo Winter\n\nMLOps Engineer, Tannery Labs, 2020 - present\n'),
        fileName: 'jo.txt',
        mediaType: 'text/plain',
      },
    }),
  );
  await ground.drained();
  expect(await remove()).toMatchObject({ roles: 0, candidates: added, retained: [{ id: roleId, candidates: 1 }] });
  expect(await count('role WHERE sample')).toBe(0);
  expect(await count("application WHERE mode = 'scored'")).toBe(1);
});
