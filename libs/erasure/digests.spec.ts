import { describe, expect, it } from '@jest/globals';
import { digestOf, marks } from './digests.js';

describe('marks', () => {
  it('are the same however an address and a phone are written', () => {
    const ways = ['+49 151 98765432', '0049 (151) 987 654 32', '0151/98765432'];
    const phones = ways.map((phone) => marks({ phones: [phone] }));
    expect(phones).toEqual(ways.map(() => [{ kind: 'phone', value: '198765432' }]));
    expect(marks({ emails: [' Ann.Both@Example.ORG '] })).toEqual([{ kind: 'email', value: 'ann.both@example.org' }]);
  });

  it('have the eight digits of a number that has no more, with the code of its country or without', () => {
    const eight = { kind: 'phone', value: '91234567' };
    expect(marks({ phones: ['+47 91 23 45 67'] })).toEqual([{ kind: 'phone', value: '791234567' }, eight]);
    expect(marks({ phones: ['91 23 45 67'] })).toEqual([eight]);
  });

  it('leave out what would be met by anybody', () => {
    expect(marks({ phones: ['110', 'ext. 4711', ''], emails: [' '] })).toEqual([]);
  });
});

describe('digestOf', () => {
  const mark = { kind: 'email', value: 'ann@example.org' } as const;
  it('is another one under another key, in another organisation and for another kind', () => {
    const digests = [
      digestOf('key', 'org', mark),
      digestOf('other key', 'org', mark),
      digestOf('key', 'other org', mark),
      digestOf('key', 'org', { ...mark, kind: 'phone' }),
    ].map(({ digest }) => digest.toString('hex'));
    expect(new Set(digests).size).toBe(4);
    expect(digests[0]).toBe(digestOf('key', 'org', mark).digest.toString('hex'));
    expect(digests.join()).not.toContain('ann');
  });

  it('says which key it was made with', () => {
    const { keyId } = digestOf('key', 'org', mark);
    expect(keyId).toMatch(/^[0-9a-f]{8}$/);
    expect(keyId).not.toBe(digestOf('other key', 'org', mark).keyId);
  });
});
