import { describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import {
  digestOfSecret,
  draftKeyFor,
  hashPassword,
  issueToken,
  makeAddress,
  makePassword,
  readAddress,
  readToken,
  sameDigest,
  seal,
  SealBroken,
  unseal,
  unsealWithAny,
  verifyPassword,
} from './index.js';

describe('tokens', () => {
  it('carry their row, their tenant and a secret whose digest is stored', () => {
    const [organisationId, id] = [v7(), v7()];
    const issued = issueToken('apiKey', organisationId, id);
    const read = readToken('apiKey', issued.token);
    expect(read).toMatchObject({ id, organisationId });
    expect(sameDigest(digestOfSecret(read!.secret), issued.digest)).toBe(true);
    expect(issued.token.startsWith(issued.prefix)).toBe(true);
    expect(issued.prefix).toHaveLength(11);
  });

  it('are refused when they are of another kind, cut off or nonsense', () => {
    const { token } = issueToken('session', v7(), v7());
    expect(readToken('apiKey', token)).toBeNull();
    expect(readToken('session', token.slice(0, -2))).toBeNull();
    expect(readToken('session', '')).toBeNull();
    expect(readToken('session', `${token.slice(0, -1)}_`)).toBeNull();
    expect(readToken('session', `${token.slice(0, 9)} ${token.slice(9)}`)).toBeNull();
  });

  it('make addresses that read back', () => {
    const [organisationId, id] = [v7(), v7()];
    expect(readAddress('connection', makeAddress('connection', organisationId, id))).toEqual({ id, organisationId });
    expect(readAddress('connection', 'ch_zz')).toBeNull();
  });
});

describe('passwords', () => {
  it('verify against their own hash only', async () => {
    const stored = await hashPassword('correct horse battery');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword('correct horse battery', stored)).toBe(true);
    expect(await verifyPassword('correct horse batterz', stored)).toBe(false);
    expect(await verifyPassword('correct horse battery', null)).toBe(false);
  });

  it('are distinguished by characters, not by how they were composed', async () => {
    expect(await verifyPassword('cafe\u0301 au lait', await hashPassword('caf\u00e9 au lait'))).toBe(true);
  });

  it('can be made up', () => {
    expect(makePassword()).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    expect(makePassword()).not.toBe(makePassword());
  });
});

describe('a sealed value', () => {
  const secret = Buffer.from('whsec_topsecret');
  it('opens with the same key and purpose', () => {
    expect(unseal('key', 'connection:1', seal('key', 'connection:1', secret))).toEqual(secret);
  });
  it('does not open with another key, for another row, or altered', () => {
    const sealed = seal('key', 'connection:1', secret);
    expect(() => unseal('other', 'connection:1', sealed)).toThrow(SealBroken);
    expect(() => unseal('key', 'connection:2', sealed)).toThrow(SealBroken);
    sealed[sealed.length - 1]! ^= 1;
    expect(() => unseal('key', 'connection:1', sealed)).toThrow(SealBroken);
  });

  it('opens with a key that was the present one before', () => {
    const [former, present] = [Buffer.alloc(32, 1).toString('base64'), Buffer.alloc(32, 2).toString('base64')];
    const sealed = seal(former, 'connection:1', Buffer.from('a secret'));
    expect(unsealWithAny([present, former], 'connection:1', sealed).toString()).toBe('a secret');
    expect(() => unsealWithAny([present], 'connection:1', sealed)).toThrow('CANDOR_SECRET_KEY');
    expect(() => unsealWithAny([present, former], 'connection:2', sealed)).toThrow('CANDOR_SECRET_KEY');
  });

  it('has a key for the drafts of each user, which is that of no other user and no other installation', () => {
    const key = draftKeyFor('key', 'user 1');
    expect(key).toHaveLength(32);
    expect(draftKeyFor('key', 'user 1')).toEqual(key);
    expect(draftKeyFor('key', 'user 2')).not.toEqual(key);
    expect(draftKeyFor('other', 'user 1')).not.toEqual(key);
  });
});
