import { describe, expect, it } from '@jest/globals';
import { newCandidateSchema } from '#libs/contracts';
import { canonicalDocument } from './canonical-document.js';

const bytesOf = (candidate: object): string =>
  Buffer.from(canonicalDocument(newCandidateSchema.parse(candidate)).bytes).toString();

describe('canonicalDocument', () => {
  it('is the same bytes whatever order the fields came in, at every depth', () => {
    const a = { name: 'Ada', positions: [{ title: 'Engineer', employer: 'Acme' }], skills: ['Python', 'SQL'] };
    const b = { skills: ['Python', 'SQL'], positions: [{ employer: 'Acme', title: 'Engineer' }], name: 'Ada' };
    expect(bytesOf(a)).toBe(bytesOf(b));
  });

  it('keeps the order of lists, which says something', () => {
    expect(bytesOf({ name: 'Ada', skills: ['Python', 'SQL'] })).not.toBe(
      bytesOf({ name: 'Ada', skills: ['SQL', 'Python'] }),
    );
  });

  it('keeps no field of a JSON Resume that is called after a personal trait', () => {
    const work = [{ name: 'Acme', position: 'Engineer', teamSize: 4 }];
    const resume = { basics: { name: 'Ada', gender: 'female', birthDate: '1990-01-01' }, work, nationality: 'DE' };
    expect(JSON.parse(bytesOf(resume))).toEqual({ basics: { name: 'Ada' }, work });
  });

  it.each([
    [{ name: 'Ada', skills: ['Python'] }, 'profile-json'],
    [{ basics: { name: 'Ada' }, skills: [{ name: 'Python' }] }, 'json-resume'],
  ])('tells where %j comes from', (candidate, origin) => {
    expect(canonicalDocument(newCandidateSchema.parse(candidate))).toMatchObject({
      origin,
      fileName: null,
      mediaType: 'application/json',
    });
  });
});
