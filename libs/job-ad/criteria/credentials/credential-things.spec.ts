import { describe, expect, it } from '@jest/globals';
import { leavesOf, type PhraseLeaf } from '#libs/contracts';
import { readRole } from '#libs/job-ad';

/** The terms of the things of each free phrase of one requirement, aside ones in brackets. */
function thingsOf(line: string): string[][] {
  const { criteria } = readRole(`Branch Adviser\n\nRequirements\n- ${line}`);
  const asked = criteria.find(({ category }) => category === 'certifications')!;
  const leaves = leavesOf(asked.expression).filter((leaf): leaf is PhraseLeaf => leaf.test === 'phrase');
  return leaves.map(({ things }) =>
    things.map(({ terms, aside }) => {
      const named = terms.filter(({ weight }) => weight > 60).map(({ term }) => term);
      return aside ? `(${named.join(' ')})` : named.join(' ');
    }),
  );
}

describe('what a certificate is named by', () => {
  it('is its name, and not the word for its kind', () => {
    expect(thingsOf('NMLS registration under the SAFE Act')[0]).toContain('nml');
    expect(thingsOf('QXR accreditation')).toEqual([['qxr']]);
  });

  it('is in its letters wherever they stand', () => {
    expect(thingsOf('Membership certificate of the QXRA')).toEqual([expect.arrayContaining(['qxra'])]);
  });
});
