import { describe, expect, it } from '@jest/globals';
import { explainNode } from '#libs/wording';
import { Person, SHIPPED, criterionOf, nodeOf } from '../support/index.js';

const old = { title: 'Shop Assistant', from: '2014-01', to: '2016-06' };
const now = { title: 'MLOps Engineer', from: '2024-01', to: 'now' };
const node = (person: Person) => nodeOf(criterionOf(person.facts(), SHIPPED, 'skills.cloud').explanation, 'aws');

/**
 * June 2016 to June 2026 are 120 months, 84 past the full 36: 2^(−84/60) = 0.379, held at the floor 0.6.
 */
describe('a cloud in recent and in older work', () => {
  it('fades where all of it is old', () => {
    // Three services, one for containers: depth 1. 1 × 0.6.
    expect(node(new Person().job(old, 'Deployed to [eks] from [s3] with [lambda]')).value).toBe(6000);
  });

  it('is kept fresh by a service in use now', () => {
    const { value, detail } = node(
      new Person().job(now, 'Deployed to [eks]').job(old, 'Kept backups in [s3] with [lambda]'),
    );
    expect(value).toBe(10000);
    expect(detail).toMatchObject({ services: 3, less: '' });
  });

  it('is not kept fresh by the vendor’s name', () => {
    // Named now: 0.4. Old services: 0.6 × 1.
    expect(node(new Person().job(now, 'Worked on [aws]').job(old, 'Ran [eks], [s3], [lambda]')).value).toBe(6000);
  });

  it('says what stands in places that count for less', () => {
    // Dated: one service, 1 × 0.7. Listed beside relevant work: 0.5 × 1.
    const split = node(new Person().job(now, 'Deployed to [eks]').list('[s3], [lambda]'));
    expect(split.value).toBe(7000);
    expect(split.detail).toMatchObject({ services: 1, names: 'eks', less: 'lambda, s3' });
    expect(explainNode(split, 'en')).toBe(
      'Aws: 1 service (eks), shown in dated work · lambda and s3 mentioned too, for less credit',
    );
  });
});
