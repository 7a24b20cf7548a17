import { describe, expect, it } from '@jest/globals';
import { explainNode } from '#libs/wording';
import { Person, SHIPPED, criterionOf, nodeOf } from './support/index.js';

describe('a cloud shown in recent and in older work', () => {
  // EKS until now. S3 and Lambda only in a job that ended in June 2016: 120 months before June 2026, 84 past the full 36,
  // 2^(−84/60) = 0.379, held at the floor 0.6. Depths: recent alone 1 × 0.7; all three 0.6 × 1. The better is 0.7.
  const person = new Person()
    .job({ title: 'MLOps Engineer', from: '2024-01', to: 'now' }, 'Deployed to [eks]')
    .job({ title: 'Shop Assistant', from: '2014-01', to: '2016-06' }, 'Kept backups in [s3] with [lambda]');
  const node = nodeOf(criterionOf(person.facts(), SHIPPED, 'skills.cloud').explanation, 'aws');

  it('is the better of recent and deep', () => expect(node.value).toBe(7000));

  it('says what stands in places that count for less', () => {
    expect(node.detail).toMatchObject({ services: 1, names: 'eks', less: 'lambda, s3' });
    expect(explainNode(node)).toBe(
      'aws: 1 service (eks), shown in dated work; lambda and s3 only where they count for less (older, undated or listed)',
    );
  });
});
