import { describe, expect, it } from '@jest/globals';
import { Person, SHIPPED, criterionOf, nodeOf, valueOf } from '../support/index.js';

const now = { from: '2024-01', to: 'now' };
const cloud = (person: Person) => valueOf(person.facts(), SHIPPED, 'skills.cloud');

describe('how deep one cloud goes', () => {
  it.each([
    ['named only', 'Deployed to [aws]', 4000],
    ['one service implies the vendor', 'Deployed to [eks]', 7000],
    ['two services', 'Deployed to [eks] from [s3]', 7000],
    ['three services, one for containers', 'Deployed to [eks] from [s3] with [lambda]', 10000],
    ['three services, one for machine learning', 'Used [sagemaker] from [s3] with [lambda]', 10000],
    ['four services, none of those', 'Used [s3], [lambda], [iam] and [vpc]', 7000],
    ['the same service three times', 'Used [s3], again [s3] and [s3]', 7000],
  ])('%s', (_, sentence, value) => expect(cloud(new Person().job(now, sentence))).toBe(value));

  it('is the best over tiers of strength × the depth shown there', () => {
    // Shown: the vendor's name, 1 × 0.4. Undated work: EKS on top, 0.6 × 0.7. Listed (0.3): all three services, 0.3 × 1.
    const tiers = new Person().job(now, 'Deployed to [aws]').job({}, 'Ran [eks]').list('[s3], [lambda]');
    expect(cloud(tiers)).toBe(4200);
    expect(cloud(new Person().job(now, 'Deployed to [aws]').list('[eks], [s3], [lambda]'))).toBe(4000);
  });

  it('counts a second cloud alone where two are preferred', () => {
    const two = new Person().job(now, 'Deployed to [eks] from [s3] with [lambda]', 'Later to [gke]').facts();
    expect(valueOf(two, SHIPPED, 'skills.cloud')).toBe(10000);
    expect(valueOf(two, SHIPPED, 'skills.second-cloud')).toBe(7000);
    const one = new Person().job(now, 'Deployed to [eks] from [s3] with [lambda]').facts();
    expect(valueOf(one, SHIPPED, 'skills.second-cloud')).toBe(0);
  });

  it('says which services', () => {
    const person = new Person().job(now, 'Deployed to [eks] from [s3] with [lambda]');
    const node = nodeOf(criterionOf(person.facts(), SHIPPED, 'skills.cloud').explanation, 'aws');
    expect(node.detail).toMatchObject({ services: 3, core: true, place: 'dated-work' });
    expect(node.evidence.map(({ span }) => person.quote(span))).toEqual(['Deployed to eks from s3 with lambda']);
  });
});
