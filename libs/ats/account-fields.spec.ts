import { describe, expect, it } from '@jest/globals';
import { accountFieldsOf } from './account-fields.js';
import { VENDORS } from './index.js';

const needed = (id: keyof typeof VENDORS) =>
  accountFieldsOf(VENDORS[id].api!.account).flatMap(({ name, required }) => (required ? name : []));

describe('fields of an account', () => {
  it.each([
    ['greenhouse', ['clientId', 'clientSecret']],
    ['merge', ['apiKey', 'accountToken']],
    ['workable', ['subdomain', 'token']],
    // One of several: which ones belong together, the schema tells when it is given.
    ['lever', []],
  ] as const)('%s asks for %j', (id, names) => {
    expect(needed(id)).toEqual(names);
  });

  it('has what can be chosen, and what each is, in words', () => {
    const fields = accountFieldsOf(VENDORS.kombo.api!.account);
    expect(fields.find(({ name }) => name === 'region')).toEqual({
      ...{ name: 'region', required: false, choices: ['eu', 'us'] },
      description: 'Region of the environment. Default: Europe',
    });
    expect(fields.find(({ name }) => name === 'apiKey')?.choices).toBeNull();
  });
});
