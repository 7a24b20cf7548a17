import { describe, expect, it } from '@jest/globals';
import { buildProfile } from '../../profile/build-profile.js';
import { isInterest } from './interest.js';

describe('sentences about likes and hopes', () => {
  it.each([
    'Enjoys deploying models and reading about Kubernetes',
    '- loves automation and infrastructure as code',
    'I am interested in Kafka',
    'Looking for a role in machine learning',
    'Passionate about Terraform',
    'Notes: likes Python',
    'I would love to train colleagues',
    "I'm eager to learn how alerts are triaged",
    'I am a passionate and highly motivated individual who has always been fascinated by incident response',
    'Have always been interested in Kafka',
  ])('%s', (text) => {
    expect(isInterest(text)).toBe(true);
  });

  it.each([
    'Deployed models that customers enjoy',
    'Looked after the Kafka cluster',
    'Wanted a faster build, so moved it to Bazel',
    'Built the interests page of the portal in React',
    'Wanted to cut build times, so moved it to Bazel',
    'A developer who has run Kafka for years',
    'Hoppe GmbH: ran the Terraform modules',
  ])('work done: %s', (text) => {
    expect(isInterest(text)).toBe(false);
  });

  it('stand outside the work they are written under', () => {
    const text =
      'Full-stack developer, Acme, 2019 - 2021\n- Wrote services in Python\n- Enjoys deploying models with MLflow';
    const profile = buildProfile([{ text, digest: 'a', extractor: 'text/1', readability: 'text' }]);
    const placeOf = (skill: string) =>
      profile.sentences.find(({ mentions }) => mentions.some((one) => one.skill === skill))?.place;
    expect([placeOf('python'), placeOf('mlflow')]).toEqual(['work', 'other']);
  });
});
